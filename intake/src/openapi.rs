//! The description of the HTTP interface, made from the code that answers.
//!
//! A copy is kept in `intake/openapi.json`, so that a change of the interface is seen in a review.

use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

use crate::problem::Problem;
use crate::routes::{envelopes, files, health, inbox, mailboxes, metrics, packs, sms};

/// The OpenAPI description as JSON.
pub fn openapi() -> String {
    // A description that cannot be written would be noticed by the test that compares it with its copy.
    Description::openapi().to_pretty_json().unwrap_or_default()
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Saphan intake",
        description = "The blind relay: takes sealed reports from phones, hands them to agencies, carries the answers \
                       back. Every answer carries `Saphan-Protocol: 1`; a request may name its own protocol in the same \
                       header, and a newer one is answered with 426. A refusal is `application/problem+json` (RFC 9457) \
                       with a stable `code`. Any request can be refused with 408 `too-slow` or `header-too-slow`, 429 \
                       `too-many-requests` and `Retry-After`, or 500 `internal`.",
    ),
    paths(
        envelopes::accept,
        files::describe,
        files::create,
        files::head,
        files::append,
        files::fetch,
        inbox::list,
        inbox::acknowledge,
        mailboxes::post,
        mailboxes::read,
        mailboxes::remove,
        packs::current,
        packs::key,
        sms::accept,
        health::health,
        metrics::metrics,
    ),
    components(schemas(Problem)),
    modifiers(&Security),
)]
struct Description;

struct Security;

impl Modify for Security {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let components = description.components.get_or_insert_with(Default::default);
        let signature = "HTTP Message Signature (RFC 9421) by an agency's Ed25519 key, label `saphan`, over `@method \
                         @authority @path @query content-digest`, with `created`, `nonce`, `keyid`, `alg` and `tag`; \
                         `Content-Digest` (RFC 9530) is always there.";
        components.add_security_scheme(
            "signature",
            SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::with_description("Signature", signature))),
        );
        components.add_security_scheme("word", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `SAPHAN_BLESS=1 cargo test -p saphan-intake the_description` writes the copy anew.
    #[test]
    fn the_description_and_its_copy_are_the_same() {
        let copy = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
        let now = openapi() + "\n";
        if std::env::var_os("SAPHAN_BLESS").is_some() {
            std::fs::write(copy, &now).unwrap();
        }
        let kept = std::fs::read_to_string(copy).unwrap_or_default();
        assert!(
            kept == now,
            "the interface has changed; read the difference and write the copy anew with\n\
             SAPHAN_BLESS=1 cargo test -p saphan-intake the_description"
        );
    }

    #[test]
    fn every_path_is_described() {
        let description: serde_json::Value = serde_json::from_str(&openapi()).unwrap();
        let paths = description["paths"].as_object().unwrap();
        for path in [
            "/v1/envelopes",
            "/v1/files/{id}",
            "/v1/inbox",
            "/v1/mailboxes/{id}/{seq}",
            "/v1/sms",
            "/metrics",
        ] {
            assert!(paths.contains_key(path), "{path}");
        }
        assert!(description["components"]["schemas"]["Problem"].is_object());
    }
}
