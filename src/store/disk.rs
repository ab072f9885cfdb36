//! The operations on files that the saving protocols need, and no others, so that tests can put a disk with faults below them.
//!
//! No operation opens an existing document for writing: a file is made new, renamed, appended to (journals only) or removed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::clock::Moment;

/// What a file is and how large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stat {
    /// Bytes.
    pub len: u64,
    /// When it was last changed, to be shown.
    pub modified: Option<Moment>,
    /// Permission bits as on Unix.
    pub mode: u32,
    /// Which device it is on, where the system tells: a stick that was pulled out leaves a folder of another device.
    pub device: u64,
}

impl Stat {
    /// Whether all rights to write were taken away on purpose, even where a rename would get past that.
    pub(super) fn is_closed(&self) -> bool {
        self.mode & 0o222 == 0
    }
}

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// The owner only: documents and everything in the state folder.
    Private,
    /// Whoever the user's mask lets: reports and examples.
    Shared,
    /// These permission bits: a document that is rewritten keeps its own.
    Same(u32),
}

/// The two kinds of file systems (reliability 4.2, step 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Renaming over a file is safe: ext4, xfs, btrfs, APFS, NTFS, exFAT, network; also what is not known.
    A,
    /// The previous generation must be kept through the rename: FAT and file systems in user space on a block device.
    B,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    /// It is a folder, a pipe or a device.
    #[error("is not an ordinary file")]
    NotOrdinary,
    /// It is larger than anything Stocktake writes.
    #[error("is {size} bytes; the limit is {limit}")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// A disk. Paths are absolute.
pub(super) trait Disk: Send + Sync {
    /// Reads a whole ordinary file of at most `limit` bytes. Never waits on a pipe or device.
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, ReadFault>;
    /// Makes a file that must not exist yet, writes it, brings it to the disk and closes it.
    fn create(&self, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()>;
    /// Adds to the end of a file that exists, and brings it to the disk.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Renames, over an existing file if there is one.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Brings a file to the disk that was renamed: on FAT its size gets there only now (reliability, finding 1).
    fn sync_file(&self, path: &Path) -> io::Result<()>;
    /// Brings the names in a folder to the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// The files and folders in a folder, sorted by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// What stands at a path, through links.
    fn stat(&self, path: &Path) -> io::Result<Stat>;
    /// Makes a folder and those above it, for the owner only.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;
    /// Whether files can be made in this folder; changes nothing.
    fn can_write(&self, folder: &Path) -> io::Result<()>;
    /// The class of the file system at a path that exists.
    fn class(&self, path: &Path) -> Class;
    /// Waits.
    fn pause(&self, time: Duration);
}

/// The disk of this computer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, ReadFault> {
        // Asked before opening, since opening a device can do something; asked again after, since the file may have changed.
        if !fs::metadata(path)?.is_file() {
            return Err(ReadFault::NotOrdinary);
        }
        let file = for_reading().open(path)?;
        let facts = file.metadata()?;
        if !facts.is_file() {
            return Err(ReadFault::NotOrdinary);
        }
        if facts.len() > limit {
            return Err(ReadFault::TooLarge { size: facts.len(), limit });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or(0).saturating_add(1));
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(ReadFault::TooLarge { size: bytes.len() as u64, limit });
        }
        Ok(bytes)
    }

    fn create(&self, path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
        let mut file = for_creating(mode).open(path)?;
        keep_mode(&file, mode)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().append(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_data()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // Windows flushes only what is open for writing; nothing is written here.
        OpenOptions::new().read(true).write(cfg!(windows)).open(path)?.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(folder)?.sync_all() {
            // Some network and user-space file systems have no such call; nothing more can be done there.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            result => result,
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let facts = fs::metadata(path)?;
        let modified = facts.modified().ok().and_then(Moment::of_file);
        Ok(Stat { len: facts.len(), modified, mode: mode_of(&facts), device: device_of(&facts) })
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> = folder.ancestors().take_while(|above| !above.exists()).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        for new in missing {
            // A folder above that may be used but not read cannot be synced; what is in the new one can still be saved.
            let _ = new.parent().map(|above| self.sync_folder(above));
        }
        Ok(())
    }

    fn can_write(&self, folder: &Path) -> io::Result<()> {
        can_write(folder)
    }

    fn class(&self, path: &Path) -> Class {
        class_of(path)
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

#[cfg(unix)]
fn for_reading() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    options
}

#[cfg(not(unix))]
fn for_reading() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

fn for_creating(mode: Mode) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(match mode {
            Mode::Private => 0o600,
            Mode::Shared => 0o644,
            Mode::Same(bits) => bits & 0o777,
        });
    }
    #[cfg(not(unix))]
    let _ = mode;
    options
}

/// The user's mask may have taken bits away that the document had.
#[cfg(unix)]
fn keep_mode(file: &File, mode: Mode) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let Mode::Same(bits) = mode else { return Ok(()) };
    let wanted = fs::Permissions::from_mode(bits & 0o777);
    match file.set_permissions(wanted) {
        // FAT and some shares have no such bits.
        Err(error) if matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

#[cfg(not(unix))]
fn keep_mode(_file: &File, _mode: Mode) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn mode_of(facts: &fs::Metadata) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    facts.permissions().mode() & 0o777
}

#[cfg(not(unix))]
fn mode_of(facts: &fs::Metadata) -> u32 {
    if facts.permissions().readonly() { 0o400 } else { 0o600 }
}

#[cfg(unix)]
fn device_of(facts: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(facts)
}

#[cfg(not(unix))]
fn device_of(_facts: &fs::Metadata) -> u64 {
    0
}

#[cfg(unix)]
fn can_write(folder: &Path) -> io::Result<()> {
    use rustix::fs::Access;
    Ok(rustix::fs::access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn can_write(folder: &Path) -> io::Result<()> {
    // Permissions there are lists that only an attempt can ask.
    let probe = folder.join(format!("~{}.tmp", uuid::Uuid::new_v4().simple()));
    OpenOptions::new().write(true).create_new(true).open(&probe)?;
    fs::remove_file(probe)
}

#[cfg(target_os = "linux")]
fn class_of(path: &Path) -> Class {
    const FAT: u64 = 0x4d44;
    const FUSE_ON_BLOCK_DEVICE: u64 = 0x6573_5546;
    match rustix::fs::statfs(path) {
        Ok(facts) if matches!(facts.f_type as u64, FAT | FUSE_ON_BLOCK_DEVICE) => Class::B,
        Ok(_) | Err(_) => Class::A,
    }
}

#[cfg(not(target_os = "linux"))]
fn class_of(_path: &Path) -> Class {
    Class::A
}
