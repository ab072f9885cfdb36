//! What is said: of a new place everything, of the same place only what is new. A paragraph is one line; only a terminal,
//! which would break it anywhere, gets it broken between words.

use std::io::{self, Write};

use crate::format::clean::{one_line, visible};
use crate::say;
use crate::tui::context::Context;
use crate::tui::keymap::rows;
use crate::tui::overlay::Overlay;
use crate::tui::state::{Saving, State};
use crate::tui::view::parts::{hints, wrap};

use super::page::{Page, header, is_hashed, page, saving};

/// How many keys a prompt names.
const MOST_HINTS: usize = 6;
/// How much of a line that came through a pipe is said again after the prompt.
const ECHO: usize = 60;

/// What there is at the other end.
#[derive(Clone, Copy)]
pub(crate) struct Ear {
    /// Whether lines are said again, since no terminal shows them.
    pub(crate) echo: bool,
    /// How wide the terminal is now; nothing where there is none.
    pub(crate) columns: fn() -> Option<u16>,
}

impl Ear {
    /// Pipes.
    #[cfg(test)]
    pub(crate) const PIPE: Ear = Ear { echo: true, columns: || None };
}

/// Says what is new, and remembers what was said.
pub(crate) struct Talk<W> {
    out: W,
    ear: Ear,
    shown: Option<Page>,
    /// What lies under that and was said before: on the way back only what is new is said.
    under: Vec<Page>,
    header: Option<String>,
    keys: String,
    trouble: Option<String>,
    /// Whether anything was said since the last prompt.
    said: bool,
}

impl<W: Write> Talk<W> {
    /// Nothing was said yet.
    pub(crate) fn new(out: W, ear: Ear) -> Talk<W> {
        Talk { out, ear, shown: None, under: Vec::new(), header: None, keys: String::new(), trouble: None, said: false }
    }

    /// Says a paragraph.
    pub(crate) fn say(&mut self, text: &str) -> io::Result<()> {
        self.said = true;
        match (self.ear.columns)() {
            Some(columns) => wrap(text, columns).iter().try_for_each(|line| writeln!(self.out, "{line}")),
            None => writeln!(self.out, "{}", visible(text)),
        }
    }

    /// Begins to say something although a prompt was said last.
    pub(crate) fn interrupt(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// What was typed, where nobody saw it yet.
    pub(crate) fn echo(&mut self, line: &str, state: &State) -> io::Result<()> {
        self.said = false;
        // At which level a hand was is said at the reveal.
        let line = if state.overlay.as_ref().is_some_and(Overlay::is_collecting) { "" } else { line };
        if self.ear.echo { writeln!(self.out, "{}", one_line(line, ECHO)) } else { Ok(()) }
    }

    /// Forgets the page, so that it is said as a whole, and whose it is.
    pub(crate) fn forget(&mut self) {
        self.shown = None;
        self.header = None;
    }

    /// Whether there is a page, or a trouble with saving, that was not said yet.
    pub(crate) fn has_news(&self, state: &State) -> bool {
        self.shown.as_ref() != Some(&page(state)) || self.trouble.as_deref() != trouble(state)
    }

    /// Everything new since the last time, without the notice.
    pub(crate) fn news(&mut self, state: &State) -> io::Result<()> {
        let header = header(state);
        if header != self.header {
            if let (Some(header), Some(saving)) = (&header, saving(state)) {
                self.say(&format!("{header}, {saving}."))?;
            }
            self.header = header;
        }
        let trouble = trouble(state);
        if trouble != self.trouble.as_deref() {
            if let Some(text) = trouble {
                self.say(text)?;
            }
            self.trouble = trouble.map(str::to_owned);
        }
        let page = page(state);
        let hashed = is_hashed(state.context());
        let before = self.shown.take();
        if let Some(before) = before.as_ref().filter(|before| before.place == page.place) {
            self.changes(before, &page, hashed)?;
        } else if let Some(at) = self.under.iter().position(|under| under.place == page.place) {
            let below = self.under.swap_remove(at);
            self.under.truncate(at);
            self.back(&below, &page, hashed)?;
        } else {
            if state.overlay.is_some() {
                self.under.extend(before);
            } else {
                self.under.clear();
            }
            self.whole(&page, hashed)?;
        }
        self.shown = Some(page);
        Ok(())
    }

    fn whole(&mut self, page: &Page, hashed: bool) -> io::Result<()> {
        if self.said {
            writeln!(self.out)?;
        }
        for (_, line) in page.lines(hashed) {
            self.say(&line)?;
        }
        page.aside.iter().try_for_each(|text| self.say(text))?;
        self.detail(page)
    }

    /// Says where one is again, and what changed there.
    fn back(&mut self, before: &Page, page: &Page, hashed: bool) -> io::Result<()> {
        if let Some((_, line)) = page.lines(hashed).first().filter(|line| before.lines(hashed).contains(line)) {
            self.say(line)?;
        }
        self.changes(before, page, hashed)
    }

    fn changes(&mut self, before: &Page, page: &Page, hashed: bool) -> io::Result<()> {
        let known = before.lines(hashed);
        let moved = before.focus != page.focus;
        for (row, line) in page.lines(hashed) {
            let focused = moved && row.is_some() && row == page.focus;
            if focused || !known.iter().any(|(_, known)| *known == line) {
                self.say(&line)?;
            }
        }
        if before.detail == page.detail { Ok(()) } else { self.detail(page) }
    }

    fn detail(&mut self, page: &Page) -> io::Result<()> {
        page.detail.iter().try_for_each(|line| self.say(line))
    }

    /// What just happened, and why a text was not accepted.
    pub(crate) fn notice(&mut self, state: &State) -> io::Result<()> {
        if let Some(text) = &state.notice {
            self.say(text)?;
        }
        match refusal(state) {
            Some(refusal) => self.say(refusal),
            None => Ok(()),
        }
    }

    /// The most important keys, where they are other ones than before, and the sign that a line is waited for.
    pub(crate) fn prompt(&mut self, state: &State) -> io::Result<()> {
        let keys = prompt(state, self.shown.as_ref());
        if keys != self.keys {
            self.say(&keys)?;
            self.keys = keys;
        }
        write!(self.out, "> ")?;
        self.said = false;
        self.out.flush()
    }

    /// Whether anything was said since the last line came.
    pub(crate) fn has_said(&self) -> bool {
        self.said
    }

    /// Every key of this place.
    pub(crate) fn keys(&mut self, state: &State) -> io::Result<()> {
        let words = &state.words;
        let context = state.context();
        match &state.overlay {
            Some(Overlay::Editor(editor)) if editor.target.is_single_line() => {
                self.say(&words.say("plain-text-line"))?;
            }
            Some(Overlay::Editor(_)) => self.say(&words.say("plain-text-lines"))?,
            Some(_) | None if context == Context::HandsLine => self.say(&words.say("rating-line-help"))?,
            Some(_) | None => self.say(&words.say("plain-keys-here"))?,
        }
        let (count, focus) = self.shown.as_ref().map_or((0, None), |page| (page.rows(), page.focus));
        if let Some(text) = choose(state, count) {
            self.say(&text)?;
            if let Some(focus) = focus.filter(|_| !context.takes_text()) {
                let hash = if is_hashed(context) { "#" } else { "" };
                let example = format!("{hash}1 {}", if context == Context::Results { "g" } else { "down" });
                self.say(&say!(words, "plain-row-key", example = example, focus = focus + 1))?;
            }
        }
        for row in rows(context) {
            let keys: Vec<String> = row.keys.iter().map(ToString::to_string).collect();
            self.say(&format!("{}: {}", keys.join(" or "), words.say(row.hint)))?;
        }
        let again = words.say("plain-again");
        self.say(&format!(".: {again}"))
    }
}

/// Why the last key or text was not accepted, where what lies on top says so.
fn refusal(state: &State) -> Option<&str> {
    let refusal = match state.overlay.as_ref()? {
        Overlay::Editor(editor) => &editor.refusal,
        Overlay::Closing(shown) => &shown.refusal,
        Overlay::Rating(rating) => &rating.line.as_ref()?.refusal,
        Overlay::Help { .. }
        | Overlay::Find(_)
        | Overlay::Evidence(_)
        | Overlay::Participants(_)
        | Overlay::Areas { .. }
        | Overlay::Choice(_)
        | Overlay::Explain(_)
        | Overlay::Probes(_)
        | Overlay::Approaches { .. }
        | Overlay::Move(_)
        | Overlay::Earlier(_)
        | Overlay::Parking { .. }
        | Overlay::RunSheet(_)
        | Overlay::Voices(_)
        | Overlay::Plan(_)
        | Overlay::Mirror(_)
        | Overlay::Undecided { .. } => return None,
    };
    refusal.as_deref()
}

/// Why the answers are not on disk.
fn trouble(state: &State) -> Option<&str> {
    match &state.document.as_ref()?.saving {
        Saving::Failed(text) => Some(text),
        Saving::Idle | Saving::Saved(_) | Saving::Under => None,
    }
}

/// Which numbers choose a line.
fn choose(state: &State, count: usize) -> Option<String> {
    let sign = if is_hashed(state.context()) { "#" } else { "" };
    let number = |row: usize| format!("{sign}{row}");
    match count {
        0 => None,
        1 => Some(say!(state.words, "plain-row", row = number(1))),
        _ => Some(say!(state.words, "plain-rows", first = number(1), last = number(count))),
    }
}

/// The prompt: how to choose a line, the most important keys, and the one for all of them.
fn prompt(state: &State, page: Option<&Page>) -> String {
    let words = &state.words;
    match state.context() {
        Context::Editor => return format!("[{}]", words.say("plain-text-prompt")),
        Context::HandsLine => return format!("[{}]", words.say("plain-hands-prompt")),
        Context::Find | Context::Glossary => return format!("[{}]", words.say("plain-find-prompt")),
        _ => {}
    }
    let (hints, _) = hints(state);
    // Everything is said at once: there is nothing to scroll.
    let scrolls = [words.say("hint-scroll-down"), words.say("hint-scroll-up")];
    let hints = hints.into_iter().filter(|(_, text)| !scrolls.contains(&text.as_str().into()));
    let hints = hints.take(MOST_HINTS).map(|(key, text)| format!("{key} {text}"));
    let mut all: Vec<String> = choose(state, page.map_or(0, Page::rows)).into_iter().chain(hints).collect();
    all.push(words.say("plain-keys-hint").into_owned());
    format!("[{}]", all.join(", "))
}
