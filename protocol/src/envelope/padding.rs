//! The lengths an envelope may have.

/// Lengths up to 32 KiB.
const SMALL: [usize; 5] = [2 << 10, 4 << 10, 8 << 10, 16 << 10, 32 << 10];

/// The length to which an envelope of `length` bytes is padded: 2, 4, 8, 16 or 32 KiB, and above that what Padmé
/// (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019) gives, at most 12 % more.
pub fn padded_length(length: usize) -> usize {
    match SMALL.into_iter().find(|bucket| length <= *bucket) {
        Some(bucket) => bucket,
        None => padme(length),
    }
}

/// Whether padding can make this length.
pub(crate) fn is_bucket(length: usize) -> bool {
    padded_length(length) == length
}

fn padme(length: usize) -> usize {
    let exponent = length.ilog2();
    let kept = exponent.checked_ilog2().unwrap_or(0) + 1;
    let mask = (1usize << exponent.saturating_sub(kept)) - 1;
    length.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_lengths_have_five_buckets() {
        for (length, bucket) in [(0, 2048), (2048, 2048), (2049, 4096), (8193, 16384), (32768, 32768)] {
            assert_eq!(padded_length(length), bucket);
        }
    }

    #[test]
    fn padme_costs_at_most_twelve_percent_and_is_its_own_bucket() {
        for length in (32_769..1_100_000).step_by(977) {
            let padded = padded_length(length);
            assert!(padded >= length && (padded - length) * 100 <= 12 * length, "{length} to {padded}");
            assert!(is_bucket(padded));
            assert!(padded == length || !is_bucket(length));
        }
    }
}
