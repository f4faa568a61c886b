//! What ends the program, in words that say what to do.

/// Why the program ended.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// A file or socket.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// Why it failed.
        source: std::io::Error,
    },
    /// A pack.
    #[error("{0}")]
    Pack(#[from] saphan_core::content::PackRefused),
    /// An argument.
    #[error("{0}")]
    Argument(String),
    /// A storage.
    #[error("the storage could not be opened: {0}")]
    Vault(#[from] saphan_vault::VaultError),
    /// The intake.
    #[error("the intake ended: {0}")]
    Intake(#[from] saphan_intake::IntakeError),
    /// The desk.
    #[error("the desk ended: {0}")]
    Desk(#[from] saphan_desk::DeskError),
    /// The kiosk.
    #[error("the kiosk ended: {0}")]
    Kiosk(#[from] saphan_kiosk::KioskError),
    /// A key.
    #[error("a key could not be read or made: {0}")]
    Key(#[from] saphan_protocol::keys::KeyError),
}

/// Says what was tried when a file or socket fails.
pub(crate) trait Trying<T> {
    /// Names what was tried.
    fn trying(self, what: impl Into<String>) -> Result<T, Trouble>;
}

impl<T> Trying<T> for std::io::Result<T> {
    fn trying(self, what: impl Into<String>) -> Result<T, Trouble> {
        self.map_err(|source| Trouble::Io { what: what.into(), source })
    }
}
