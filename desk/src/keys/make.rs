//! Makes, shows and rotates keys.

use super::{PublicKey, PublicKeys};
use crate::{
    DeskError, audit, clock,
    store::{Folder, Store, owner},
};
use data_encoding::{BASE64, HEXLOWER};
use rusqlite::{Connection, Transaction, params};
use saphan_protocol::{
    keys::{SealingSecret, SigningSecret},
    sos::SosSecret,
};
use saphan_vault::{Pin, Standing};
use std::path::Path;

/// Makes a desk's folder with its vault and first keys, good from `now`, Unix seconds.
///
/// # Errors
/// [`DeskError::HasKeys`] if there are keys already; the vault's and the disk's own.
pub fn new(
    dir: &Path,
    passphrase: Option<&Pin>,
    agency: &str,
    country: &str,
    now: i64,
) -> Result<PublicKeys, DeskError> {
    let folder = Folder::take(dir)?;
    let store = match folder.standing()? {
        Standing::Missing => folder.create(passphrase)?,
        // A desk that was stopped between making its vault and its keys goes on here.
        _ => folder.open(passphrase)?,
    };
    let mut vault = store.connect()?;
    if owner(&vault)?.is_some() {
        return Err(DeskError::HasKeys);
    }
    let transaction = vault.transaction()?;
    transaction
        .execute("INSERT INTO owner (id, agency, country) VALUES (1, ?1, ?2)", params![agency, country])?;
    generation(&transaction, 1, now)?;
    audit::write(
        &transaction,
        &audit::Line { at: now, who: audit::DESK, what: "keys-new", case: None, detail: "" },
    )?;
    transaction.commit()?;
    public(&vault)
}

/// The public halves of a desk's keys.
///
/// # Errors
/// [`DeskError::NoKeys`], [`DeskError::InUse`] and the vault's own.
pub fn show(dir: &Path, passphrase: Option<&Pin>) -> Result<PublicKeys, DeskError> {
    public(&existing(&Folder::take(dir)?, passphrase)?.connect()?)
}

/// Makes a new generation, good from `now`, and ends the one before. Old secrets stay.
///
/// # Errors
/// [`DeskError::NoKeys`], [`DeskError::InUse`] and the vault's own; the keys are then as they were.
pub fn rotate(dir: &Path, passphrase: Option<&Pin>, now: i64) -> Result<PublicKeys, DeskError> {
    let folder = Folder::take(dir)?;
    let mut vault = existing(&folder, passphrase)?.connect()?;
    let transaction = vault.transaction()?;
    let newest: i64 =
        transaction.query_row("SELECT coalesce(max(generation), 0) FROM own_key", [], |row| row.get(0))?;
    transaction.execute("UPDATE own_key SET good_until = ?1 WHERE good_until IS NULL", [now])?;
    generation(&transaction, newest + 1, now)?;
    let line =
        audit::Line { at: clock::now(), who: audit::DESK, what: "keys-rotate", case: None, detail: "" };
    audit::write(&transaction, &line)?;
    transaction.commit()?;
    public(&vault)
}

fn existing(folder: &Folder, passphrase: Option<&Pin>) -> Result<Store, DeskError> {
    match folder.standing()? {
        Standing::Missing => Err(DeskError::NoKeys),
        _ => folder.open(passphrase),
    }
}

fn generation(vault: &Transaction<'_>, number: i64, now: i64) -> Result<(), DeskError> {
    let sealing = SealingSecret::generate()?;
    let signing = SigningSecret::generate()?;
    let sos = SosSecret::generate()?;
    let (sealing_public, signing_public) = (sealing.public(), signing.public());
    let sos_public = sos.public();
    for (purpose, id, public, secret) in [
        ("sealing", sealing_public.key_id(), sealing_public.as_bytes(), sealing.to_bytes()),
        ("signing", signing_public.key_id(), signing_public.0.as_slice(), signing.to_bytes()),
        ("sos", sos_public.key_id(), sos_public.as_bytes().as_slice(), sos.to_bytes()),
    ] {
        vault.execute(
            "INSERT INTO own_key (generation, purpose, key_id, public, secret, good_from)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![number, purpose, id.0.as_slice(), public, secret.as_slice(), now],
        )?;
    }
    Ok(())
}

fn public(vault: &Connection) -> Result<PublicKeys, DeskError> {
    let (agency, country) = owner(vault)?.ok_or(DeskError::NoKeys)?;
    Ok(PublicKeys {
        agency,
        country,
        sealing: of(vault, "sealing")?,
        signing: of(vault, "signing")?,
        sos: of(vault, "sos")?,
    })
}

fn of(vault: &Connection, purpose: &str) -> Result<Vec<PublicKey>, DeskError> {
    Ok(vault
        .prepare(
            "SELECT key_id, public, good_from, good_until FROM own_key WHERE purpose = ?1 ORDER BY generation DESC",
        )?
        .query_map([purpose], |row| {
            Ok(PublicKey {
                key_id: HEXLOWER.encode(&row.get::<_, Vec<u8>>(0)?),
                public: BASE64.encode(&row.get::<_, Vec<u8>>(1)?),
                from: row.get(2)?,
                until: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
