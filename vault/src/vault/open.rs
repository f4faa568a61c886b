//! Opens a vault.

use super::{Opened, Vault, anew, database, erase, lock};
use crate::{
    DeviceKey, Migration, Pin, VaultError, database as db,
    device::Need,
    slots::{self, KeyFile, entry::Entry},
    tries::{Tries, uptime},
};
use std::{path::Path, time::Duration};

pub(super) fn open(
    dir: &Path,
    device: &dyn DeviceKey,
    pin: Option<&Pin>,
    migrations: &'static [Migration],
) -> Result<Opened, VaultError> {
    let lock = lock::take(dir)?;
    erase::finish(dir)?;
    anew::finish(dir)?;
    let file = KeyFile::read(dir)?.ok_or(VaultError::Missing)?;
    let device = slots::device_secret(device, Need::Existing)?;
    file.expect_device(&device)?;
    let pin = match (file.asks_pin, pin) {
        (true, None) => return Err(VaultError::NeedsPin),
        (true, Some(pin)) => Some(pin),
        (false, _) => None,
    };
    let tries = Tries::of(dir);
    let retry_after = if pin.is_some() { tries.begin(uptime())? } else { Duration::ZERO };
    let sealing_key = file.sealing_key(pin, &device)?;
    let (slot, opens) = match (file.opened_by(&sealing_key)?.into_iter().next(), pin) {
        (Some((slot, Entry::Opens(opens))), _) => (slot, opens),
        (Some((_, Entry::Erases { .. })), _) => {
            erase::erase(dir)?;
            return Err(VaultError::Erased);
        }
        (None, Some(_)) => return Err(VaultError::WrongPin { retry_after }),
        (None, None) => return Err(VaultError::Corrupt { what: "the file of keys" }),
    };
    if pin.is_some() {
        tries.clear()?;
    }
    let recovery = db::open(&database(dir, opens.database), &opens.key, migrations)?;
    let vault = Vault { dir: dir.to_owned(), migrations, slot, sealing_key, opens, lock };
    Ok(Opened { vault, recovery })
}
