//! The assessments that were opened last, for the home screen.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::Mode;
use super::save::SaveError;
use super::{ExportError, Overwrite, Store};
use crate::clock::Moment;
use crate::model::{ActionId, Constituent, Plan};
use crate::planning::{self, Due, DueKind, When};

/// How many are remembered.
pub(super) const MOST: usize = 30;

/// How many dates of a plan are remembered, the oldest: more than a home screen can say.
const MOST_PENDING: usize = 20;

/// Something that is or becomes due in the plan of an assessment unless somebody acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The action's number in the plan.
    pub number: usize,
    /// What, and when.
    pub due: Due,
}

impl Pending {
    /// What of a plan is worth remembering for the home screen, the oldest first.
    pub fn of(plan: &Plan) -> Vec<Pending> {
        let pending = planning::pending(plan).into_iter();
        let numbered = pending.filter_map(|due| plan.number(&due.action).map(|number| Pending { number, due }));
        numbered.take(MOST_PENDING).collect()
    }
}

/// An assessment that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Where it stands.
    pub path: PathBuf,
    /// Whose it is.
    pub organization: String,
    /// Which constituent.
    pub constituent: Constituent,
    /// Which round.
    pub round: u32,
    /// Indicators that are answered.
    pub answered: usize,
    /// Indicators that are asked.
    pub asked: usize,
    /// When it was opened last.
    pub opened: Moment,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// What is or becomes due in its plan, the oldest first.
    pub pending: Vec<Pending>,
}

#[derive(Default, Serialize, Deserialize)]
struct File {
    #[serde(default)]
    recent: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    path: PathBuf,
    organization: String,
    constituent: String,
    round: u32,
    answered: usize,
    asked: usize,
    opened: String,
    #[serde(default)]
    rehearsal: bool,
    #[serde(default)]
    pending: Vec<PendingEntry>,
}

#[derive(Serialize, Deserialize)]
struct PendingEntry {
    number: usize,
    action: String,
    kind: String,
    on: String,
}

impl Store {
    /// The assessments that were opened last, newest first. A damaged list is an empty one.
    pub fn recent(&self) -> Vec<Recent> {
        let file: File = self.read_state(NAME);
        file.recent.into_iter().filter_map(Entry::into_recent).collect()
    }

    /// Puts an assessment first in the list.
    pub fn remember(&self, newest: Recent) -> Result<(), ExportError> {
        let mut recent = self.recent();
        recent.retain(|entry| entry.path != newest.path);
        recent.insert(0, newest);
        recent.truncate(MOST);
        self.write_recent(&recent)
    }

    /// Takes an assessment out of the list; the document stays.
    pub fn forget(&self, path: &Path) -> Result<(), ExportError> {
        let mut recent = self.recent();
        recent.retain(|entry| entry.path != path);
        self.write_recent(&recent)
    }

    fn write_recent(&self, recent: &[Recent]) -> Result<(), ExportError> {
        // A path that is not text cannot stand in the list.
        let entries = recent.iter().filter(|entry| entry.path.to_str().is_some()).map(Entry::of).collect();
        self.write_state(NAME, &File { recent: entries })
    }

    /// Reads a small file of the state folder; what cannot be read counts as new.
    pub(super) fn read_state<T: Default + for<'a> Deserialize<'a>>(&self, name: &str) -> T {
        let bytes = self.disk.read(&self.folders.state.join(name), 1 << 20).unwrap_or_default();
        std::str::from_utf8(&bytes).ok().and_then(|text| toml::from_str(text).ok()).unwrap_or_default()
    }

    pub(super) fn write_state<T: Serialize>(&self, name: &str, value: &T) -> Result<(), ExportError> {
        let path = self.folders.state.join(name);
        let text = toml::to_string(value).map_err(|error| SaveError {
            path: path.clone(),
            fault: super::Fault::Other(error.to_string()),
            touched: false,
        })?;
        self.write(&path, text.as_bytes(), Mode::Private, Overwrite::Allow)
    }
}

const NAME: &str = "recent.toml";

impl Entry {
    fn of(recent: &Recent) -> Entry {
        Entry {
            path: recent.path.clone(),
            organization: recent.organization.clone(),
            constituent: recent.constituent.word().to_owned(),
            round: recent.round,
            answered: recent.answered,
            asked: recent.asked,
            opened: recent.opened.timestamp(),
            rehearsal: recent.rehearsal,
            pending: recent.pending.iter().map(PendingEntry::of).collect(),
        }
    }

    fn into_recent(self) -> Option<Recent> {
        Some(Recent {
            path: self.path,
            organization: self.organization,
            constituent: Constituent::from_word(&self.constituent)?,
            round: self.round,
            answered: self.answered,
            asked: self.asked,
            opened: Moment::parse(&self.opened)?,
            rehearsal: self.rehearsal,
            pending: self.pending.into_iter().filter_map(PendingEntry::into_pending).collect(),
        })
    }
}

impl PendingEntry {
    fn of(pending: &Pending) -> PendingEntry {
        let Due { on, action, kind, .. } = &pending.due;
        PendingEntry {
            number: pending.number,
            action: action.to_string(),
            kind: kind.word().to_owned(),
            on: on.to_string(),
        }
    }

    fn into_pending(self) -> Option<Pending> {
        let (kind, on) = (DueKind::from_word(&self.kind)?, When::parse(&self.on)?);
        let due = Due { on, action: ActionId::new(&self.action)?, kind, is_over: false };
        Some(Pending { number: self.number, due })
    }
}
