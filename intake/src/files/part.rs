//! The part of a file that is here.
//!
//! Work on the disk runs on a thread of its own that owns the part: a request that is given up in the middle gives
//! the claim back only after its last write has ended, so that no late write meets the next request's.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};

use axum::body::Bytes;
use ring::digest::{Context, SHA256};
use tokio::task::spawn_blocking;

use super::{Claim, sync_dir};

pub(crate) struct Part {
    pub(crate) claim: Claim,
    file: File,
    length: u64,
}

impl Part {
    /// Opens the part of the claimed file and syncs it; the claim back if there is none.
    pub(crate) async fn open(claim: Claim) -> io::Result<Result<Self, Claim>> {
        on_disk(move || match OpenOptions::new().read(true).write(true).open(claim.files.path(&claim.id)) {
            Ok(file) => Self::synced(claim, file).map(Ok),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Err(claim)),
            Err(error) => Err(error),
        })
        .await
    }

    /// Makes an empty part for the claimed file.
    pub(crate) async fn create(claim: Claim) -> io::Result<Self> {
        on_disk(move || {
            let path = claim.files.path(&claim.id);
            let file = OpenOptions::new().read(true).write(true).create_new(true).open(path)?;
            sync_dir(&claim.files.dir)?;
            Self::synced(claim, file)
        })
        .await
    }

    fn synced(claim: Claim, mut file: File) -> io::Result<Self> {
        file.sync_all()?;
        let length = file.seek(SeekFrom::End(0))?;
        Ok(Self { claim, file, length })
    }

    /// Bytes that are here. All of them are on the disk after [`Part::open`] and [`Part::sync`].
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    pub(crate) async fn write(mut self, piece: Bytes) -> io::Result<Self> {
        on_disk(move || {
            self.file.write_all(&piece)?;
            self.length += piece.len() as u64;
            Ok(self)
        })
        .await
    }

    pub(crate) async fn sync(self) -> io::Result<Self> {
        on_disk(move || {
            self.file.sync_data()?;
            Ok(self)
        })
        .await
    }

    /// SHA-256 of all that is here, read back from the disk.
    pub(crate) async fn hash(mut self) -> io::Result<(Self, [u8; 32])> {
        on_disk(move || {
            self.file.sync_all()?;
            self.file.seek(SeekFrom::Start(0))?;
            let mut context = Context::new(&SHA256);
            let mut buffer = vec![0; 256 << 10];
            loop {
                match self.file.read(&mut buffer)? {
                    0 => break,
                    read => context.update(&buffer[..read]),
                }
            }
            let mut hash = [0; 32];
            hash.copy_from_slice(context.finish().as_ref());
            Ok((self, hash))
        })
        .await
    }

    /// Removes the part and gives the claim back.
    pub(crate) async fn remove(self) -> io::Result<Claim> {
        on_disk(move || {
            std::fs::remove_file(self.claim.files.path(&self.claim.id))?;
            sync_dir(&self.claim.files.dir)?;
            Ok(self.claim)
        })
        .await
    }
}

async fn on_disk<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
