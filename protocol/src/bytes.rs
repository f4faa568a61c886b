//! Small tools every other file uses: reading fields from bytes, identifiers shown in hex, and randomness that can
//! fail without a panic.

use ring::rand::{SecureRandom, SystemRandom};

/// The operating system gave no random bytes; nothing was made. Try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no random bytes; try again")]
pub struct RandomError;

/// Fills `out` from the operating system.
pub(crate) fn random(out: &mut [u8]) -> Result<(), RandomError> {
    SystemRandom::new().fill(out).map_err(|_| RandomError)
}

/// SHA-256 of several parts, one after the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = ring::digest::Context::new(&ring::digest::SHA256);
    for part in parts {
        context.update(part);
    }
    let mut out = [0; 32];
    out.copy_from_slice(context.finish().as_ref());
    out
}

/// Reads fields from the front of some bytes; `None` where they end too early.
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }
}

/// Gives a newtype over bytes its hex `Display`, `Debug` and `FromStr`. Only for bytes that are no secret.
macro_rules! hex_identifier {
    ($name:ident, $length:literal) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::keys::KeyError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let bytes = data_encoding::HEXLOWER_PERMISSIVE
                    .decode(text.as_bytes())
                    .map_err(|_| $crate::keys::KeyError::NotHex { expected: $length * 2 })?;
                let bytes = <[u8; $length]>::try_from(bytes.as_slice())
                    .map_err(|_| $crate::keys::KeyError::NotHex { expected: $length * 2 })?;
                Ok(Self(bytes))
            }
        }
    };
}
pub(crate) use hex_identifier;

/// Gives a newtype over secret bytes its constructors, a constant-time `==` and a `Debug` that prints nothing.
macro_rules! secret_bytes {
    ($name:ident, $length:literal) => {
        impl $name {
            /// Draws a new one from the operating system.
            pub fn generate() -> Result<Self, $crate::keys::KeyError> {
                let mut bytes = zeroize::Zeroizing::new([0; $length]);
                $crate::bytes::random(bytes.as_mut_slice())?;
                Ok(Self(bytes))
            }

            /// Reads it back from stored bytes of exactly its length.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, $crate::keys::KeyError> {
                match <[u8; $length]>::try_from(bytes) {
                    Ok(array) => Ok(Self(zeroize::Zeroizing::new(array))),
                    Err(_) => Err($crate::keys::KeyError::Length { expected: $length, found: bytes.len() }),
                }
            }

            /// A copy of the bytes, wiped when dropped.
            pub fn to_bytes(&self) -> zeroize::Zeroizing<[u8; $length]> {
                self.0.clone()
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                subtle::ConstantTimeEq::ct_eq(self.0.as_slice(), other.0.as_slice()).into()
            }
        }

        impl Eq for $name {}

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(secret)"))
            }
        }
    };
}
pub(crate) use secret_bytes;
