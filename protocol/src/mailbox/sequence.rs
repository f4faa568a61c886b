//! Replies come again and out of order; their sequence says which are new.

/// How a new reply arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// The next one.
    Next,
    /// Some before it have not come yet: how many.
    Ahead(u32),
    /// It fills an earlier gap: show it in its place, and let no older stage replace a newer one.
    Late,
}

/// This reply was received before; drop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this reply was received before")]
pub struct Replayed;

/// Places a reply among those already `known` from the same agency about the same report, by its sequence, which
/// counts from 1. `known` may be in any order.
pub fn arrival(known: &[u32], sequence: u32) -> Result<Arrival, Replayed> {
    if known.contains(&sequence) {
        return Err(Replayed);
    }
    let newest = known.iter().copied().max().unwrap_or(0);
    if sequence < newest {
        return Ok(Arrival::Late);
    }
    Ok(match sequence.saturating_sub(newest).saturating_sub(1) {
        0 => Arrival::Next,
        missing => Arrival::Ahead(missing),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_next_ahead_late_or_replayed() {
        for (known, sequence, expected) in [
            (&[][..], 1, Ok(Arrival::Next)),
            (&[1, 2], 3, Ok(Arrival::Next)),
            (&[], 4, Ok(Arrival::Ahead(3))),
            (&[5, 1], 3, Ok(Arrival::Late)),
            (&[1, 2], 2, Err(Replayed)),
            (&[u32::MAX], 1, Ok(Arrival::Late)),
            (&[], u32::MAX, Ok(Arrival::Ahead(u32::MAX - 1))),
        ] {
            assert_eq!(arrival(known, sequence), expected, "{known:?} {sequence}");
        }
    }
}
