//! Maps of numbers and letters that are looked into many thousand times while an index is made: the standard library's
//! hash, which withstands those who choose keys to slow it down, took a quarter of that time. What is put in here comes
//! from a pack, and a query puts nothing in.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// A map by [`Quick`].
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Turns and multiplies each piece in, as rustc's own tables do (FxHash).
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Quick(u64);

impl Quick {
    fn add(&mut self, piece: u64) {
        self.0 = (self.0.rotate_left(5) ^ piece).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (pieces, rest) = bytes.as_chunks::<8>();
        pieces.iter().for_each(|piece| self.add(u64::from_le_bytes(*piece)));
        rest.iter().for_each(|byte| self.add(u64::from(*byte)));
    }

    fn write_u8(&mut self, piece: u8) {
        self.add(u64::from(piece));
    }

    fn write_u32(&mut self, piece: u32) {
        self.add(u64::from(piece));
    }

    fn write_u64(&mut self, piece: u64) {
        self.add(piece);
    }

    fn write_usize(&mut self, piece: usize) {
        self.add(piece as u64);
    }

    fn finish(&self) -> u64 {
        // The table looks at the top bits, the product mixes upwards.
        self.0.rotate_left(26)
    }
}
