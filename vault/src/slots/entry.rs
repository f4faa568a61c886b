//! What a slot says once it is open.

use crate::{database::DatabaseKey, secret::Secret};
use std::time::{SystemTime, UNIX_EPOCH};
use zeroize::Zeroizing;

/// Bytes of an entry.
pub(super) const LENGTH: usize = 64;
const OPENS: u8 = 1;
const ERASES: u8 = 2;

/// What a slot is for.
#[derive(Debug, Clone)]
pub(crate) enum Entry {
    /// It opens a database.
    Opens(Opens),
    /// It erases everything.
    Erases {
        /// Milliseconds since 1970.
        written_at: u64,
    },
}

/// The way to a database, and to the slots that belong to whoever opens it. A decoy's says the same things in the same
/// form, so that who sees one cannot tell whether there is another.
#[derive(Debug, Clone)]
pub(crate) struct Opens {
    /// 0 or 1: which file.
    pub(crate) database: u8,
    pub(crate) key: DatabaseKey,
    /// The slot of its own erasing PIN, used or not.
    pub(crate) erase_slot: u8,
    /// The slot that opens the other database, and that one's erasing slot.
    pub(crate) other_slots: [u8; 2],
    /// Whether this one has made a decoy of the other database.
    pub(crate) other_used: bool,
    /// Milliseconds since 1970. Where one PIN opens two slots, the newer is meant: a decoy may not ask whether its new
    /// PIN is the first one's, because the answer would say that there is a first one.
    pub(crate) written_at: u64,
}

pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

impl Entry {
    pub(super) fn written_at(&self) -> u64 {
        match self {
            Self::Opens(opens) => opens.written_at,
            Self::Erases { written_at } => *written_at,
        }
    }

    pub(super) fn encode(&self) -> Zeroizing<[u8; LENGTH]> {
        let mut out = Zeroizing::new([0; LENGTH]);
        let (small, key, salt) = match self {
            Self::Opens(o) => (
                [OPENS, o.database, o.erase_slot, o.other_slots[0], o.other_slots[1], u8::from(o.other_used)],
                o.key.secret.clone(),
                o.key.salt,
            ),
            Self::Erases { .. } => ([ERASES, 0, 0, 0, 0, 0], Secret::zero(), [0; 16]),
        };
        out[..6].copy_from_slice(&small);
        out[6..14].copy_from_slice(&self.written_at().to_le_bytes());
        out[14..46].copy_from_slice(key.as_slice());
        out[46..62].copy_from_slice(&salt);
        out
    }

    /// `None` if it was written by something that this program does not know.
    pub(super) fn decode(bytes: &[u8; LENGTH]) -> Option<Self> {
        let [kind, database, erase_slot, other, other_erase, used, rest @ ..] = bytes;
        let (written_at, rest) = rest.split_first_chunk::<8>()?;
        let (secret, rest) = rest.split_first_chunk::<32>()?;
        let written_at = u64::from_le_bytes(*written_at);
        match *kind {
            OPENS => Some(Self::Opens(Opens {
                database: database & 1,
                key: DatabaseKey { secret: Secret::of(secret), salt: *rest.first_chunk()? },
                erase_slot: *erase_slot,
                other_slots: [*other, *other_erase],
                other_used: *used != 0,
                written_at,
            })),
            ERASES => Some(Self::Erases { written_at }),
            _ => None,
        }
    }
}
