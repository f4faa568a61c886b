//! Where complete files are kept.
//!
//! A file arrives as a part in the folder `parts`; once it is whole and verified, a [`Blobs`] takes it over. What it
//! answers after that is durable. [`Disk`] is the one that is built in: a folder in the same data folder, so that
//! taking over is a rename and never a copy.

use std::path::Path as FilePath;
use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use data_encoding::HEXLOWER;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{Error, GetOptions, GetRange, ObjectStore, ObjectStoreExt};

/// Keeps complete files under the SHA-256 of their bytes.
#[async_trait]
pub trait Blobs: Send + Sync + 'static {
    /// Takes over the part of this file, which is whole, verified and synced, and removes it from the parts. When it
    /// was taken over before, nothing happens.
    async fn take(&self, id: [u8; 32]) -> Result<(), Error>;

    /// Bytes of a file, or `None` if it is not here.
    async fn length(&self, id: [u8; 32]) -> Result<Option<u64>, Error>;

    /// A file's bytes from `from` to its end; `from` is less than its length.
    async fn read(&self, id: [u8; 32], from: u64) -> Result<Body, Error>;

    /// Removes a file; one that is not here is no error.
    async fn remove(&self, id: [u8; 32]) -> Result<(), Error>;
}

/// [`Blobs`] on the disk of the data folder.
pub struct Disk(Arc<LocalFileSystem>);

impl Disk {
    /// Keeps files in the folder `files` of this data folder and takes parts from its folder `parts`.
    ///
    /// # Errors
    /// [`Error`] when the folder is not there.
    pub fn open(data_dir: &FilePath) -> Result<Self, Error> {
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(data_dir)?.with_fsync(true))))
    }

    /// Two letters of the id make a folder, so that none has too many files.
    fn place(id: &[u8; 32]) -> Path {
        let name = HEXLOWER.encode(id);
        Path::from_iter(["files", &name[..2], &name])
    }
}

#[async_trait]
impl Blobs for Disk {
    async fn take(&self, id: [u8; 32]) -> Result<(), Error> {
        let part = Path::from_iter([crate::files::PARTS, &HEXLOWER.encode(&id)]);
        match self.0.rename(&part, &Self::place(&id)).await {
            Err(Error::NotFound { .. }) if self.length(id).await?.is_some() => Ok(()),
            done => done,
        }
    }

    async fn length(&self, id: [u8; 32]) -> Result<Option<u64>, Error> {
        match self.0.head(&Self::place(&id)).await {
            Ok(found) => Ok(Some(found.size)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn read(&self, id: [u8; 32], from: u64) -> Result<Body, Error> {
        let range = (from > 0).then_some(GetRange::Offset(from));
        let found = self.0.get_opts(&Self::place(&id), GetOptions { range, ..GetOptions::default() }).await?;
        Ok(Body::from_stream(found.into_stream()))
    }

    async fn remove(&self, id: [u8; 32]) -> Result<(), Error> {
        match self.0.delete(&Self::place(&id)).await {
            Err(Error::NotFound { .. }) => Ok(()),
            done => done,
        }
    }
}
