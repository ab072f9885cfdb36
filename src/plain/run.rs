//! The loop: say what is new, wait for a line, let it change the state as its key would on the screen, see it saved.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crate::clock::Stopwatch;
use crate::say;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::keymap;
use crate::tui::overlay::Overlay;
use crate::tui::rating::LONGEST_LINE;
use crate::tui::run::{Drafts, Ending, Input, Outside, hand_over, perform};
use crate::tui::state::{Saving, Screen, State};
use crate::tui::update;

use super::accepted::Before;
use super::given::{Given, given};
use super::input::{Happened, LONGEST, Line};
use super::page::page;
use super::talk::Talk;

/// How long an answer may be on its way to the disk before that is said.
const PATIENCE: Duration = Duration::from_secs(1);
/// How much of a line without a meaning is said again.
const QUOTED: usize = 40;

/// Where lines come from, one each time it is asked for.
pub(crate) struct Source<'a> {
    /// What happened.
    pub(crate) happened: &'a Receiver<Happened>,
    /// Asks for a line.
    pub(crate) ask: &'a Sender<()>,
}

/// Talks until somebody leaves or the input ends. Answers that were given are handed to the world before this returns, and
/// a text that was not accepted yet is kept for the next start.
pub(crate) fn run(
    talk: &mut Talk<impl Write>,
    source: &Source<'_>,
    outside: &mut impl Outside,
    state: &mut State,
) -> io::Result<()> {
    let mut hand = Hand { state, outside, save: None, drafts: Drafts::default(), goes_on: false };
    let ended = converse(talk, source, &mut hand);
    hand.finish();
    ended
}

fn converse<O: Outside>(talk: &mut Talk<impl Write>, source: &Source<'_>, hand: &mut Hand<'_, O>) -> io::Result<()> {
    hand.look_around();
    talk.news(hand.state)?;
    talk.notice(hand.state)?;
    talk.prompt(hand.state)?;
    let _ = source.ask.send(());
    let mut owed = false;
    while let Ok(happened) = source.happened.recv() {
        match happened {
            Happened::World(input) => {
                let notice = hand.state.notice.clone();
                if hand.receive(input) == Ending::Leave {
                    return talk.interrupt();
                }
                owed = tell_late(talk, hand, owed, notice.as_deref())?;
            }
            Happened::End(rest) => {
                if let Some(line) = rest {
                    talk.echo(text_of(&line), hand.state)?;
                    hand.unfinished(&line);
                }
                talk.interrupt()?;
                return talk.say(&hand.state.words.say("plain-end"));
            }
            Happened::Line(line) => {
                talk.echo(text_of(&line), hand.state)?;
                let before = Before::of(hand.state);
                let taken = hand.take(&line);
                if taken == Taken::Did(Ending::Leave) || hand.wait(source) == Ending::Leave {
                    return Ok(());
                }
                owed = is_owed(hand.state);
                tell(talk, hand, &line, &taken, before.as_ref())?;
                let _ = source.ask.send(());
            }
        }
    }
    Ok(())
}

fn text_of(line: &Line) -> &str {
    match line {
        Line::Text(text) => text,
        Line::TooLong | Line::NotText => "",
    }
}

fn is_under(state: &State) -> bool {
    state.document.as_ref().is_some_and(|document| document.saving == Saving::Under)
}

/// Whether it is still to be told that all is saved.
fn is_owed(state: &State) -> bool {
    state.document.as_ref().is_some_and(|document| matches!(document.saving, Saving::Under | Saving::Failed(_)))
}

/// What came of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Taken {
    /// A key did something, or nothing.
    Did(Ending),
    /// The text goes on with the next line.
    GoesOn,
    /// The text was emptied.
    Emptied,
    /// Say the keys.
    Keys,
    /// Say the page again.
    Again,
    /// The line has no meaning here.
    Unknown,
    /// There is no such row, counted from 0.
    NoRow(usize),
}

/// Says what came of a line.
fn tell<O: Outside>(
    talk: &mut Talk<impl Write>,
    hand: &Hand<'_, O>,
    line: &Line,
    taken: &Taken,
    before: Option<&Before>,
) -> io::Result<()> {
    let state = &*hand.state;
    let words = &state.words;
    match (taken, line) {
        (Taken::Did(_), _) => {
            if let Some(told) = before.and_then(|before| before.told(state)) {
                talk.say(&told)?;
            }
            talk.notice(state)?;
            talk.news(state)?;
            if !talk.has_said() {
                talk.say(&words.say("plain-no-change"))?;
            }
        }
        (Taken::GoesOn, _) => talk.say(&words.say("plain-goes-on"))?,
        (Taken::Emptied, _) => talk.say(&words.say("plain-emptied"))?,
        (Taken::Keys, _) => talk.keys(state)?,
        (Taken::Again, _) => {
            talk.forget();
            talk.news(state)?;
        }
        (Taken::Unknown, Line::TooLong) => talk.say(&say!(words, "plain-too-long", most = LONGEST))?,
        (Taken::Unknown, Line::NotText) => talk.say(&words.say("plain-not-text"))?,
        (Taken::Unknown, Line::Text(text)) => {
            let shown = crate::format::clean::one_line(text, QUOTED);
            talk.say(&say!(words, "plain-unknown", line = shown))?;
        }
        (Taken::NoRow(row), _) => talk.say(&say!(words, "plain-no-row", row = row + 1))?,
    }
    talk.prompt(state)
}

/// Says what the world did while a line was waited for; returns whether it is still to be told that all is saved.
fn tell_late<O: Outside>(
    talk: &mut Talk<impl Write>,
    hand: &Hand<'_, O>,
    owed: bool,
    notice: Option<&str>,
) -> io::Result<bool> {
    let state = &*hand.state;
    let saved = state.document.as_ref().and_then(|document| match &document.saving {
        Saving::Saved(time) if owed => Some(time.clone()),
        Saving::Idle | Saving::Saved(_) | Saving::Under | Saving::Failed(_) => None,
    });
    let told = saved.map(|time| say!(state.words, "plain-saved", time = time));
    let new = state.notice.as_deref() != notice;
    if told.is_none() && !new && !talk.has_news(state) {
        return Ok(owed && is_owed(state));
    }
    talk.interrupt()?;
    if let Some(text) = told {
        talk.say(&text)?;
    }
    if new {
        talk.notice(state)?;
    }
    talk.news(state)?;
    talk.prompt(state)?;
    Ok(is_owed(state))
}

/// What types: the state, and the world that has its part in every change.
struct Hand<'a, O> {
    state: &'a mut State,
    outside: &'a mut O,
    save: Option<Effect>,
    drafts: Drafts,
    /// Whether the next line goes on with the text.
    goes_on: bool,
}

impl<O: Outside> Hand<'_, O> {
    /// Takes a line.
    fn take(&mut self, line: &Line) -> Taken {
        let Line::Text(line) = line else { return Taken::Unknown };
        let context = self.state.context();
        let goes_on = std::mem::take(&mut self.goes_on) && context == Context::Editor;
        let rows = page(self.state).rows();
        let taken = match given(context, rows, line) {
            Given::Text(text) if context == Context::Editor => self.text(&text, goes_on),
            // A line of its own in a text of several lines.
            Given::Key(Key::Enter) if goes_on => self.text("", true),
            Given::Keys => Taken::Keys,
            Given::Again => Taken::Again,
            // Many hands at once, without the key that asks for their line.
            Given::Unknown if context == Context::Rating && line.contains(|c: char| c.is_ascii_digit()) => {
                self.act(Action::TypeHands);
                Taken::Did(self.hands(line))
            }
            Given::Unknown => Taken::Unknown,
            Given::Key(Key::Delete) if context == Context::Editor => {
                update::retype(self.state, "");
                Taken::Emptied
            }
            Given::Key(key) => Taken::Did(self.press(key)),
            Given::Row(row, _) if row >= rows => Taken::NoRow(row),
            Given::Row(row, key) => Taken::Did(self.row(row, key)),
            Given::Text(text) if context == Context::HandsLine => Taken::Did(self.hands(&text)),
            Given::Text(text) => Taken::Did(self.query(&text)),
        };
        self.drafts.keep(self.state, true, &mut self.save, self.outside);
        self.look_around();
        taken
    }

    /// Looks at the clock where it runs, and lets a second screen follow.
    fn look_around(&mut self) {
        if self.state.clock_runs() {
            self.follow(vec![Effect::ReadClock]);
        }
        self.outside.project(self.state);
    }

    fn act(&mut self, action: Action) -> Ending {
        let effects = update::update(self.state, action);
        self.follow(effects)
    }

    fn follow(&mut self, effects: Vec<Effect>) -> Ending {
        let ending = perform(effects, &mut self.save, self.outside, self.state);
        hand_over(&mut self.save, self.outside, self.state);
        ending
    }

    fn press(&mut self, key: Key) -> Ending {
        keymap::action(self.state.context(), key).map_or(Ending::Stay, |action| self.act(action))
    }

    /// Moves to a row, as the arrows do, and presses a key there.
    fn row(&mut self, row: usize, key: Key) -> Ending {
        let focus = page(self.state).focus.unwrap_or(0);
        let way = if row < focus { Action::Up } else { Action::Down };
        for _ in 0..row.abs_diff(focus) {
            self.act(way);
        }
        // Counting is not done because somebody chose a level to count at.
        if key == Key::Enter && self.state.context() == Context::Counts {
            return Ending::Stay;
        }
        self.press(key)
    }

    /// A line of hands, in place of one that was not accepted.
    fn hands(&mut self, text: &str) -> Ending {
        for _ in 0..LONGEST_LINE {
            self.act(Action::Remove);
        }
        update::paste(self.state, text);
        self.act(Action::Accept)
    }

    /// Another text to find.
    fn query(&mut self, text: &str) -> Ending {
        let before = if let Some(Overlay::Find(find)) = &self.state.overlay {
            find.query.chars().count()
        } else if let Screen::Glossary(screen) = &self.state.screen {
            screen.query.chars().count()
        } else {
            0
        };
        for _ in 0..before {
            self.act(Action::Remove);
        }
        for letter in text.trim().chars().filter(|c| !c.is_control()).take(MOST_QUERY) {
            self.act(Action::Type(Key::Char(letter)));
        }
        Ending::Stay
    }

    /// A line of a text: in place of the text that is there, or after what was typed before it.
    fn text(&mut self, line: &str, goes_on: bool) -> Taken {
        let single = match &self.state.overlay {
            Some(Overlay::Editor(editor)) => editor.target.is_single_line(),
            Some(_) | None => true,
        };
        let part = line.strip_suffix('\\').filter(|_| !single);
        self.write(part.unwrap_or(line), goes_on);
        self.goes_on = part.is_some();
        if self.goes_on { Taken::GoesOn } else { Taken::Did(self.act(Action::Accept)) }
    }

    fn write(&mut self, line: &str, goes_on: bool) {
        if goes_on {
            update::paste(self.state, &format!("\n{line}"));
        } else {
            update::retype(self.state, line);
        }
    }

    /// The last line, which was not ended: a text is kept for the next start, anything else is taken.
    fn unfinished(&mut self, line: &Line) {
        match line {
            Line::Text(text) if self.state.context() == Context::Editor => {
                let goes_on = self.goes_on;
                self.write(text, goes_on);
            }
            Line::Text(_) => {
                self.take(line);
            }
            Line::TooLong | Line::NotText => {}
        }
    }

    fn receive(&mut self, input: Input) -> Ending {
        let Input::Message(message) = input else { return Ending::Stay };
        let effects = update::receive(self.state, message);
        let ending = self.follow(effects);
        self.outside.project(self.state);
        ending
    }

    /// Waits until what was accepted is on disk, for a moment at most.
    fn wait(&mut self, source: &Source<'_>) -> Ending {
        let since = Stopwatch::start();
        while is_under(self.state) {
            match source.happened.recv_timeout(PATIENCE.saturating_sub(since.elapsed())) {
                Ok(Happened::World(input)) => {
                    if self.receive(input) == Ending::Leave {
                        return Ending::Leave;
                    }
                }
                // No line was asked for.
                Ok(Happened::Line(_) | Happened::End(_)) | Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return Ending::Leave,
            }
        }
        Ending::Stay
    }

    fn finish(&mut self) {
        hand_over(&mut self.save, self.outside, self.state);
        self.drafts.keep(self.state, true, &mut self.save, self.outside);
    }
}

/// The longest text to find.
const MOST_QUERY: usize = 60;
