//! SHA-256, as a name for exact content.

use std::fmt::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Hash(String);

impl Hash {
    /// The hash of some bytes.
    pub(crate) fn of(bytes: &[u8]) -> Hash {
        let mut text = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Hash(text)
    }

    /// The hash of a path, to find what belongs to a document by where it stands.
    pub(crate) fn of_path(path: &Path) -> Hash {
        Hash::of(path.as_os_str().as_encoded_bytes())
    }

    /// The first 16 digits: enough for names and checksums.
    pub(crate) fn short(&self) -> String {
        self.0.chars().take(16).collect()
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
