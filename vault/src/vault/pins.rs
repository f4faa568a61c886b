//! The PIN, and the second ones.
//!
//! What belongs to the open database may be looked at and written over; of the other slots nothing is asked unless this
//! one made them. A decoy so behaves as a first vault does: it may even make a decoy of its own, over whatever is there.

use super::{Duress, Vault, database};
use crate::{
    DeviceKey, Pin, VaultError,
    database::{self as db, DatabaseKey},
    device::Need,
    disk,
    secret::Secret,
    slots::{
        self, KeyFile,
        entry::{Entry, Opens, now},
    },
};

/// The file of keys and the device's secret, read anew.
fn read(vault: &Vault, device: &dyn DeviceKey) -> Result<(KeyFile, Secret), VaultError> {
    let file = KeyFile::read(&vault.dir)?.ok_or(VaultError::Missing)?;
    let device = slots::device_secret(device, Need::Existing)?;
    file.expect_device(&device)?;
    Ok((file, device))
}

/// Slots that this vault may ask about, but for the one that opens it.
fn known(opens: &Opens) -> Vec<usize> {
    let mut known = vec![usize::from(opens.erase_slot)];
    if opens.other_used {
        known.extend(opens.other_slots.map(usize::from));
    }
    known
}

pub(super) fn change(vault: &mut Vault, device: &dyn DeviceKey, pin: Option<&Pin>) -> Result<(), VaultError> {
    let (mut file, device) = read(vault, device)?;
    let key = file.sealing_key(pin, &device)?;
    let mut opens = vault.opens.clone();
    opens.written_at = now();
    if pin.is_some() {
        let taken = known(&opens);
        if file.opened_by(&key)?.iter().any(|(slot, _)| taken.contains(slot)) {
            return Err(VaultError::SamePin);
        }
    } else {
        for slot in known(&opens) {
            file.clear(slot)?;
        }
    }
    let forgets = pin.is_none() && opens.other_used;
    opens.other_used &= pin.is_some();
    file.asks_pin = pin.is_some();
    file.put(vault.slot, &key, &Entry::Opens(opens.clone()))?;
    file.write(&vault.dir)?;
    (vault.sealing_key, vault.opens) = (key, opens);
    if forgets {
        // Its slots are gone already; this makes the file look as one does that was never used.
        let other = database(&vault.dir, vault.opens.database ^ 1);
        let length = std::fs::metadata(&other)?.len();
        disk::write_noise(&other, length)?;
        db::beside(&other).iter().try_for_each(|file| disk::remove(file))?;
    }
    Ok(())
}

pub(super) fn set_duress(
    vault: &mut Vault,
    device: &dyn DeviceKey,
    pin: &Pin,
    duress: Duress,
) -> Result<(), VaultError> {
    let (mut file, device) = read(vault, device)?;
    if !file.asks_pin {
        return Err(VaultError::NeedsPin);
    }
    let key = file.sealing_key(Some(pin), &device)?;
    let own = usize::from(vault.opens.erase_slot);
    let [other, other_erase] = vault.opens.other_slots;
    // The same PIN may take the place of itself.
    let replaced = match duress {
        Duress::Erase => own,
        Duress::Decoy => usize::from(other),
    };
    let mut taken = known(&vault.opens);
    taken.push(vault.slot);
    taken.retain(|slot| *slot != replaced);
    if file.opened_by(&key)?.iter().any(|(slot, _)| taken.contains(slot)) {
        return Err(VaultError::SamePin);
    }
    match duress {
        Duress::Erase => {
            file.put(own, &key, &Entry::Erases { written_at: now() })?;
            file.write(&vault.dir)
        }
        Duress::Decoy => {
            let decoy = Opens {
                database: vault.opens.database ^ 1,
                key: DatabaseKey::random()?,
                erase_slot: other_erase,
                other_slots: [u8::try_from(vault.slot).unwrap_or(u8::MAX), vault.opens.erase_slot],
                other_used: false,
                written_at: now(),
            };
            let path = database(&vault.dir, decoy.database);
            db::create(&path, &decoy.key, vault.migrations)?;
            db::beside(&path).iter().try_for_each(|file| disk::remove(file))?;
            let mut opens = vault.opens.clone();
            opens.other_used = true;
            file.put(vault.slot, &vault.sealing_key, &Entry::Opens(opens.clone()))?;
            file.clear(usize::from(other_erase))?;
            file.put(usize::from(other), &key, &Entry::Opens(decoy))?;
            file.write(&vault.dir)?;
            vault.opens = opens;
            Ok(())
        }
    }
}
