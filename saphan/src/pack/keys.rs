//! A publisher's keys: made, and followed by another.

use super::file::{beside, read_secret, replace, write_new};
use crate::{
    knowledge::{key_or_file, parse_key},
    serve,
    trouble::{Trouble, Trying},
};
use data_encoding::HEXLOWER_PERMISSIVE;
use saphan_protocol::{
    keys::SigningSecret,
    pack::{KeyChange, change},
};
use std::path::Path;

pub(super) fn make(file: &Path) -> Result<(), Trouble> {
    let secret = SigningSecret::generate()?;
    write_new(file, secret.to_bytes().as_slice())?;
    let public = secret.public().to_string();
    std::fs::write(beside(file, "pub"), &public).trying("writing the public key")?;
    serve::print(&public)
}

pub(super) fn follow(key: &Path, next: &str, changes: &Path) -> Result<(), Trouble> {
    let secret = read_secret(key)?;
    let next = parse_key(&key_or_file(next)?)?;
    let mut all = if changes.exists() { read_changes(changes)? } else { Vec::new() };
    all.push(KeyChange::sign(&secret, next));
    let lines: String =
        all.iter().map(|change| HEXLOWER_PERMISSIVE.encode(&change.to_bytes()) + "\n").collect();
    replace(changes, lines.as_bytes())?;
    serve::print(&format!("{} is followed by {}", secret.public().key_id(), next.key_id()))
}

/// Reads a file of changes: one a line, in hexadecimal.
pub(super) fn read_changes(file: &Path) -> Result<Vec<KeyChange>, Trouble> {
    let text = std::fs::read_to_string(file).trying(format!("reading {}", file.display()))?;
    let change = |line: &str| {
        let bytes: [u8; change::LENGTH] =
            HEXLOWER_PERMISSIVE.decode(line.trim().as_bytes()).ok()?.try_into().ok()?;
        Some(KeyChange::from_bytes(&bytes))
    };
    let wrong = || Trouble::Argument(format!("{}: a line is no change of keys", file.display()));
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| change(line).ok_or_else(wrong)).collect()
}
