//! Files on their way: parts that grow in the folder `parts` until they are whole.
//!
//! One request at a time works on a file: it holds the file's [`Claim`]. How much of a file is here is never written
//! down beside it: it is the length of its part, read after the part was synced, so that a reported byte is a byte on
//! the disk. A phone whose connection broke asks first how much is here (`HEAD`), and that question ends a request
//! which still waits on the broken connection.
//!
//! [`receive`] takes bytes in, [`standing`] says how much is here, [`complete`] verifies the whole, hands it to the
//! [`Blobs`](crate::blobs::Blobs) and answers the time for the receipt.

mod claim;
mod complete;
mod part;
mod receive;
mod standing;

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use data_encoding::HEXLOWER;

pub(crate) use self::claim::Claim;
use self::claim::Slot;
pub(crate) use self::complete::complete;
pub(crate) use self::part::Part;
pub(crate) use self::receive::receive;
pub(crate) use self::standing::{Standing, standing};

/// The folder of the parts, in the data folder.
pub(crate) const PARTS: &str = "parts";

pub(crate) struct Files {
    dir: PathBuf,
    slots: Mutex<HashMap<[u8; 32], Arc<Slot>>>,
    /// Held until the last write that is under way has ended, however the intake stops.
    _lock: File,
}

impl Files {
    /// `lock` is the data folder's.
    pub(crate) fn open(data_dir: &Path, lock: File) -> io::Result<Arc<Self>> {
        let dir = data_dir.join(PARTS);
        crate::state::private_dir(&dir)?;
        sync_dir(data_dir)?;
        Ok(Arc::new(Self { dir, slots: Mutex::default(), _lock: lock }))
    }

    /// The ids, bytes and times of last growth (Unix seconds) of all parts. Anything else in the folder is passed over.
    pub(crate) fn parts(&self) -> io::Result<Vec<([u8; 32], u64, i64)>> {
        let mut parts = Vec::new();
        for entry in std::fs::read_dir(&self.dir)? {
            let entry = entry?;
            let Some(id) = entry.file_name().to_str().and_then(crate::ids::hex::<32>) else { continue };
            let about = match entry.metadata() {
                Ok(about) => about,
                // It was completed or removed since the folder was read.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(error),
            };
            parts.push((id, about.len(), crate::clock::seconds(about.modified()?)));
        }
        Ok(parts)
    }

    fn path(&self, id: &[u8; 32]) -> PathBuf {
        self.dir.join(HEXLOWER.encode(id))
    }
}

fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}
