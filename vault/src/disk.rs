//! Files that are whole or not there: written beside, made durable, then named.

use crate::secret::random;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// Opens for writing, readable by its owner only. `fresh` refuses a file that exists.
pub(crate) fn create(path: &Path, fresh: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(fresh);
    if !fresh {
        options.create(true).truncate(true);
    }
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// `path` with more behind its name.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Makes the names in a folder durable.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    // An empty path is the current folder.
    let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
    File::open(dir)?.sync_all()
}

fn sync_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), sync_dir)
}

fn write_aside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let aside = beside(path, ".new");
    let written = create(&aside, false).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(error) = written {
        remove(&aside)?;
        return Err(error);
    }
    Ok(aside)
}

/// Replaces a file; after this it holds `bytes`, and at every moment before it held what it held or `bytes`.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::rename(write_aside(path, bytes)?, path)?;
    sync_parent(path)
}

/// As [`write()`], but never over a file that exists.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.exists() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let aside = write_aside(path, bytes)?;
    // Unlike a rename, a link never replaces; some file systems have none.
    match fs::hard_link(&aside, path) {
        Ok(()) => remove(&aside)?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            remove(&aside)?;
            return Err(error);
        }
        Err(_) => fs::rename(&aside, path)?,
    }
    sync_parent(path)
}

/// As [`write()`], and then overwrites what the file held before.
pub(crate) fn write_over_secret(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let before = OpenOptions::new().write(true).open(path);
    write(path, bytes)?;
    if let Ok(mut before) = before {
        // The new bytes stand: if the old place cannot be overwritten, the caller could do nothing better either.
        drop(overwrite(&mut before));
    }
    Ok(())
}

/// Overwrites a file with noise, in place.
pub(crate) fn overwrite(file: &mut File) -> io::Result<()> {
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    let mut noise = [0; 4096];
    while left > 0 {
        random(&mut noise).map_err(|_| io::ErrorKind::Other)?;
        let piece =
            noise.get(..usize::try_from(left).unwrap_or(noise.len()).min(noise.len())).unwrap_or(&noise);
        file.write_all(piece)?;
        left -= piece.len() as u64;
    }
    file.sync_all()
}

/// A file of this many bytes of noise. Durable when this returns.
pub(crate) fn write_noise(path: &Path, length: u64) -> io::Result<()> {
    let aside = beside(path, ".new");
    let mut file = create(&aside, false)?;
    let written = file.set_len(length).and_then(|()| overwrite(&mut file));
    if let Err(error) = written {
        remove(&aside)?;
        return Err(error);
    }
    fs::rename(&aside, path)?;
    sync_parent(path)
}

/// Copies a file under a new name; durable when this returns, and no half of it is left if it fails.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let aside = beside(to, ".new");
    let copied = File::open(from).and_then(|mut from| {
        let mut file = create(&aside, false)?;
        io::copy(&mut from, &mut file)?;
        file.sync_all()
    });
    if let Err(error) = copied {
        remove(&aside)?;
        return Err(error);
    }
    fs::rename(&aside, to)?;
    sync_parent(to)
}

/// Removes a file that may not be there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{copy, write, write_new, write_noise, write_over_secret};
    use std::{fs, io};

    #[test]
    fn a_replaced_file_holds_the_new_bytes_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        write(&path, b"one").unwrap();
        write_over_secret(&path, b"three").unwrap();
        write_noise(&dir.path().join("noise"), 10_000).unwrap();
        copy(&path, &dir.path().join("copy")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"three");
        assert_eq!(fs::read(dir.path().join("copy")).unwrap(), b"three");
        assert_eq!(fs::read(dir.path().join("noise")).unwrap().len(), 10_000);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
    }

    #[test]
    fn what_a_secret_file_held_before_is_overwritten_in_its_old_place() {
        let dir = tempfile::tempdir().unwrap();
        let (path, old) = (dir.path().join("file"), dir.path().join("the old place"));
        write(&path, b"old secret").unwrap();
        fs::hard_link(&path, &old).unwrap();
        write_over_secret(&path, b"new").unwrap();
        let there = fs::read(&old).unwrap();
        assert_eq!(there.len(), 10);
        assert_ne!(there, b"old secret");
    }

    #[test]
    fn a_new_file_never_replaces_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        write_new(&path, b"one").unwrap();
        assert_eq!(write_new(&path, b"two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failed_write_leaves_the_folder_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        assert!(write(&dir.path().join("no such folder/file"), b"one").is_err());
        assert!(copy(&dir.path().join("none"), &dir.path().join("copy")).is_err());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
