//! Copies beside the document, and the version another program wrote: offered for merging once the document is open.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::merging::{Counts, merge};
use crate::model::Assessment;
use crate::report::undecided::refused;
use crate::say;
use crate::store::{CopyBeside, NotMerged, file_name, messages};
use crate::text::Words;

use super::{World, tell};
use crate::tui::effect::Message;
use crate::tui::overlay::{Answer, Choice, Intent};
use crate::tui::run::Input;
use crate::tui::state::Kind;

/// Copies that nobody was asked about yet.
pub(super) type Copies = Arc<Mutex<VecDeque<CopyBeside>>>;

/// The question about the next copy, if there is one.
fn next(copies: &Copies, words: &Words) -> Option<Message> {
    let copy = copies.lock().unwrap_or_else(PoisonError::into_inner).pop_front()?;
    let (answers, revision) = (copy.assessment.answers.len(), copy.assessment.revision.unwrap_or(0));
    let text =
        say!(words, "copy-text", name = file_name(&copy.path), answers = answers, revision = revision.to_string());
    let answer = |letter, key, intent| Answer::new(words, letter, key, intent);
    Some(Message::CopyBeside(Choice {
        title: words.say("copy-title").into_owned(),
        text: vec![text],
        options: vec![
            // Enter, pressed before anybody has read this, leaves all as it is.
            answer('l', "answer-leave-copy", Intent::LeaveCopy(copy.path.clone())),
            answer('m', "answer-merge-copy", Intent::MergeCopy(copy.path)),
        ],
        row: 0,
        under: None,
    }))
}

impl World {
    /// Looks for copies beside the document that was opened. Those with a name like its own are asked about at once; the
    /// screens do not wait until the other files of the folder have been looked into.
    pub(super) fn look_for_copies(&mut self) -> Option<Message> {
        self.copies = Copies::default();
        let session = self.session.as_ref()?;
        let (path, id) = (session.path(), session.id().clone());
        let alike = self.store.copies_beside(&path, &id, true);
        if !alike.is_empty() {
            self.copies.lock().unwrap_or_else(PoisonError::into_inner).extend(alike);
            return next(&self.copies, &self.words);
        }
        let (store, words, inputs) = (self.store.clone(), Arc::clone(&self.words), self.inputs.clone());
        let copies = Arc::clone(&self.copies);
        let look = move || {
            let found = store.copies_beside(&path, &id, false);
            copies.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
            if let Some(question) = next(&copies, &words) {
                // Whoever left meanwhile has nothing to be asked.
                let _ = inputs.send(Input::Message(question));
            }
        };
        // Without the thread nobody is asked, and nothing is lost.
        let _ = std::thread::Builder::new().name("copies".to_owned()).spawn(look);
        None
    }

    pub(super) fn merge_copy(&self, path: &Path, assessment: &Assessment) -> Vec<Message> {
        let Some(session) = &self.session else { return Vec::new() };
        let copy = match self.store.take_copy(path, session.id()) {
            Ok(copy) => copy,
            Err(why) => return tell(self.not_merged(&why)),
        };
        let mine = Assessment { id: Some(session.id().clone()), ..assessment.clone() };
        let said = match merge(None, &mine, &copy) {
            Ok(merged) => {
                let Counts { same, one, other, combined, undecided, .. } = merged.counts;
                let (name, same) = (file_name(path), same.saturating_add(one));
                let said = say!(
                    self.words,
                    "copy-merged",
                    name = name,
                    same = same,
                    taken = other,
                    combined = combined,
                    undecided = undecided
                );
                Message::Merged(Box::new(merged.assessment), said)
            }
            Err(why) => Message::Notice(refused(&self.words, &why)),
        };
        [said].into_iter().chain(next(&self.copies, &self.words)).collect()
    }

    pub(super) fn leave_copy(&self, path: &Path) -> Vec<Message> {
        let Some(session) = &self.session else { return Vec::new() };
        // Kept among the versions of this computer, it is known from now on.
        let _ = self.store.take_copy(path, session.id());
        let said = say!(self.words, "copy-left", name = file_name(path));
        tell(said).into_iter().chain(next(&self.copies, &self.words)).collect()
    }

    pub(super) fn merge_both(&self) -> Vec<Message> {
        let Some(session) = &self.session else { return Vec::new() };
        let path = session.path();
        match session.merge_both() {
            Ok(merged) => {
                let Counts { same, one, other, combined, undecided, .. } = merged.counts;
                let notice = say!(
                    self.words,
                    "both-merged",
                    same = same,
                    one = one,
                    other = other,
                    combined = combined,
                    undecided = undecided
                );
                self.opened(Kind::File(path), merged.assessment, Some(notice), None)
            }
            // There is still something to decide.
            Err(why) => vec![Message::ChangedOutside, Message::Notice(self.not_merged(&why))],
        }
    }

    fn not_merged(&self, why: &NotMerged) -> String {
        match why {
            NotMerged::Open(error) => messages::open_error(&self.words, error),
            NotMerged::Fault(fault) => messages::fault(&self.words, fault),
            NotMerged::Refused(why) => refused(&self.words, why),
            NotMerged::Damaged(_) => why.to_string(),
        }
    }
}
