//! HPKE (RFC 9180) in the one shape used here: base mode, one message, HKDF-SHA256, AES-256-GCM.
//!
//! The randomness of the encapsulation is drawn first, by a call that can fail, and handed in. So no random number
//! generator can panic in the middle, and a test vector can be made again byte for byte.

use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, aead::AesGcm256, kdf::HkdfSha256};
use zeroize::{Zeroize, Zeroizing};

/// Random bytes of one encapsulation: X-Wing uses all, X25519 the first 32.
pub(crate) type Randomness = Zeroizing<[u8; 64]>;

/// HPKE refused; for an opener it means a wrong key or changed bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrapError;

pub(crate) fn draw() -> Result<Randomness, crate::keys::RandomError> {
    let mut bytes = Zeroizing::new([0; 64]);
    crate::bytes::random(bytes.as_mut_slice())?;
    Ok(bytes)
}

/// Seals `plain` for `public`; answers the encapsulated key followed by the ciphertext.
pub(crate) fn seal<K: Kem>(
    public: &K::PublicKey,
    info: &[u8],
    aad: &[u8],
    plain: &[u8],
    randomness: &Randomness,
) -> Result<Vec<u8>, WrapError> {
    let mut drawn = Drawn { bytes: randomness.clone(), used: 0, exhausted: false };
    let (encapsulated, ciphertext) = hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, K>(
        &OpModeS::Base,
        public,
        info,
        plain,
        aad,
        &mut drawn,
    )
    .map_err(|_| WrapError)?;
    if drawn.exhausted {
        return Err(WrapError);
    }
    let mut out = encapsulated.to_bytes().to_vec();
    out.extend_from_slice(&ciphertext);
    Ok(out)
}

/// Opens what [`seal`] made.
pub(crate) fn open<K: Kem>(
    secret: &K::PrivateKey,
    info: &[u8],
    aad: &[u8],
    wrapped: &[u8],
) -> Result<Zeroizing<Vec<u8>>, WrapError> {
    let (encapsulated, ciphertext) = wrapped.split_at_checked(K::EncappedKey::size()).ok_or(WrapError)?;
    let encapsulated = K::EncappedKey::from_bytes(encapsulated).map_err(|_| WrapError)?;
    hpke::single_shot_open::<AesGcm256, HkdfSha256, K>(
        &OpModeR::Base,
        secret,
        &encapsulated,
        info,
        ciphertext,
        aad,
    )
    .map(Zeroizing::new)
    .map_err(|_| WrapError)
}

/// A generator that gives out bytes drawn before. It never gives a byte twice: when more are asked for than there
/// are it says so, and what was made with it is thrown away.
struct Drawn {
    bytes: Randomness,
    used: usize,
    exhausted: bool,
}

impl rand_core::TryRng for Drawn {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        let end = self.used.saturating_add(out.len());
        match self.bytes.get(self.used..end) {
            Some(next) => {
                out.copy_from_slice(next);
                self.used = end;
            }
            None => {
                out.zeroize();
                self.exhausted = true;
            }
        }
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Drawn {}
