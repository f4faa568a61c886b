use super::*;
use std::io::{Cursor, Read};

mod broken;
mod films;
mod real;

/// What `plan` says of `bytes`, and the bytes after it.
fn taken(
    bytes: &[u8],
    claimed: Option<&str>,
    must_be_picture: bool,
    keep_place: bool,
) -> Result<(Plan, Vec<u8>), PictureError> {
    let plan = plan(&mut Cursor::new(bytes), bytes.len() as u64, claimed, must_be_picture, keep_place)?;
    let mut out = Vec::new();
    Cleaned::new(Cursor::new(bytes), plan.clone()).read_to_end(&mut out).unwrap();
    assert_eq!(out.len() as u64, plan.cleaned_len());
    Ok((plan, out))
}

/// The same for a photograph whose place goes.
fn cleaned(bytes: &[u8]) -> Result<(Plan, Vec<u8>), PictureError> {
    taken(bytes, None, false, false)
}

/// Where `words` stand in `bytes`.
fn places<'a>(bytes: &'a [u8], words: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let begins = (0..).zip(bytes).filter(|(_, byte)| **byte == words[0]).map(|(at, _)| at);
    begins.filter(|at: &usize| bytes[*at..].starts_with(words))
}

fn count(bytes: &[u8], words: &[u8]) -> usize {
    places(bytes, words).count()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    places(bytes, words).next().is_some()
}
