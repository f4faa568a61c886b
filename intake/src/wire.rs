//! What goes over the wire as JSON or in a query.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::problem::Refusal;
use crate::store::{Delivery, Reply};

/// Most messages of one answer, and how many there are if nothing is asked.
const MOST: u32 = 500;
const USUAL: u32 = 100;
/// Sealed bytes of one answer, before base 64; one message may be larger.
pub(crate) const PAGE_BYTES: u64 = 4 << 20;

/// Envelopes waiting for an agency.
#[derive(Serialize, ToSchema)]
pub(crate) struct Inbox {
    /// Oldest first. Empty when nothing waits after the asked number.
    messages: Vec<InboxMessage>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct InboxMessage {
    /// Its place in the order of arrival.
    seq: i64,
    /// SHA-256 of the envelope, 64 hexadecimal letters.
    id: String,
    /// When it was accepted, Unix seconds.
    received_at: i64,
    /// The envelope in base 64.
    body: String,
}

impl Inbox {
    pub(crate) fn of(deliveries: Vec<Delivery>) -> Self {
        let message = |delivery: Delivery| InboxMessage {
            seq: delivery.seq,
            id: data_encoding::HEXLOWER.encode(&delivery.id),
            received_at: delivery.at,
            body: BASE64.encode(&delivery.body),
        };
        Self { messages: deliveries.into_iter().map(message).collect() }
    }
}

/// Replies in a mailbox.
#[derive(Serialize, ToSchema)]
pub(crate) struct Mailbox {
    /// Oldest first. Empty when nothing lies there after the asked number.
    messages: Vec<MailboxMessage>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct MailboxMessage {
    /// Its number; later ones are larger.
    seq: i64,
    /// The sealed reply in base 64.
    body: String,
}

impl Mailbox {
    pub(crate) fn of(replies: Vec<Reply>) -> Self {
        let message = |reply: Reply| MailboxMessage { seq: reply.seq, body: BASE64.encode(&reply.body) };
        Self { messages: replies.into_iter().map(message).collect() }
    }
}

/// Where a posted reply lies.
#[derive(Serialize, ToSchema)]
pub(crate) struct Placed {
    /// Its number in the mailbox.
    pub(crate) seq: i64,
}

/// How the intake is.
#[derive(Serialize, ToSchema)]
pub(crate) struct Health {
    /// Always `ok`; an intake that is not answers a refusal.
    #[schema(example = "ok")]
    pub(crate) status: &'static str,
    /// The protocol it speaks.
    #[schema(example = 1)]
    pub(crate) protocol: u32,
    /// Whether it has room for more.
    pub(crate) accepting: bool,
}

/// What a gateway hands over of an SMS. Other fields are passed over and not kept.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Sms {
    /// The text of the SMS.
    pub(crate) text: String,
}

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams, PartialEq, Eq)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// Only messages with a larger number.
    #[param(default = 0)]
    pub(crate) after: i64,
    /// At most so many messages, 1 to 500. There may be fewer though more wait: ask until there is none.
    #[param(default = 100)]
    pub(crate) limit: u32,
}

impl Default for Paging {
    fn default() -> Self {
        Self { after: 0, limit: USUAL }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Paging {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let bad =
            || Refusal::bad_request("bad-query", "after and limit are whole numbers; limit is 1 to 500.");
        let axum::extract::Query(asked) =
            axum::extract::Query::<Self>::try_from_uri(&parts.uri).map_err(|_| bad())?;
        if (1..=MOST).contains(&asked.limit) { Ok(asked) } else { Err(bad()) }
    }
}

/// The number of a message that stands in the address as `seq`.
pub(crate) struct Seq(pub(crate) i64);

impl<S: Send + Sync> FromRequestParts<S> for Seq {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Refusal::bad_id())?;
        let text = params.iter().find(|(name, _)| *name == "seq").map(|(_, text)| text);
        let digits = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|text| text.parse().ok()).map(Self).ok_or_else(Refusal::bad_id)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    async fn paging(query: &str) -> Option<(i64, u32)> {
        let (mut parts, ()) = Request::get(format!("/v1/inbox?{query}")).body(()).unwrap().into_parts();
        Paging::from_request_parts(&mut parts, &()).await.ok().map(|asked| (asked.after, asked.limit))
    }

    #[tokio::test]
    async fn a_page_is_asked_for_by_whole_numbers_or_not_at_all() {
        assert_eq!(paging("").await, Some((0, USUAL)));
        assert_eq!(paging("after=7&limit=500").await, Some((7, 500)));
        for bad in ["limit=0", "limit=501", "limit=-1", "after=x", "after=1e3", "after=99999999999999999999"]
        {
            assert_eq!(paging(bad).await, None, "{bad}");
        }
    }
}
