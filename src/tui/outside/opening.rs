//! Opening a file: what was found is asked about before anything is shown, and nothing is changed until people answer.

use std::path::Path;
use std::sync::Arc;

use crate::format;
use crate::say;
use crate::store::{Access, OpenError, Opened, Opening, SaveEvent, Session, messages};

use super::{World, tell, worded};
use crate::tui::effect::{Manner, Message};
use crate::tui::overlay::{Answer, Intent};
use crate::tui::run::Input;
use crate::tui::state::Kind;

impl World {
    pub(super) fn open(&mut self, typed: &Path, manner: &Manner) -> Vec<Message> {
        let path = self.store.find(typed);
        let mut said = None;
        // What was asked about before is let go first: it holds the file.
        let pending = self.pending.take().filter(|_| *manner != Manner::Usual);
        let opening = match (manner, pending) {
            (_, None) => match self.store.open(&path) {
                Ok(opening) => opening,
                Err(OpenError::Locked { path, by }) => {
                    return self.locked(&path.clone(), &OpenError::Locked { path, by });
                }
                Err(error) => return tell(messages::open_error(&self.words, &error)),
            },
            (Manner::ReadOnly, Some(_)) => match self.store.open_to_read(&path) {
                Ok(opening) => opening,
                Err(error) => return tell(messages::open_error(&self.words, &error)),
            },
            (Manner::Recovered(at), Some(Opening::Damaged(damaged))) => {
                let Some(candidate) = damaged.candidates.get(*at).cloned() else { return Vec::new() };
                match self.store.replace_damaged(*damaged, &candidate) {
                    Ok(replaced) => {
                        said = replaced.kept_as.as_deref().map(|aside| messages::replaced(&self.words, aside));
                        replaced.opening
                    }
                    Err(error) => return tell(error.to_string()),
                }
            }
            (_, Some(opening)) => opening,
        };
        match opening {
            Opening::Damaged(damaged) => self.damaged(&path, damaged),
            Opening::Ready(opened) => self.ready(*opened, manner),
        }
        .into_iter()
        .chain(said.map(Message::Notice))
        .collect()
    }

    fn locked(&mut self, path: &Path, error: &OpenError) -> Vec<Message> {
        let text = messages::open_error(&self.words, error);
        match self.store.open_to_read(path) {
            Ok(opening) => self.pending = Some(opening),
            Err(error) => return tell(messages::open_error(&self.words, &error)),
        }
        let options = vec![
            self.answer('r', "answer-read-only", Intent::Open(path.to_owned(), Manner::ReadOnly)),
            self.answer('b', "answer-not-now", Intent::Stay),
        ];
        Self::ask(self.words.say("ask-locked").into_owned(), vec![text], options)
    }

    /// A file that cannot be used as it is: says why, and offers what can take its place.
    fn damaged(&mut self, path: &Path, damaged: Box<crate::store::Damaged>) -> Vec<Message> {
        let mut text = vec![messages::damaged(&self.words, &damaged)];
        text.extend(damaged.damage.problems().iter().skip(1).take(5).map(ToString::to_string));
        let mut options: Vec<Answer> = damaged
            .candidates
            .iter()
            .zip('1'..='9')
            .enumerate()
            .map(|(at, (candidate, letter))| Answer {
                letter,
                label: messages::candidate(&self.words, candidate),
                intent: Intent::Open(path.to_owned(), Manner::Recovered(at)),
            })
            .collect();
        options.push(self.answer('b', "answer-not-now", Intent::Stay));
        self.pending = Some(Opening::Damaged(damaged));
        Self::ask(self.words.say("ask-damaged").into_owned(), text, options)
    }

    /// A readable file: problems against its instrument, recovery and comments are asked about before it is shown.
    fn ready(&mut self, opened: Opened, manner: &Manner) -> Vec<Message> {
        let path = opened.path.clone();
        let name = crate::store::file_name(&path);
        let problems = self.problems(&opened);
        if !problems.is_empty() {
            let options = vec![self.answer('b', "answer-not-now", Intent::Stay)];
            return Self::ask(say!(self.words, "ask-problems", name = name), problems, options);
        }
        if let (Manner::Usual, Some(recovery)) = (manner, &opened.recovery) {
            let text = vec![messages::recovery(&self.words, recovery, &name)];
            let options = vec![
                self.answer('r', "answer-recover", Intent::Open(path.clone(), Manner::Newer)),
                self.answer('f', "answer-as-it-is", Intent::Open(path, Manner::AsItIs)),
                self.answer('b', "answer-not-now", Intent::Stay),
            ];
            self.pending = Some(Opening::Ready(Box::new(opened)));
            return Self::ask(self.words.say("ask-recovery").into_owned(), text, options);
        }
        let comments = format::comments(opened.text());
        if *manner == Manner::Usual && !comments.is_empty() && opened.access == Access::Write {
            let mut text = vec![say!(self.words, "ask-comments-text", count = comments.len())];
            text.extend(comments.iter().take(8).map(|comment| format!("{}: {}", comment.line, comment.text)));
            let options = vec![
                self.answer('g', "answer-go-on", Intent::Open(path.clone(), Manner::WithoutComments)),
                self.answer('r', "answer-read-only", Intent::Open(path, Manner::ReadOnly)),
                self.answer('b', "answer-not-now", Intent::Stay),
            ];
            self.pending = Some(Opening::Ready(Box::new(opened)));
            return Self::ask(self.words.say("ask-comments").into_owned(), text, options);
        }
        self.begin(opened, manner, &name)
    }

    /// What stands in the way of using a file: its problems against the instruments it names.
    pub(super) fn problems(&self, opened: &Opened) -> Vec<String> {
        match self.library.instrument_for(&opened.read.assessment) {
            Err(missing) => vec![messages::missing(&self.words, &missing)],
            Ok(resolved) => format::assessment::check_against(&opened.read, &resolved.instrument)
                .iter()
                .filter(|problem| problem.severity == format::Severity::Error)
                .take(10)
                .map(ToString::to_string)
                .collect(),
        }
    }

    fn begin(&mut self, opened: Opened, manner: &Manner, name: &str) -> Vec<Message> {
        let take_newer = *manner == Manner::Newer;
        let assessment = match (&opened.recovery, take_newer) {
            (Some(recovery), true) => recovery.assessment.clone(),
            (Some(_) | None, _) => opened.read.assessment.clone(),
        };
        let draft = opened.recovery.as_ref().and_then(|recovery| recovery.draft.clone()).filter(|_| take_newer);
        let path = opened.path.clone();
        if *manner == Manner::ReadOnly {
            // Without a session nothing can be written there; answers stay in memory until a copy is saved.
            return self.opened(Kind::ReadOnly(path), assessment, None, None);
        }
        let notice = match (&opened.recovery, take_newer) {
            (Some(recovery), true) => Some(messages::recovery(&self.words, recovery, name)),
            (Some(_) | None, _) => messages::opened(&self.words, &opened),
        };
        let inputs = self.inputs.clone();
        let words = Arc::clone(&self.words);
        let shown = name.to_owned();
        let store = self.store.clone();
        let on_event = Box::new(move |event: SaveEvent| {
            let _ = inputs.send(Input::Message(worded(&words, &event, &shown)));
        });
        let mut remembered = assessment.clone();
        self.session = Some(Session::begin(&store, opened, take_newer, on_event));
        remembered.id = self.session.as_ref().map(|session| session.id().clone());
        let mut messages = self.opened(Kind::File(path), remembered, notice, draft.as_ref());
        if let (Some(session), Some(Message::Opened { interview, .. })) = (&self.session, messages.first()) {
            super::remember(session, interview);
            messages.extend(self.look_for_copies());
        }
        messages
    }
}
