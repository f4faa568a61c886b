//! What can keep a kiosk from running.

use std::net::SocketAddr;

/// Why a kiosk does not start or stopped.
#[derive(Debug, thiserror::Error)]
pub enum KioskError {
    /// The address can be reached from other machines.
    #[error("a kiosk listens only on this machine: give a 127.0.0.1 address instead of {0}")]
    NotThisMachine(SocketAddr),
    /// The access key holds a letter that an address does not carry as it is.
    #[error("an access key is made of letters, digits, - and _: make another one")]
    AccessKey,
    /// The folder for files on their way could not be made or cleaned.
    #[error(
        "the folder for incoming files cannot be used: {0}; check the data folder's owner and the free space"
    )]
    Incoming(#[source] std::io::Error),
    /// The listener failed.
    #[error("the kiosk's address cannot be served: {0}; start it again, perhaps with another port")]
    Serve(#[source] std::io::Error),
}
