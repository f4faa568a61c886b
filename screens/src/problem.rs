//! Says what went wrong with the storage, and what to do next.

use saphan_vault::VaultError;

/// The machine-readable code and the message of a storage error.
pub(crate) fn of(error: &VaultError) -> (&'static str, &'static str) {
    match error {
        VaultError::InUse => ("in-use", "problem-in-use"),
        VaultError::DiskFull => ("disk-full", "problem-disk-full"),
        VaultError::NewerVersion { .. } => ("newer-version", "problem-newer"),
        VaultError::DeviceKey(_) => ("key-store", "problem-key-store"),
        VaultError::WrongPin { .. } => ("wrong-pin", "pin-wrong"),
        _ => ("storage", "problem-storage"),
    }
}
