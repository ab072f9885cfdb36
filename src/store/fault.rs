//! Why something could not be written, in the terms a person can act on.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a document could not be saved. The document keeps its last good content in every case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No space, no quota or no room for names is left (S1).
    DiskFull,
    /// The medium or the file is read only (S7).
    ReadOnly,
    /// This user may not write there (S7).
    NoPermission,
    /// The folder is not there any more: a stick was pulled out, a share was dropped (S6).
    Gone,
    /// The disk reports errors: what it holds cannot be trusted (S2).
    DiskError,
    /// The document's name is held by another program (S3).
    Refused {
        /// Where the complete new version stands now, if it could be left anywhere.
        kept_as: Option<PathBuf>,
    },
    /// Something stands where the document should be written, and nobody said it may go.
    Exists,
    /// Anything else, in the system's words.
    Other(String),
}

impl Fault {
    /// What an error of the system means.
    pub fn of(error: &io::Error) -> Fault {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Fault::DiskFull,
            Kind::ReadOnlyFilesystem => Fault::ReadOnly,
            Kind::PermissionDenied => Fault::NoPermission,
            Kind::NotFound | Kind::NotADirectory | Kind::StaleNetworkFileHandle => Fault::Gone,
            Kind::AlreadyExists => Fault::Exists,
            _ if is_disk_error(error) => Fault::DiskError,
            _ => Fault::Other(error.to_string()),
        }
    }
}

/// EIO, ENXIO and ENODEV, and what Windows says for a device that fails or is not ready.
fn is_disk_error(error: &io::Error) -> bool {
    let codes: &[i32] = if cfg!(windows) { &[21, 23, 29, 30, 1117] } else { &[5] };
    error.raw_os_error().is_some_and(|code| codes.contains(&code))
}

/// Whether a rename was refused by somebody who may let go soon: antivirus, a sync client, an open Excel.
pub(crate) fn may_pass(error: &io::Error) -> bool {
    let windows = cfg!(windows) && error.raw_os_error().is_some_and(|code| matches!(code, 5 | 32 | 33));
    windows
        || matches!(
            error.kind(),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy
        )
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::DiskFull => write!(f, "the disk is full"),
            Fault::ReadOnly => write!(f, "the folder can only be read"),
            Fault::NoPermission => write!(f, "there is no permission to write there"),
            Fault::Gone => write!(f, "the folder is not there"),
            Fault::DiskError => write!(f, "the disk reports errors"),
            Fault::Refused { kept_as: Some(path) } => {
                write!(f, "another program holds the file; the new version is kept as '{}'", path.display())
            }
            Fault::Refused { kept_as: None } => write!(f, "another program holds the file"),
            Fault::Exists => write!(f, "a file of that name is already there"),
            Fault::Other(text) => write!(f, "{text}"),
        }
    }
}
