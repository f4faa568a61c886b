//! Names in an address: always lower-case hexadecimal of one length, so that no address can name a path.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use data_encoding::HEXLOWER;

use crate::problem::Refusal;

/// `N` bytes that stand in an address as `2 * N` lower-case hexadecimal letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Id<const N: usize>(pub(crate) [u8; N]);

/// Reads exactly `2 * N` lower-case hexadecimal letters.
pub(crate) fn hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

impl<const N: usize, S: Send + Sync> FromRequestParts<S> for Id<N> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Refusal::bad_id())?;
        let text = params.iter().find(|(name, _)| *name == "id").map(|(_, text)| text);
        text.and_then(hex::<N>).map(Id).ok_or_else(Refusal::bad_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_hexadecimal_of_the_right_length_is_a_name() {
        assert_eq!(hex::<2>("0aff"), Some([0x0a, 0xff]));
        for bad in ["", "0aF0", "0af", "0aff0", "../a", "0a\0f", "%2e%", "０ａ"] {
            assert_eq!(hex::<2>(bad), None, "{bad:?}");
        }
    }
}
