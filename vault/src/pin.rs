//! A PIN, and the work that makes guessing it slow.

use crate::{VaultError, secret::Secret};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

/// What a person types to open the vault. Wiped when dropped; prints nothing.
#[derive(Clone)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// Takes what was typed. Length and letters are the caller's rule.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.to_owned()))
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(secret)")
    }
}

/// How much work one try of a PIN is (Argon2id, RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory, KiB, 8 to 1,048,576.
    pub memory_kib: u32,
    /// Passes over the memory, 1 to 64.
    pub passes: u32,
}

impl Cost {
    /// For people: 64 MiB and 3 passes, the second choice of RFC 9106 section 4, on one thread.
    pub const PHONE: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// For tests, which open thousands of vaults. Never for a person.
    pub const TEST: Self = Self { memory_kib: 8, passes: 1 };

    pub(crate) fn is_sane(self) -> bool {
        (8..=1 << 20).contains(&self.memory_kib) && (1..=64).contains(&self.passes)
    }

    /// Stretches a PIN. Without a PIN there is nothing to guess, so that there is no work either.
    pub(crate) fn stretch(self, pin: Option<&Pin>, salt: &[u8; 32]) -> Result<Secret, VaultError> {
        let mut out = Secret::zero();
        let Some(pin) = pin else { return Ok(out) };
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32));
        let damaged = |_| VaultError::Corrupt { what: "the file of keys" };
        let params = params.map_err(damaged)?;
        let mut memory = vec![Block::default(); params.block_count()];
        let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
            pin.0.as_bytes(),
            salt,
            out.as_mut_slice(),
            &mut memory,
        );
        memory.iter_mut().for_each(Zeroize::zeroize);
        done.map_err(damaged)?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cost, Pin};

    #[test]
    fn a_pin_prints_nothing() {
        assert_eq!(format!("{:?}", Pin::new("123456")), "Pin(secret)");
    }

    #[test]
    fn another_pin_salt_or_cost_is_another_secret() {
        let stretch = |pin: &str, salt: u8, passes| {
            *Cost { memory_kib: 8, passes }.stretch(Some(&Pin::new(pin)), &[salt; 32]).unwrap().as_slice()
        };
        let first = stretch("123456", 1, 1);
        assert_eq!(first, stretch("123456", 1, 1));
        assert_ne!(first, stretch("123457", 1, 1));
        assert_ne!(first, stretch("123456", 2, 1));
        assert_ne!(first, stretch("123456", 1, 2));
    }
}
