//! Looks at files that a command is given: without locks, journals or recovery, and without changing anything.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::ReadFault;
use super::{LIMIT, Store};

impl Store {
    /// The bytes of an ordinary file of at most [`LIMIT`]. Never waits on a pipe or a device.
    pub fn read_input(&self, path: &Path) -> Result<Vec<u8>, ReadFault> {
        self.disk.read(path, LIMIT)
    }

    /// Every `.toml` file in a folder and the folders below it, sorted; `None` when no folder stands there.
    /// Hidden files, and folders that are links, are left out: a link can lead round in a circle.
    pub fn toml_files(&self, folder: &Path) -> Option<io::Result<Vec<PathBuf>>> {
        folder.is_dir().then(|| {
            let mut files = Vec::new();
            collect(folder, &mut files)?;
            files.sort();
            Ok(files)
        })
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) && !path.is_dir() {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::Folders;

    #[test]
    fn files_below_a_folder_are_sorted_and_no_link_leads_in_a_circle() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("b/c")).unwrap();
        for name in ["b/c/2.toml", "b/1.toml", "a.toml", ".hidden.toml", "b/notes.txt"] {
            fs::write(at(name), "x").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.path(), at("b/round.toml")).unwrap();
        let store = Store::new(Folders::under(folder.path()));
        let found = store.toml_files(folder.path()).unwrap().unwrap();
        assert_eq!(found, ["a.toml", "b/1.toml", "b/c/2.toml"].map(at));
        assert!(store.toml_files(&at("a.toml")).is_none());
        assert_eq!(store.read_input(&at("a.toml")).unwrap(), b"x");
    }
}
