//! Makes a vault: both databases first, the file of keys last, which is what makes it one.

use super::{DATABASES, Vault, anew, database, erase, lock};
use crate::{
    Cost, DeviceKey, Migration, Pin, VaultError,
    database::{self as db, DatabaseKey, rescue},
    disk, secret,
    slots::{
        self, KeyFile, drawn_order,
        entry::{Entry, Opens, now},
    },
    store,
};
use std::path::Path;

pub(super) fn create(
    dir: &Path,
    device: &dyn DeviceKey,
    pin: Option<&Pin>,
    migrations: &'static [Migration],
    cost: Cost,
) -> Result<Vault, VaultError> {
    std::fs::create_dir_all(dir)?;
    let lock = lock::take(dir)?;
    erase::finish(dir)?;
    anew::finish(dir)?;
    if KeyFile::read(dir)?.is_some() {
        return Err(VaultError::Exists);
    }
    let device = slots::device_secret(device, store::need(dir)?)?;
    for name in DATABASES {
        // Without a file of keys nobody can open them; they stay, in case it is found.
        rescue::put_out_of_the_way(&dir.join(name))?;
    }
    let mut drawn = [0];
    secret::random(&mut drawn)?;
    let [slot, erase_slot, other, other_erase] = drawn_order()?;
    let opens = Opens {
        database: drawn[0] & 1,
        key: DatabaseKey::random()?,
        erase_slot,
        other_slots: [other, other_erase],
        other_used: false,
        written_at: now(),
    };
    let used = database(dir, opens.database);
    db::create(&used, &opens.key, migrations)?;
    disk::write_noise(&database(dir, opens.database ^ 1), std::fs::metadata(&used)?.len())?;
    let mut file = KeyFile::new(cost, &device)?;
    file.asks_pin = pin.is_some();
    let sealing_key = file.sealing_key(pin, &device)?;
    let slot = usize::from(slot);
    file.put(slot, &sealing_key, &Entry::Opens(opens.clone()))?;
    file.write(dir)?;
    Ok(Vault { dir: dir.to_owned(), migrations, slot, sealing_key, opens, lock })
}
