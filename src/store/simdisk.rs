//! A simulated disk for tests: what was not brought to the disk may be there after a crash or not, in any order.
//!
//! Class A renames as one; class B in two halves, and a renamed file has no length under its new name until it is synced
//! there (reliability, finding 1). Every step that a crash can come between is counted.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use super::disk::{Class, Disk, Mode, ReadFault, Stat};

/// What can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// An error with this code of Linux.
    Code(i32),
    /// Half of the bytes are written, then the disk is full.
    ShortWrite,
}

/// What of the unsynced is there after a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Survives {
    Nothing,
    Everything,
    Some { seed: u64 },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Inode {
    bytes: Vec<u8>,
    /// What is surely on the disk.
    durable: Vec<u8>,
    /// Class B: under which name its length is on the disk.
    sized_as: Option<PathBuf>,
    /// A sync failed: nothing of it gets to the disk any more.
    is_lost: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum NameChange {
    Link(PathBuf, usize),
    Unlink(PathBuf),
    Rename(PathBuf, PathBuf, usize),
}

impl NameChange {
    fn is_in(&self, folder: &Path) -> bool {
        match self {
            NameChange::Link(path, _) | NameChange::Unlink(path) | NameChange::Rename(_, path, _) => {
                path.parent() == Some(folder)
            }
        }
    }
}

/// Everything on the disk and on its way there.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    inodes: Vec<Inode>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    unsynced: Vec<NameChange>,
    folders: Vec<PathBuf>,
}

#[derive(Default)]
struct Inner {
    contents: Contents,
    steps: u64,
    fault: Option<(u64, Trouble, u64)>,
    tape: Option<Vec<Contents>>,
    refused: Option<PathBuf>,
    full: bool,
}

pub(super) struct SimDisk {
    /// What lies here is of class B.
    fat: Option<PathBuf>,
    inner: Mutex<Inner>,
}

impl SimDisk {
    /// An empty disk; documents are on a medium of this class, everything else on class A.
    pub(super) fn new(documents: &Path, class: Class) -> SimDisk {
        SimDisk { fat: (class == Class::B).then(|| documents.to_owned()), inner: Mutex::default() }
    }

    /// The same medium with these contents.
    pub(super) fn with(&self, contents: Contents) -> SimDisk {
        SimDisk { fat: self.fat.clone(), inner: Mutex::new(Inner { contents, ..Inner::default() }) }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// From now on the n-th step fails, and so many that follow it in all.
    pub(super) fn fail_at(&self, step: u64, trouble: Trouble, times: u64) {
        let mut inner = self.inner();
        inner.fault = Some((inner.steps + step, trouble, times));
    }

    /// The trouble is over.
    pub(super) fn heal(&self) {
        self.inner().fault = None;
    }

    /// No byte more can be written, until space is freed.
    pub(super) fn fill(&self, full: bool) {
        self.inner().full = full;
    }

    /// Another program holds this name: nothing can be renamed to it.
    pub(super) fn refuse_renames_to(&self, path: Option<PathBuf>) {
        self.inner().refused = path;
    }

    /// From now on every state before a step is kept.
    pub(super) fn record(&self) {
        self.inner().tape = Some(Vec::new());
    }

    /// How many steps were recorded so far.
    pub(super) fn recorded(&self) -> usize {
        self.inner().tape.as_ref().map_or(0, Vec::len)
    }

    /// The recorded states, and the last one.
    pub(super) fn tape(&self) -> Vec<Contents> {
        let mut inner = self.inner();
        let mut tape = inner.tape.take().unwrap_or_default();
        tape.push(inner.contents.clone());
        tape
    }

    /// How many unfinished files there are.
    pub(super) fn unfinished(&self) -> usize {
        let inner = self.inner();
        inner.contents.names.keys().filter(|path| path.extension().is_some_and(|ending| ending == "tmp")).count()
    }

    pub(super) fn steps(&self) -> u64 {
        self.inner().steps
    }

    pub(super) fn contents(&self) -> Contents {
        self.inner().contents.clone()
    }

    pub(super) fn is_fat(&self, path: &Path) -> bool {
        self.fat.as_ref().is_some_and(|fat| path.starts_with(fat))
    }
}

impl Inner {
    /// Counts a step, and fails when it is its turn.
    fn step(&mut self) -> Result<(), Trouble> {
        let contents = &self.contents;
        if let Some(tape) = &mut self.tape {
            tape.push(contents.clone());
        }
        let now = self.steps;
        self.steps += 1;
        match self.fault {
            Some((at, trouble, times)) if now >= at && now - at < times => Err(trouble),
            Some(_) | None => Ok(()),
        }
    }

    fn plain_step(&mut self) -> io::Result<()> {
        self.step().map_err(|trouble| match trouble {
            Trouble::Code(code) => io::Error::from_raw_os_error(code),
            Trouble::ShortWrite => io::Error::from_raw_os_error(28),
        })
    }

    fn write(&mut self, inode: usize, bytes: &[u8]) -> io::Result<()> {
        let step = if self.full { Err(Trouble::ShortWrite) } else { self.step() };
        match step {
            Ok(()) => {
                self.contents.inodes[inode].bytes.extend_from_slice(bytes);
                Ok(())
            }
            Err(Trouble::Code(code)) => Err(io::Error::from_raw_os_error(code)),
            Err(Trouble::ShortWrite) => {
                self.contents.inodes[inode].bytes.extend_from_slice(&bytes[..bytes.len() / 2]);
                Err(io::Error::from_raw_os_error(28))
            }
        }
    }

    fn sync(&mut self, inode: usize, path: &Path) -> io::Result<()> {
        let step = self.plain_step();
        let inode = &mut self.contents.inodes[inode];
        // After a failed sync the pages count as clean: the next one says yes and writes nothing (S2).
        inode.is_lost |= step.is_err();
        if !inode.is_lost {
            inode.durable = inode.bytes.clone();
            inode.sized_as = Some(path.to_owned());
        }
        step
    }

    fn find(&self, path: &Path) -> io::Result<usize> {
        self.contents.names.get(path).copied().ok_or_else(not_found)
    }
}

fn not_found() -> io::Error {
    io::Error::from_raw_os_error(2)
}

impl Contents {
    /// What is left after a power cut.
    pub(super) fn after_crash(&self, survives: Survives, is_fat: impl Fn(&Path) -> bool) -> Contents {
        let mut chance = Chance(match survives {
            Survives::Some { seed } => seed,
            Survives::Nothing | Survives::Everything => 0,
        });
        let mut keep = || match survives {
            Survives::Nothing => false,
            Survives::Everything => true,
            Survives::Some { .. } => chance.below(2) == 0,
        };
        let mut names = self.durable_names.clone();
        let mut changes: Vec<NameChange> = Vec::new();
        for change in &self.unsynced {
            match change {
                NameChange::Rename(from, to, inode) if is_fat(to) => {
                    changes.push(NameChange::Unlink(from.clone()));
                    changes.push(NameChange::Link(to.clone(), *inode));
                }
                NameChange::Rename(..) | NameChange::Link(..) | NameChange::Unlink(_) => changes.push(change.clone()),
            }
        }
        changes.retain(|_| keep());
        if let Survives::Some { seed } = survives {
            let mut order = Chance(seed ^ 0x5eed);
            for last in (1..changes.len()).rev() {
                changes.swap(last, order.below(last as u64 + 1) as usize);
            }
        }
        for change in changes {
            match change {
                NameChange::Link(path, inode) => drop(names.insert(path, inode)),
                NameChange::Unlink(path) => drop(names.remove(&path)),
                NameChange::Rename(from, to, inode) => {
                    names.remove(&from);
                    names.insert(to, inode);
                }
            }
        }
        let mut left = Contents { folders: self.folders.clone(), ..Contents::default() };
        let mut part = Chance(match survives {
            Survives::Some { seed } => seed.wrapping_mul(31),
            Survives::Nothing | Survives::Everything => 7,
        });
        for (path, inode) in names {
            let inode = &self.inodes[inode];
            let unsized_there = is_fat(&path) && inode.sized_as.as_ref() != Some(&path);
            let bytes = if unsized_there && !keep() {
                Vec::new()
            } else if inode.bytes == inode.durable || keep() {
                inode.bytes.clone()
            } else if survives == Survives::Nothing {
                inode.durable.clone()
            } else {
                // Any part of what was added, torn anywhere.
                let added = inode.bytes.len().saturating_sub(inode.durable.len()) as u64;
                let end = inode.durable.len() + part.below(added + 1) as usize;
                inode.bytes[..end.min(inode.bytes.len())].to_vec()
            };
            left.put(&path, bytes);
        }
        left
    }

    fn put(&mut self, path: &Path, bytes: Vec<u8>) {
        let number = self.inodes.len();
        self.inodes.push(Inode { durable: bytes.clone(), bytes, sized_as: Some(path.to_owned()), is_lost: false });
        self.names.insert(path.to_owned(), number);
        self.durable_names.insert(path.to_owned(), number);
    }

    /// Forgets a folder and all in it: the stick goes to another computer.
    pub(super) fn without(mut self, folder: &Path) -> Contents {
        self.names.retain(|path, _| !path.starts_with(folder));
        self.durable_names.retain(|path, _| !path.starts_with(folder));
        self
    }

    /// Names and bytes, to know equal states by.
    pub(super) fn listing(&self) -> Vec<(&Path, &[u8])> {
        self.names.iter().map(|(path, inode)| (path.as_path(), self.inodes[*inode].bytes.as_slice())).collect()
    }
}

impl Disk for SimDisk {
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, ReadFault> {
        let mut inner = self.inner();
        inner.plain_step()?;
        let inode = inner.find(path)?;
        let bytes = inner.contents.inodes[inode].bytes.clone();
        if bytes.len() as u64 > limit {
            return Err(ReadFault::TooLarge { size: bytes.len() as u64, limit });
        }
        Ok(bytes)
    }

    fn create(&self, path: &Path, bytes: &[u8], _mode: Mode) -> io::Result<()> {
        let mut inner = self.inner();
        inner.plain_step()?;
        if inner.contents.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let inode = inner.contents.inodes.len();
        inner.contents.inodes.push(Inode::default());
        inner.contents.names.insert(path.to_owned(), inode);
        inner.contents.unsynced.push(NameChange::Link(path.to_owned(), inode));
        inner.write(inode, bytes)?;
        inner.sync(inode, path)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut inner = self.inner();
        inner.plain_step()?;
        let inode = inner.find(path)?;
        inner.write(inode, bytes)?;
        inner.sync(inode, path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        inner.plain_step()?;
        let inode = inner.find(from)?;
        if inner.refused.as_deref() == Some(to) {
            return Err(io::Error::from_raw_os_error(16));
        }
        inner.contents.names.remove(from);
        inner.contents.names.insert(to.to_owned(), inode);
        inner.contents.unsynced.push(NameChange::Rename(from.to_owned(), to.to_owned(), inode));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        inner.plain_step()?;
        inner.find(path)?;
        inner.contents.names.remove(path);
        inner.contents.unsynced.push(NameChange::Unlink(path.to_owned()));
        Ok(())
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        let inode = inner.find(path)?;
        inner.sync(inode, path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        inner.plain_step()?;
        let unsynced = std::mem::take(&mut inner.contents.unsynced);
        for change in unsynced {
            if !change.is_in(folder) {
                inner.contents.unsynced.push(change);
                continue;
            }
            let durable = &mut inner.contents.durable_names;
            match change {
                NameChange::Link(path, inode) => drop(durable.insert(path, inode)),
                NameChange::Unlink(path) => drop(durable.remove(&path)),
                NameChange::Rename(from, to, inode) => {
                    durable.remove(&from);
                    durable.insert(to, inode);
                }
            }
        }
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut inner = self.inner();
        inner.plain_step()?;
        Ok(inner.contents.names.keys().filter(|path| path.parent() == Some(folder)).cloned().collect())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let mut inner = self.inner();
        inner.plain_step()?;
        let len = match inner.find(path) {
            Ok(inode) => inner.contents.inodes[inode].bytes.len() as u64,
            Err(error) if inner.contents.folders.iter().all(|folder| folder != path) => return Err(error),
            Err(_) => 0,
        };
        Ok(Stat { len, modified: None, mode: 0o600, device: 1 })
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let mut inner = self.inner();
        inner.plain_step()?;
        inner.contents.folders.push(folder.to_owned());
        Ok(())
    }

    fn can_write(&self, _folder: &Path) -> io::Result<()> {
        self.inner().plain_step()
    }

    fn class(&self, path: &Path) -> Class {
        if self.is_fat(path) { Class::B } else { Class::A }
    }

    fn pause(&self, _time: Duration) {}
}

/// A small generator of chance that a seed repeats exactly (`SplitMix64`).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }
}
