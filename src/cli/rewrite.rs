//! Saves an assessment that a command changed, the way the screens save: held, journaled, with the version before kept.

use std::path::Path;
use std::time::Duration;

use crate::format::Comment;
use crate::model::Assessment;
use crate::store::{Access, Closed, OpenError, Opened, Opening, Session, messages};
use crate::text::Words;

use super::Failure;
use super::desk::{Desk, Loaded};
use super::output::{complain, on_one_line, shown};

/// How long a slow disk is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

/// Saves what an assessment became since it was loaded; refuses when anything else touched the file meanwhile.
pub(super) fn save(
    desk: &Desk,
    loaded: &Loaded,
    path: &Path,
    assessment: Assessment,
    words: &Words,
) -> Result<(), Failure> {
    save_held(desk, held(desk, loaded, path)?, assessment, words)
}

/// The same for a document that is held already. What it says already is not written.
pub(super) fn save_held(desk: &Desk, opened: Opened, assessment: Assessment, words: &Words) -> Result<(), Failure> {
    if opened.read.assessment != assessment {
        mention(&opened.comments());
    }
    let session = Session::begin(&desk.store, opened, false, Box::new(|_| {}));
    let name = session.name();
    session.save(assessment);
    match session.close(PATIENCE) {
        Closed::Saved => Ok(()),
        Closed::Behind { event } => Err(Failure::Rewrite(messages::event(words, &event, &name))),
        Closed::TimedOut => Err(Failure::Rewrite(format!("the disk did not answer; '{name}' may be as it was"))),
    }
}

/// Comments are what a save does not keep.
pub(super) fn mention(comments: &[Comment]) {
    for comment in comments {
        complain(&on_one_line(&format!("line {}: saving does not keep this comment: {}", comment.line, comment.text)));
    }
}

/// The document, held for this command, as it was when it was loaded.
pub(super) fn held(desk: &Desk, loaded: &Loaded, path: &Path) -> Result<Opened, Failure> {
    let name = shown(path);
    let refuse = |why: &str| Err(Failure::Rewrite(format!("'{name}' {why}; nothing was changed")));
    match desk.store.open(path) {
        Ok(Opening::Ready(opened)) if opened.recovery.is_some() => {
            refuse("has newer answers in the recovery file of this computer: open it on the screens first")
        }
        Ok(Opening::Ready(opened)) if opened.access != Access::Write => refuse("cannot be saved where it is"),
        Ok(Opening::Ready(opened)) if opened.read.assessment != loaded.read.assessment => {
            refuse("was changed by another program in this moment: try again")
        }
        Ok(Opening::Ready(opened)) => Ok(*opened),
        Ok(Opening::Damaged(_)) => refuse("is damaged: open it on the screens first"),
        Err(error @ OpenError::Locked { .. }) => Err(Failure::Rewrite(format!("{error}; close it there first"))),
        Err(
            error @ (OpenError::NotFound { .. }
            | OpenError::NotOrdinary { .. }
            | OpenError::TooLarge { .. }
            | OpenError::Newer { .. }
            | OpenError::Read { .. }),
        ) => Err(Failure::Rewrite(error.to_string())),
    }
}
