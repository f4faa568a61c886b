//! Files on their way from the page to the app.
//!
//! The app reads a file by its path, once. Until then it lies in a folder of its own under the phone's data folder that
//! only this user can open; afterwards it is overwritten and removed, whatever happened. What a kiosk that was killed
//! left behind is removed at the next start. Overwriting helps on a plain disk; a flash disk may keep old blocks until
//! it reuses them, and the page that explains limits says that a phone can be searched.

use std::{
    fs::{self, File},
    io::{self, Seek, SeekFrom, Write},
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// Under the data folder.
const FOLDER: &str = "incoming";

/// A running kiosk's folder. Its lock says that it is in use.
#[derive(Debug)]
pub(crate) struct Incoming {
    folder: PathBuf,
    _in_use: File,
}

impl Incoming {
    /// Removes what earlier kiosks left in this data folder and makes a new folder.
    pub(crate) fn open(data_dir: &Path) -> io::Result<Self> {
        let all = data_dir.join(FOLDER);
        private(&all)?;
        sweep(&all)?;
        let folder =
            tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o700)).tempdir_in(&all)?.keep();
        let in_use = File::create(lock_of(&folder))?;
        in_use.try_lock().map_err(io::Error::from)?;
        Ok(Self { folder, _in_use: in_use })
    }

    /// An empty file.
    pub(crate) fn file(&self) -> io::Result<Upload> {
        let file = tempfile::Builder::new()
            .permissions(fs::Permissions::from_mode(0o600))
            .tempfile_in(&self.folder)?;
        Ok(Upload(Some(file)))
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // What cannot be removed now is removed at the next start.
        drop(fs::remove_file(lock_of(&self.folder)));
        drop(fs::remove_dir(&self.folder));
    }
}

/// The lock lies beside the folder: a folder that is being removed keeps its lock to the end.
fn lock_of(folder: &Path) -> PathBuf {
    folder.with_extension("lock")
}

fn private(folder: &Path) -> io::Result<()> {
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => fs::set_permissions(folder, fs::Permissions::from_mode(0o700)),
    }
}

/// Removes the folders of kiosks that no longer run.
fn sweep(all: &Path) -> io::Result<()> {
    for entry in fs::read_dir(all)? {
        let folder = entry?.path();
        if !folder.is_dir() {
            continue;
        }
        let lock = lock_of(&folder);
        if File::create(&lock)?.try_lock().is_err() {
            continue;
        }
        for file in fs::read_dir(&folder)? {
            let file = file?.path();
            overwrite(&mut File::options().write(true).open(&file)?)?;
            fs::remove_file(file)?;
        }
        fs::remove_dir(&folder)?;
        fs::remove_file(lock)?;
    }
    Ok(())
}

fn overwrite(file: &mut File) -> io::Result<()> {
    static ZEROS: [u8; 64 << 10] = [0; 64 << 10];
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let part = ZEROS.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        file.write_all(&ZEROS[..part])?;
        left -= part as u64;
    }
    file.sync_data()
}

/// A file that is overwritten and removed when it is dropped.
#[derive(Debug)]
pub(crate) struct Upload(Option<NamedTempFile>);

impl Upload {
    /// A handle to write through.
    pub(crate) fn writer(&self) -> io::Result<File> {
        self.0.as_ref().ok_or(io::ErrorKind::NotFound)?.as_file().try_clone()
    }

    /// Where it lies, as the app is told.
    pub(crate) fn path(&self) -> String {
        self.0.as_ref().map(|file| file.path().to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Overwrites and removes it. Blocks for as long as writing takes.
    pub(crate) fn wipe(mut self) {
        wipe(self.0.take());
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        let Some(file) = self.0.take() else { return };
        // A request that broke off is dropped on a thread that must not block.
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(move || wipe(Some(file)))),
            Err(_) => wipe(Some(file)),
        }
    }
}

fn wipe(file: Option<NamedTempFile>) {
    let Some(mut file) = file else { return };
    if overwrite(file.as_file_mut()).is_err() {
        tracing::warn!("an incoming file could not be overwritten before it was removed");
    }
    if file.close().is_err() {
        tracing::warn!("an incoming file could not be removed; the next start removes it");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_kiosk_left_is_gone_after_the_next_start() {
        let data = tempfile::tempdir().unwrap();
        let killed = Incoming::open(data.path()).unwrap();
        let (_, path) = killed.file().unwrap().0.take().unwrap().keep().unwrap();
        fs::write(&path, b"a photograph").unwrap();
        let folder = killed.folder.clone();
        let second = Incoming::open(data.path()).unwrap();
        assert!(path.exists(), "a kiosk that runs keeps its files");
        // The end of a killed process releases its lock and runs no destructor.
        killed._in_use.unlock().unwrap();
        std::mem::forget(killed);
        drop(second);
        drop(Incoming::open(data.path()).unwrap());
        assert!(!path.exists() && !folder.exists());
    }

    #[test]
    fn only_this_user_can_open_the_folder_and_its_files() {
        let data = tempfile::tempdir().unwrap();
        let incoming = Incoming::open(data.path()).unwrap();
        let upload = incoming.file().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&incoming.folder), 0o700);
        assert_eq!(mode(&data.path().join(FOLDER)), 0o700);
        assert_eq!(mode(Path::new(&upload.path())), 0o600);
    }

    #[test]
    fn a_wiped_file_is_zeros_and_gone() {
        let data = tempfile::tempdir().unwrap();
        let incoming = Incoming::open(data.path()).unwrap();
        let upload = incoming.file().unwrap();
        let path = upload.path();
        upload.writer().unwrap().write_all(b"a photograph").unwrap();
        let twin = data.path().join("twin");
        fs::hard_link(&path, &twin).unwrap();
        upload.wipe();
        assert!(!Path::new(&path).exists());
        assert_eq!(fs::read(&twin).unwrap(), [0; 12]);
    }
}
