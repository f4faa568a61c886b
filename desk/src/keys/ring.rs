//! All secrets of the desk, as long as they are in use.

use crate::DeskError;
use rusqlite::Connection;
use saphan_protocol::{
    keys::{KeyId, SealingSecret, SigningSecret},
    sos::SosSecret,
};
use zeroize::Zeroizing;

/// The desk's secrets, newest generation first.
#[derive(Debug)]
pub(crate) struct Ring {
    sealing: Vec<(i64, SealingSecret)>,
    signing: Vec<(i64, SigningSecret)>,
    sos: Vec<(i64, SosSecret)>,
}

impl Ring {
    /// Reads them from the vault.
    pub(crate) fn load(vault: &Connection) -> Result<Self, DeskError> {
        let mut ring = Self { sealing: Vec::new(), signing: Vec::new(), sos: Vec::new() };
        let mut statement = vault.prepare_cached(
            "SELECT generation, purpose, secret FROM own_key ORDER BY generation DESC, id DESC",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let generation = row.get(0)?;
            let secret = Zeroizing::new(row.get::<_, Vec<u8>>(2)?);
            match row.get::<_, String>(1)?.as_str() {
                "sealing" => ring.sealing.push((generation, SealingSecret::from_bytes(&secret)?)),
                "signing" => ring.signing.push((generation, SigningSecret::from_bytes(&secret)?)),
                _ => ring.sos.push((generation, SosSecret::from_bytes(&secret)?)),
            }
        }
        Ok(ring)
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.sealing.is_empty() || self.signing.is_empty()
    }

    /// Secrets that open reports.
    pub(crate) fn sealing(&self) -> Vec<&SealingSecret> {
        self.sealing.iter().map(|(_, secret)| secret).collect()
    }

    /// Secrets that open an SOS.
    pub(crate) fn sos(&self) -> Vec<&SosSecret> {
        self.sos.iter().map(|(_, secret)| secret).collect()
    }

    /// Secrets that sign a request to an intake: it may not know the newest yet.
    pub(crate) fn signing(&self) -> impl Iterator<Item = &SigningSecret> {
        self.signing.iter().map(|(_, secret)| secret)
    }

    /// The secret that signs answers to a report sealed for `recipient`: the one its reporter's pack named beside it.
    pub(crate) fn signer_beside(&self, recipient: &KeyId) -> Result<&SigningSecret, DeskError> {
        let sealing = self.sealing.iter().find(|(_, s)| s.public().key_id() == *recipient).map(|(g, _)| *g);
        let sos = || self.sos.iter().find(|(_, s)| s.public().key_id() == *recipient).map(|(g, _)| *g);
        let generation = sealing.or_else(sos).ok_or(DeskError::NoKeys)?;
        let signing = self.signing.iter().find(|(other, _)| *other == generation);
        signing.map(|(_, secret)| secret).ok_or(DeskError::NoKeys)
    }
}
