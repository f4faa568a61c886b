//! The certificate authorities that an Android phone trusts: Mozilla's list, built in.
//!
//! Elsewhere the platform judges certificates. On Android that judge has to be called through Java with a component of its own,
//! and ends the process where it was not set up. It would also trust what somebody put on a watched phone, and miss, on a
//! phone of Android 6 or 7.0 that gets no updates, authorities that intakes use today (ISRG Root X1 came with 7.1.1). The list
//! grows old with the app; what goes through is sealed, and a receipt proves who took it.

use reqwest::Certificate;
use webpki_root_certs::TLS_SERVER_ROOT_CERTS;

/// The authorities; one that cannot be read is left out.
pub(super) fn roots() -> Vec<Certificate> {
    TLS_SERVER_ROOT_CERTS.iter().filter_map(|der| Certificate::from_der(der).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_can_be_built_on_every_authority_of_the_list() {
        assert!(roots().len() > 100);
        assert_eq!(roots().len(), TLS_SERVER_ROOT_CERTS.len());
        drop(rustls::crypto::ring::default_provider().install_default());
        assert!(reqwest::blocking::Client::builder().tls_certs_only(roots()).build().is_ok());
    }
}
