//! Following a session: looks every few hundredths of a second whether it shows something else, and draws only then.
//!
//! It writes nothing and holds nothing. The session may begin later, end and begin again: the last page stays until there is
//! another one, or until the session is left properly.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;

use crate::store::{Opening, Store, messages};
use crate::text::Words;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Message;
use crate::tui::keymap;
use crate::tui::look::Look;
use crate::tui::projection::{Page, Projection};
use crate::tui::run::{Input, drawn};
#[cfg(unix)]
use crate::tui::terminal::hear_signals;
use crate::tui::terminal::{Held, present, watch};

use super::view::view;

/// How long something may have changed before it is seen. With drawing and writing it stays under 200 ms.
pub(super) const LOOK: Duration = Duration::from_millis(60);

/// Why a session could not be followed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// Standard input or output is not a terminal.
    #[error("the projected view needs a terminal; open another window and run `stocktake project FILE` there")]
    NoTerminal,
    /// The document cannot be read.
    #[error("{0}")]
    Document(String),
    /// The terminal failed.
    #[error("the terminal failed: {0}")]
    Terminal(io::Error),
}

/// Follows the session of a document until somebody leaves.
pub fn start(store: &Store, file: &Path, look: Look) -> Result<(), Failed> {
    let words = Words::english();
    let mut follower = Follower::new(store, file, &words)?;
    if !present() {
        return Err(Failed::NoTerminal);
    }
    let (sender, inputs) = mpsc::channel();
    #[cfg(unix)]
    hear_signals(&sender);
    let (held, mut terminal) = Held::take().map_err(Failed::Terminal)?;
    watch(&sender);
    let ended = follow(&mut terminal, &inputs, &mut follower, &words, look);
    drop(held);
    ended.map_err(Failed::Terminal)
}

/// What is known of a session.
pub(super) struct Follower<'a> {
    store: &'a Store,
    file: PathBuf,
    /// What was read last.
    read: Option<Vec<u8>>,
    shown: Projection,
}

impl Follower<'_> {
    /// What is there to see.
    pub(super) fn shown(&self) -> &Projection {
        &self.shown
    }

    /// Before a session shows anything, the document says whose it is.
    pub(super) fn new<'a>(store: &'a Store, file: &Path, words: &Words) -> Result<Follower<'a>, Failed> {
        let file = store.find(file);
        let mut shown = Projection::default();
        match store.open_to_read(&file) {
            Ok(Opening::Ready(opened)) => {
                shown.organization = opened.read.assessment.subject.organization;
                shown.round = opened.read.assessment.round;
            }
            // The session will ask what is to become of it.
            Ok(Opening::Damaged(_)) => {}
            Err(error) => return Err(Failed::Document(messages::open_error(words, &error))),
        }
        Ok(Follower { store, file, read: None, shown })
    }

    /// Looks once; says whether there is something else to see. What cannot be read or understood changes nothing.
    pub(super) fn look(&mut self) -> bool {
        let Ok(now) = self.store.projected(&self.file) else { return false };
        if now == self.read {
            return false;
        }
        let next = match &now {
            Some(bytes) => Projection::from_json(bytes),
            None => Some(self.shown.clone().waiting()),
        };
        self.read = now;
        match next {
            Some(next) if next != self.shown => {
                self.shown = next;
                true
            }
            Some(_) | None => false,
        }
    }
}

impl Projection {
    /// After a session was left: how far it came.
    fn waiting(mut self) -> Projection {
        self.page = Page::Waiting;
        for area in &mut self.areas {
            area.here = false;
        }
        self
    }
}

fn follow<B: Backend>(
    terminal: &mut Terminal<B>,
    inputs: &Receiver<Input>,
    follower: &mut Follower<'_>,
    words: &Words,
    look: Look,
) -> io::Result<()>
where
    B::Error: std::error::Error + Send + Sync + 'static,
{
    let mut stale = true;
    loop {
        stale |= follower.look();
        if std::mem::take(&mut stale) {
            terminal.draw(|frame| view(&follower.shown, words, look, frame)).map_err(io::Error::other)?;
        }
        match inputs.recv_timeout(LOOK) {
            Ok(Input::Key(key)) if keymap::action(Context::Projected, key) == Some(Action::Quit) => return Ok(()),
            Ok(Input::Message(Message::Terminate)) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
            Ok(Input::Resize(size)) => {
                terminal.resize(drawn(size)).map_err(io::Error::other)?;
                stale = true;
            }
            Ok(Input::Resume) => {
                let size = terminal.size().map_err(io::Error::other)?;
                terminal.resize(drawn(size)).map_err(io::Error::other)?;
                stale = true;
            }
            Ok(Input::Key(_) | Input::Paste(_) | Input::Message(_)) => stale = true,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::Folders;

    fn page(question: &str) -> Projection {
        let heading = crate::tui::projection::Heading { id: "GOV-1.1".to_owned(), title: "Title".to_owned() };
        let page = Page::Felt { heading, question: question.to_owned(), given: None };
        Projection { organization: "Ministry".to_owned(), round: 1, page, ..Projection::default() }
    }

    #[test]
    fn a_torn_or_newer_file_leaves_the_last_page_and_an_end_leaves_the_progress() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::new(Folders::under(home.path()));
        let file = home.path().join("one.toml");
        let mut follower = Follower { store: &store, file: file.clone(), read: None, shown: Projection::default() };
        assert!(!follower.look(), "nothing is there yet");
        let mut projector = store.projector();
        let mut put = |text: String| {
            projector.show(file.clone(), text.clone());
            while store.projected(&file).unwrap() != Some(text.clone().into_bytes()) {
                std::thread::yield_now();
            }
        };
        let first = page("How strongly?");
        let text = first.to_json().unwrap();
        put(text.clone());
        assert!(follower.look() && follower.shown == first);
        assert!(!follower.look(), "the same again is not drawn again");
        for end in 1..text.len() {
            put(text.chars().take(end).collect());
            assert!(!follower.look() && follower.shown == first, "torn after {end}");
        }
        put(page("newer").to_json().unwrap().replace("projection/1", "projection/2"));
        assert!(!follower.look() && follower.shown == first);
        put(page("What else?").to_json().unwrap());
        assert!(follower.look() && follower.shown == page("What else?"));
        projector.clear(Duration::from_secs(10));
        assert!(follower.look() && follower.shown.page == Page::Waiting);
        assert_eq!(follower.shown.organization, "Ministry");
    }
}
