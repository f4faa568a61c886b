//! Reading a column that has one length.

use crate::store::StoreError;

pub(super) fn id(bytes: Vec<u8>) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Database(sqlx::Error::Decode("an id has another length".into())))
}
