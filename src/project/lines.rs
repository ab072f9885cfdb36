//! What a room may see, in lines: for screen readers, braille lines and simple terminals. A page is said when it begins;
//! while it stays, only what is new.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;

use crate::format::visible;
use crate::model::{Level, Tally};
use crate::plain::hear_signals;
use crate::say;
use crate::scoring::{Ratings, explain, names};
use crate::store::Store;
use crate::text::Words;
use crate::tui::effect::Message;
use crate::tui::projection::{Heading, Page, Projection, Stands};
use crate::tui::run::Input;

use super::pages::{desired_question, evidence_said, felt_choices, importance_choices, named};
use super::reveal::{is_compared, moved};
use super::run::{Failed, Follower, LOOK};

/// Follows the session of a document in lines until the input ends or somebody leaves.
pub fn start(store: &Store, file: &std::path::Path) -> Result<(), Failed> {
    let words = Words::english();
    let mut follower = Follower::new(store, file, &words)?;
    let (sender, inputs) = mpsc::channel();
    hear_signals(&sender);
    // Without the thread it is ended by signals only.
    let _ = thread::Builder::new().name("lines".to_owned()).spawn(move || listen(io::stdin().lock(), &sender));
    match follow(io::stdout().lock(), &inputs, &mut follower, &words) {
        // Whoever listened has heard enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failed::Terminal(error)),
        Err(_) | Ok(()) => Ok(()),
    }
}

/// Waits for a line that says to leave, or for the end of the input.
fn listen(mut input: impl BufRead, tell: &Sender<Input>) {
    let mut line = Vec::new();
    while let Ok(1..) = input.read_until(b'\n', &mut line) {
        if line.trim_ascii().eq_ignore_ascii_case(b"q") {
            break;
        }
        line.clear();
    }
    let _ = tell.send(Input::Message(Message::Terminate));
}

fn follow(mut out: impl Write, inputs: &Receiver<Input>, follower: &mut Follower<'_>, words: &Words) -> io::Result<()> {
    let mut before: Vec<String> = Vec::new();
    follower.look();
    writeln!(out, "{}", words.say("project-lines-leave"))?;
    loop {
        let now = lines(words, follower.shown());
        if now != before {
            // The first line says which page it is.
            let is_new = now.first() != before.first();
            if is_new {
                writeln!(out)?;
            }
            for line in now.iter().filter(|line| is_new || !before.contains(line)) {
                writeln!(out, "{}", visible(line))?;
            }
            out.flush()?;
            before = now;
        }
        loop {
            match inputs.recv_timeout(LOOK) {
                Ok(Input::Message(Message::Terminate)) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Err(RecvTimeoutError::Timeout) if follower.look() => break,
                Ok(Input::Key(_) | Input::Paste(_) | Input::Message(_) | Input::Resize(_) | Input::Resume)
                | Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

/// A page in lines; the first says which page it is.
pub fn lines(words: &Words, shown: &Projection) -> Vec<String> {
    let mark = if shown.rehearsal { format!("{}, ", words.say("project-rehearsal")) } else { String::new() };
    let first = |heading: &Heading, what: &str| format!("{mark}{} {}. {what}", heading.id, heading.title);
    match &shown.page {
        Page::Waiting => waiting(words, shown, &mark),
        Page::Felt { heading, question, given } => {
            let mut lines = vec![first(heading, &words.say("step-felt")), question.clone()];
            lines.extend(choices(words, &felt_choices(), *given));
            lines.push(words.say("project-felt-note").into_owned());
            lines
        }
        Page::Level { heading, question, descriptors, stands, evidence } => {
            let mut lines = vec![first(heading, &words.say("step-level")), question.clone()];
            lines.extend(state(words, *stands));
            lines.extend(evidence_said(words, evidence));
            lines.extend(levels(words, descriptors, &[(stands.level().map(Level::get), "project-agreed")]));
            lines
        }
        Page::Rating { heading, question, descriptors, counted } => {
            let mut lines = vec![first(heading, &words.say("project-silent"))];
            lines.push(words.say("project-silent-how").into_owned());
            lines.push(question.clone());
            lines.extend(levels(words, descriptors, &[]));
            lines.push(say!(words, "project-counted", count = i64::from(*counted)));
            lines
        }
        Page::Reveal { heading, counts, first: before } => {
            let mut lines = vec![first(heading, &words.say("rating-reveal-title"))];
            lines.extend(reveal(words, *counts, *before));
            lines
        }
        Page::Desired { heading, period, descriptors, current, desired } => {
            let mut lines = vec![first(heading, &words.say("step-desired")), desired_question(words, period)];
            lines.extend(levels(words, descriptors, &[(*current, "project-today"), (*desired, "mark-desired")]));
            lines
        }
        Page::Importance { heading, current, desired, given } => {
            let mut lines = vec![first(heading, &words.say("step-importance"))];
            lines.extend(named(words, "project-agreed-level", *current));
            lines.extend(named(words, "project-desired-level", *desired));
            lines.push(words.say("importance-question").into_owned());
            lines.extend(choices(words, &importance_choices(), *given));
            lines
        }
        Page::Summary { heading, stands, desired, importance } => {
            let mut lines = vec![first(heading, &words.say("step-notes"))];
            lines.extend(state(words, *stands));
            lines.extend(named(words, "project-agreed-level", stands.level().map(Level::get)));
            if stands.level().is_some() {
                lines.extend(named(words, "project-desired-level", *desired));
                let importance = importance_choices().into_iter().find(|(number, _, _)| Some(*number) == *importance);
                lines.extend(importance.map(|(number, word, _)| {
                    format!("{}: {number}, {}", words.say("project-importance"), words.say(word))
                }));
            }
            lines
        }
    }
}

/// Whose stocktake it is, and how far it has come.
fn waiting(words: &Words, shown: &Projection, mark: &str) -> Vec<String> {
    let name = shown.organization.trim();
    let name = if name.is_empty() { words.say("program").into_owned() } else { name.to_owned() };
    let round = if shown.round > 0 {
        format!(", {}", say!(words, "round-number", round = i64::from(shown.round)))
    } else {
        String::new()
    };
    let mut lines = vec![format!("{mark}{name}{round}")];
    if shown.areas.is_empty() {
        lines.push(words.say("project-not-begun").into_owned());
        return lines;
    }
    let (answered, asked) = shown.progress();
    let of = |answered: usize, asked: usize| say!(words, "answered-of", answered = answered, asked = asked);
    lines.push(format!("{} {}", of(answered, asked), words.say("project-answered")));
    lines.extend(
        shown.areas.iter().map(|area| format!("{} {}: {}", area.id, area.title, of(area.answered, area.asked))),
    );
    lines
}

/// Numbered choices, the given one marked.
fn choices(words: &Words, all: &[super::pages::Choice], given: Option<u8>) -> Vec<String> {
    let one = |(number, word, meaning): &super::pages::Choice| {
        let mark = if given == Some(*number) { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
        format!("{number} {}: {}{mark}", words.say(word), words.say(meaning))
    };
    all.iter().map(one).collect()
}

/// The descriptions, with the words that stand beside some of them.
fn levels(words: &Words, descriptors: &[String], marks: &[(Option<u8>, &'static str)]) -> Vec<String> {
    let one = |(level, text): (Level, &String)| {
        let here = marks.iter().filter(|(at, _)| *at == Some(level.get())).map(|(_, mark)| words.say(mark));
        let here: Vec<_> = here.collect();
        let mark = if here.is_empty() { String::new() } else { format!(" ({})", here.join(", ")) };
        format!("{level} {}: {text}{mark}", words.say(names::level(level)))
    };
    Level::all().zip(descriptors).map(one).collect()
}

/// Where an answer stands that has no level.
fn state(words: &Words, stands: Stands) -> Option<String> {
    match stands {
        Stands::Open | Stands::Agreed(_) => None,
        Stands::NotApplicable | Stands::CannotTell | Stands::NoConsensus => {
            Some(words.say(names::state(stands.state())).into_owned())
        }
    }
}

/// The people at each level, and what that says.
fn reveal(words: &Words, counts: [u16; 5], first: Option<[u16; 5]>) -> Vec<String> {
    let Some(ratings) = Tally::new(counts).and_then(Ratings::of) else { return Vec::new() };
    let before = first.and_then(|first| Ratings::of(Tally::new(first)?));
    let compared = is_compared(&ratings, before.as_ref());
    let at = |level: Level| {
        let count = counts.get(level.index()).copied().unwrap_or(0);
        let earlier = before.as_ref().and_then(|ratings| ratings.counts.get(level.index()).copied());
        let moved = earlier.filter(|_| compared).map_or_else(String::new, |earlier| moved(count, earlier));
        let people = say!(words, "plain-people-at", count = count);
        format!("{level} {}: {people}{moved}", words.say(names::level(level)))
    };
    let mut lines: Vec<String> = Level::all().map(at).collect();
    lines.extend(explain::reveal(words, before.as_ref(), &ratings));
    lines
}
