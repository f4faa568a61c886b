//! The file of keys: four slots of one size that look alike, used or not.
//!
//! ```text
//! "SPHK" | version 1 | asks for a PIN 1 | 0 0 | memory KiB 4 | passes 4 | salt 32 | device check 16     64 bytes
//! slot: nonce 12 | sealed entry 64 | tag 16                                                            4 × 92 bytes
//! SHA-256 of all before, first 16 bytes
//! ```
//!
//! A slot is AES-256-GCM under HKDF(Argon2id(PIN, salt), the device's secret), bound to its place; an unused one is
//! random bytes. The order is drawn when the file is made, so that no place means anything. Whether a PIN is asked for
//! stands outside, because it must be known before one is given; it says nothing about how many there are.
//!
//! The file is replaced whole, and what it held before is overwritten in its old place.

pub(crate) mod entry;

use crate::{
    Cost, Pin, VaultError,
    device::{DeviceKeyError, Need},
    disk,
    secret::{Secret, random},
};
use entry::Entry;
use ring::{
    aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    digest::{SHA256, digest},
};
use std::{io, path::Path};
use zeroize::Zeroizing;

/// Name of the file.
pub(crate) const NAME: &str = "vault.keys";
/// Number of slots: two databases, and a PIN that erases for each.
pub(crate) const SLOTS: usize = 4;
const SLOT: usize = 12 + entry::LENGTH + 16;
const HEAD: usize = 64;
const CHECK: usize = 16;
const LENGTH: usize = HEAD + SLOTS * SLOT + CHECK;
const MAGIC: &[u8; 5] = b"SPHK\x01";
const DAMAGED: VaultError = VaultError::Corrupt { what: "the file of keys" };

/// The device's secret for slots.
///
/// # Errors
/// [`VaultError::DeviceKey`].
pub(crate) fn device_secret(device: &dyn crate::DeviceKey, need: Need) -> Result<Secret, VaultError> {
    Ok(Secret::of(&*device.secret("vault", need)?))
}

/// The file, read or about to be written.
#[derive(Clone)]
pub(crate) struct KeyFile {
    pub(crate) asks_pin: bool,
    cost: Cost,
    salt: [u8; 32],
    device_check: [u8; 16],
    slots: [[u8; SLOT]; SLOTS],
}

impl KeyFile {
    /// A file of nothing but noise.
    pub(crate) fn new(cost: Cost, device: &Secret) -> Result<Self, VaultError> {
        let mut file =
            Self { asks_pin: false, cost, salt: [0; 32], device_check: [0; 16], slots: [[0; SLOT]; SLOTS] };
        random(&mut file.salt)?;
        file.device_check = file.check(device)?;
        for slot in &mut file.slots {
            random(slot)?;
        }
        Ok(file)
    }

    /// Reads it; `None` if there is none.
    pub(crate) fn read(dir: &Path) -> Result<Option<Self>, VaultError> {
        let bytes = match std::fs::read(dir.join(NAME)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let bytes = <&[u8; LENGTH]>::try_from(bytes.as_slice()).map_err(|_| DAMAGED)?;
        let (body, check) = bytes.split_at(LENGTH - CHECK);
        if digest(&SHA256, body).as_ref().get(..CHECK) != Some(check) {
            return Err(DAMAGED);
        }
        Self::decode(body).map(Some).ok_or(DAMAGED)
    }

    fn decode(body: &[u8]) -> Option<Self> {
        let rest = body.strip_prefix(MAGIC)?;
        let ([asks_pin, 0, 0], rest) = rest.split_first_chunk()? else { return None };
        let (memory, rest) = rest.split_first_chunk()?;
        let (passes, rest) = rest.split_first_chunk()?;
        let (salt, rest) = rest.split_first_chunk()?;
        let (device_check, rest) = rest.split_first_chunk()?;
        let mut slots = [[0; SLOT]; SLOTS];
        for (slot, bytes) in slots.iter_mut().zip(rest.chunks_exact(SLOT)) {
            slot.copy_from_slice(bytes);
        }
        let cost = Cost { memory_kib: u32::from_le_bytes(*memory), passes: u32::from_le_bytes(*passes) };
        cost.is_sane().then_some(Self {
            asks_pin: *asks_pin != 0,
            cost,
            salt: *salt,
            device_check: *device_check,
            slots,
        })
    }

    fn head(&self, asks_pin: bool) -> [u8; HEAD] {
        let mut head = [0; HEAD];
        head[..5].copy_from_slice(MAGIC);
        head[5] = u8::from(asks_pin);
        head[8..12].copy_from_slice(&self.cost.memory_kib.to_le_bytes());
        head[12..16].copy_from_slice(&self.cost.passes.to_le_bytes());
        head[16..48].copy_from_slice(&self.salt);
        head[48..64].copy_from_slice(&self.device_check);
        head
    }

    /// Replaces the file. Durable when this returns; before, the old one stands.
    pub(crate) fn write(&self, dir: &Path) -> Result<(), VaultError> {
        let mut bytes = self.head(self.asks_pin).to_vec();
        for slot in &self.slots {
            bytes.extend_from_slice(slot);
        }
        let check = digest(&SHA256, &bytes);
        bytes.extend(check.as_ref().iter().take(CHECK));
        Ok(disk::write_over_secret(&dir.join(NAME), &bytes)?)
    }

    fn check(&self, device: &Secret) -> Result<[u8; 16], VaultError> {
        let check = device.derive(&self.salt, &["saphan/1 device check"])?;
        Ok(check.as_slice().first_chunk().copied().unwrap_or_default())
    }

    /// Refuses a device that did not make this file, so that its owner is not told that the PIN is wrong.
    pub(crate) fn expect_device(&self, device: &Secret) -> Result<(), VaultError> {
        if self.check(device)? == self.device_check { Ok(()) } else { Err(DeviceKeyError::Another.into()) }
    }

    /// The key that seals the slots of this PIN. All the work of a try is here.
    pub(crate) fn sealing_key(&self, pin: Option<&Pin>, device: &Secret) -> Result<Secret, VaultError> {
        self.cost.stretch(pin, &self.salt)?.derive(device.as_slice(), &["saphan/1 slot"])
    }

    /// Every slot that this key opens, newest first. All are tried, so that the time tells nothing.
    pub(crate) fn opened_by(&self, key: &Secret) -> Result<Vec<(usize, Entry)>, VaultError> {
        let mut found = Vec::new();
        for (place, slot) in self.slots.iter().enumerate() {
            let Some((nonce, sealed)) = slot.split_first_chunk::<12>() else { continue };
            let mut bytes = Zeroizing::new(sealed.to_vec());
            let opened = cipher(key)?.open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from(self.bound_to(place)),
                &mut bytes,
            );
            if let Ok(plain) = opened {
                let entry = <&[u8; entry::LENGTH]>::try_from(&*plain).ok().and_then(Entry::decode);
                found.push((place, entry.ok_or(DAMAGED)?));
            }
        }
        found.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.written_at()));
        Ok(found)
    }

    /// Seals an entry into a slot.
    pub(crate) fn put(&mut self, place: usize, key: &Secret, entry: &Entry) -> Result<(), VaultError> {
        let mut nonce = [0; 12];
        random(&mut nonce)?;
        let mut bytes = entry.encode();
        let tag = cipher(key)?
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(self.bound_to(place)),
                bytes.as_mut_slice(),
            )
            .map_err(|_| VaultError::Random)?;
        let slot = self.slots.get_mut(place).ok_or(DAMAGED)?;
        slot[..12].copy_from_slice(&nonce);
        slot[12..12 + entry::LENGTH].copy_from_slice(bytes.as_slice());
        slot[12 + entry::LENGTH..].copy_from_slice(tag.as_ref());
        Ok(())
    }

    /// Makes a slot noise.
    pub(crate) fn clear(&mut self, place: usize) -> Result<(), VaultError> {
        random(self.slots.get_mut(place).ok_or(DAMAGED)?)
    }

    /// What a slot is bound to: the head, but for what changes without the slot, and its place.
    fn bound_to(&self, place: usize) -> [u8; HEAD + 1] {
        let mut bound = [0; HEAD + 1];
        bound[..HEAD].copy_from_slice(&self.head(false));
        bound[HEAD] = u8::try_from(place).unwrap_or(u8::MAX);
        bound
    }
}

fn cipher(key: &Secret) -> Result<LessSafeKey, VaultError> {
    UnboundKey::new(&AES_256_GCM, key.as_slice()).map(LessSafeKey::new).map_err(|_| VaultError::Random)
}

/// The numbers of the slots in an order drawn anew.
pub(crate) fn drawn_order() -> Result<[u8; SLOTS], VaultError> {
    let mut drawn: Vec<(u64, u8)> = Vec::with_capacity(SLOTS);
    for place in 0..SLOTS {
        let mut bytes = [0; 8];
        random(&mut bytes)?;
        drawn.push((u64::from_le_bytes(bytes), u8::try_from(place).unwrap_or(u8::MAX)));
    }
    drawn.sort_unstable();
    let mut order = [0; SLOTS];
    for (to, (_, from)) in order.iter_mut().zip(drawn) {
        *to = from;
    }
    Ok(order)
}

#[cfg(test)]
mod tests;
