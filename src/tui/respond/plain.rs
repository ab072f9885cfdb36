//! Answering alone in plain lines: numbered choices, one line of input for each answer, nothing drawn twice.
//!
//! The same [`State`], keys and saving as on the screen, with another way in and another way out. An empty line is Enter,
//! a line with one letter or digit is that key; where a text is asked the line is the text. End of input saves and leaves.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

use super::start::keep;
use super::{Effect, Over, State, names as asked, update};
use crate::format::clean::one_line;
use crate::format::visible;
use crate::model::{FeltNeed, IndicatorId, Level, Placed};
use crate::respond::{About, Answering, Page, Says, Step};
use crate::say;
use crate::scoring::names;
use crate::store::Store;
use crate::text::Words;
use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::keymap;
use crate::tui::start::Failed;
use crate::tui::state::Saving;

/// The longest line that is read at once, in bytes: more than any comment takes.
const LONGEST_LINE: u64 = 64 * 1024;
/// How much of a line without a meaning is said again.
const QUOTED: usize = 40;

/// Talks over standard input and output until the person leaves or the input ends. Returns where the answers are, if
/// there are any.
pub fn start(store: &Store, answering: Answering, path: PathBuf) -> Result<Option<PathBuf>, Failed> {
    let mut state = State::new(Arc::new(Words::english()), answering, path.display().to_string());
    let (input, output) = (BufReader::new(io::stdin()), BufWriter::new(io::stdout()));
    let mut save = |state: &mut State| keep(store, &path, state);
    let ended = talk(input, output, &mut state, &mut save);
    // Whatever happened to whoever reads this, what was accepted is saved.
    match (save(&mut state), ended) {
        (Err(reason), _) => Err(Failed::NotSaved(reason)),
        (Ok(()), Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failed::Terminal(error)),
        (Ok(()), _) => Ok(state.has_file().then_some(path)),
    }
}

/// What the next line is.
enum Expects {
    /// A key.
    Key,
    /// The comment, after what was typed of it before.
    Comment(String),
    /// Words to find.
    Words,
    /// The number of one that was found.
    Found(Vec<IndicatorId>),
}

/// Talks until the person leaves or the input ends. `save` puts what was accepted on the disk.
pub fn talk(
    mut input: impl BufRead,
    mut output: impl Write,
    state: &mut State,
    save: &mut impl FnMut(&mut State) -> Result<(), String>,
) -> io::Result<()> {
    let mut expects = Expects::Key;
    let mut shown: Option<Page> = None;
    loop {
        if matches!(expects, Expects::Key) && shown != Some(state.answering.page()) {
            page(&mut output, state, shown)?;
            shown = Some(state.answering.page());
        }
        output.flush()?;
        let Some(line) = line(&mut input)? else {
            say_line(&mut output, &state.words.say("plain-end"))?;
            return output.flush();
        };
        match std::mem::replace(&mut expects, Expects::Key) {
            Expects::Key if line == "." => {
                shown = None;
                continue;
            }
            Expects::Key => {
                let Some(action) = key(&line).and_then(|key| keymap::action(state.context(), key)) else {
                    let typed = one_line(&line, QUOTED);
                    say_line(&mut output, &say!(state.words, "plain-unknown", line = typed))?;
                    if state.answering.page() == Page::Welcome {
                        say_line(&mut output, &state.words.say("respond-plain-begins"))?;
                    }
                    continue;
                };
                // Nothing is unsaved here, so nobody need be asked before leaving.
                if action == crate::tui::action::Action::Quit {
                    return Ok(());
                }
                if update(state, action).contains(&Effect::Leave) {
                    return Ok(());
                }
                match state.over.take() {
                    Some(Over::Help(_)) => help(&mut output, state)?,
                    Some(Over::Comment(_)) => {
                        say_line(&mut output, &state.words.say("respond-plain-comment"))?;
                        expects = Expects::Comment(String::new());
                    }
                    Some(Over::Find(_)) => {
                        say_line(&mut output, &state.words.say("respond-plain-find"))?;
                        expects = Expects::Words;
                    }
                    // Only leaving is asked about.
                    Some(Over::Ask(..)) => return Ok(()),
                    None => {}
                }
            }
            Expects::Comment(before) => expects = comment(&mut output, state, &before, &line)?,
            Expects::Words => expects = found(&mut output, state, &line)?,
            Expects::Found(ids) => {
                match line.parse::<usize>().ok().and_then(|number| ids.get(number.wrapping_sub(1))) {
                    Some(id) => {
                        state.answering.go_to(id);
                        shown = None;
                    }
                    None => shown = None,
                }
            }
        }
        told(&mut output, state, save)?;
        // A choice that was taken away leaves the page where it is.
        if matches!(expects, Expects::Key) && shown == Some(state.answering.page()) && state.notice.is_none() {
            shown = None;
        }
    }
}

/// Saves what was accepted, and says so or why not.
fn told(
    output: &mut impl Write,
    state: &mut State,
    save: &mut impl FnMut(&mut State) -> Result<(), String>,
) -> io::Result<()> {
    if let Some(notice) = &state.notice {
        say_line(output, notice)?;
    }
    if state.behind().is_none() {
        return Ok(());
    }
    // Why it failed stands in the state.
    let _ = save(state);
    let text = match &state.saving {
        Saving::Failed(reason) => reason.clone(),
        Saving::Saved(time) => say!(state.words, "respond-plain-saved", time = time.clone()),
        Saving::Idle | Saving::Under => return Ok(()),
    };
    say_line(output, &text)
}

/// Takes a line of a comment after what was typed of it before: an empty line keeps what was there, a word takes it away,
/// another leaves. They are those of a text in `crate::plain`.
fn comment(output: &mut impl Write, state: &mut State, before: &str, line: &str) -> io::Result<Expects> {
    state.notice = None;
    let word = line.trim_end().to_lowercase();
    if word == "esc" || (before.is_empty() && word.is_empty()) {
        return Ok(Expects::Key);
    }
    if let Some(part) = line.strip_suffix('\\') {
        say_line(output, &state.words.say("plain-goes-on"))?;
        return Ok(Expects::Comment(format!("{before}{part}\n")));
    }
    let line = line.strip_prefix(' ').filter(|rest| matches!(*rest, "esc" | "del" | "-")).unwrap_or(line);
    let taken_away = before.is_empty() && matches!(word.as_str(), "del" | "-");
    let text = if taken_away { String::new() } else { format!("{before}{line}").trim_end().to_owned() };
    match state.answering.say(Says::Comment(text)) {
        Ok(()) => Ok(Expects::Key),
        Err(refusal) => {
            if let Some(text) = super::refused(&state.words, refusal) {
                say_line(output, &text)?;
            }
            Ok(Expects::Comment(String::new()))
        }
    }
}

/// Lists what fits, with numbers.
fn found(output: &mut impl Write, state: &mut State, line: &str) -> io::Result<Expects> {
    state.notice = None;
    let ids = state.found(line);
    if line.trim().is_empty() || ids.is_empty() {
        say_line(output, &state.words.say("respond-plain-nothing"))?;
        return Ok(Expects::Key);
    }
    for (at, id) in ids.iter().enumerate() {
        let Some(placed) = state.answering.instrument().find(id) else { continue };
        let open = state.answering.is_open(id);
        let title = if open { &placed.indicator.title } else { &placed.indicator.felt_need };
        say_line(output, &format!("{}. {id} {title}", at + 1))?;
    }
    say_line(output, &state.words.say("respond-plain-found"))?;
    Ok(Expects::Found(ids))
}

/// A line without its end; `None` at the end of the input. What is too long or no text is cut or made visible.
fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let is_whole = bytes.ends_with(b"\n");
    if !is_whole && bytes.len() as u64 == LONGEST_LINE {
        // The rest of a line that is far too long.
        let mut rest = Vec::new();
        while input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut rest)? > 0 && !rest.ends_with(b"\n") {
            rest.clear();
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end_matches(['\n', '\r']);
    Ok(Some(text.chars().filter(|c| !c.is_control()).collect()))
}

/// The key that a line stands for.
fn key(line: &str) -> Option<Key> {
    if line == " " {
        return Some(Key::Char(' '));
    }
    let word = line.trim();
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (None, _) => return Some(Key::Enter),
        (Some(letter), None) => return Some(Key::Char(letter)),
        (Some(_), Some(_)) => {}
    }
    let named = [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Backspace,
        Key::Delete,
        Key::PageUp,
        Key::PageDown,
        Key::Home,
        Key::End,
        Key::Char(' '),
    ];
    named.into_iter().find(|key| key.to_string().eq_ignore_ascii_case(word))
}

/// A line of text of any origin, whole: who reads aloud breaks it better.
fn say_line(output: &mut impl Write, text: &str) -> io::Result<()> {
    writeln!(output, "{}", visible(text).replace('\n', " "))
}

/// The keys that one person can meet.
fn help(output: &mut impl Write, state: &State) -> io::Result<()> {
    for context in Context::ALL.into_iter().filter(|context| context.is_of_one_person()) {
        say_line(output, &state.words.say(context.heading()))?;
        for row in keymap::KEYMAP.iter().filter(|row| row.context == context) {
            let keys: Vec<String> = row.keys.iter().map(ToString::to_string).collect();
            say_line(output, &format!("{}: {}", keys.join(" or "), state.words.say(row.hint)))?;
        }
    }
    say_line(output, &format!(".: {}", state.words.say("plain-again")))
}

/// The present page, once; of the indicator that was heard last only what is new.
fn page(output: &mut impl Write, state: &State, last: Option<Page>) -> io::Result<()> {
    writeln!(output)?;
    let (words, answering) = (&state.words, &state.answering);
    let mark =
        if answering.invitation().rehearsal { format!("{} ", words.say("respond-rehearsal")) } else { String::new() };
    let (answered, all) = (answering.answered(), answering.asked().len());
    match answering.page() {
        Page::Welcome => {
            let organization = answering.invitation().subject.organization.clone();
            let text = say!(words, "respond-welcome", organization = organization, asked = all);
            for (at, part) in text.split('\n').filter(|part| !part.trim().is_empty()).enumerate() {
                say_line(output, &if at == 0 { format!("{mark}{part}") } else { part.to_owned() })?;
            }
            if state.has_file() {
                let path = state.place.clone();
                say_line(output, &say!(words, "respond-welcome-back", answered = answered, asked = all, path = path))?;
            }
            say_line(output, &words.say("respond-plain-begin"))
        }
        Page::Asked(at, step) => {
            let Some(placed) = answering.current() else { return Ok(()) };
            if step == Step::Felt || !matches!(last, Some(Page::Asked(heard, _)) if heard == at) {
                let place = say!(words, "respond-plain-question", at = at + 1, asked = all);
                say_line(output, &format!("{mark}{place}"))?;
            }
            question(output, state, placed, step)
        }
        Page::About(about) => person(output, state, about, &mark),
        Page::End => {
            say_line(output, &format!("{mark}{}", words.say("respond-end-title")))?;
            say_line(output, &say!(words, "respond-end-answered", answered = answered, asked = all))?;
            if state.has_file() {
                say_line(output, &format!("{} {}", words.say("respond-end-file"), state.place))?;
                say_line(output, &words.say("respond-end-hand"))?;
                say_line(output, &words.say("respond-end-correct"))?;
            } else {
                say_line(output, &words.say("respond-end-nothing"))?;
            }
            say_line(output, &words.say("respond-end-leave"))
        }
    }
}

/// An indicator at one of its steps.
fn question(output: &mut impl Write, state: &State, placed: Placed<'_>, step: Step) -> io::Result<()> {
    let words = &state.words;
    let indicator = placed.indicator;
    let said = state.answering.said(&indicator.id);
    match step {
        Step::Felt => say_line(output, &format!("{} {}", indicator.id, placed.area.title))?,
        Step::Level => say_line(output, &format!("{} {}", indicator.id, indicator.title))?,
        Step::Desired | Step::Comment => {}
    }
    let chosen = |is: bool| if is { format!(" ({})", words.say("respond-plain-chosen")) } else { String::new() };
    match step {
        Step::Felt => {
            say_line(output, &indicator.felt_need)?;
            for felt in FeltNeed::all() {
                let text = format!("{felt}. {}{}", words.say(names::felt(felt)), chosen(said.felt == Some(felt)));
                say_line(output, &text)?;
            }
            say_line(output, &words.say("respond-plain-felt"))
        }
        Step::Level | Step::Desired => {
            let (ask, given, prompt) = if step == Step::Level {
                ("respond-level-question", said.level, "respond-plain-level")
            } else {
                ("respond-desired-question", said.desired, "respond-plain-desired")
            };
            if step == Step::Level {
                say_line(output, &indicator.question)?;
            }
            say_line(output, &words.say(ask))?;
            for level in Level::all() {
                // The descriptions were read a moment ago; of a choice among them the names are enough.
                let text = if step == Step::Level { indicator.descriptor(level) } else { "" };
                let colon = if text.is_empty() { "" } else { ": " };
                let name = words.say(names::level(level));
                say_line(output, &format!("{level}. {name}{}{colon}{text}", chosen(given == Some(level))))?;
            }
            say_line(output, &words.say(prompt))
        }
        Step::Comment => {
            if said.comment.is_empty() {
                return say_line(output, &words.say("respond-comment-none"));
            }
            say_line(output, &format!("{} {}", words.say("respond-comment-label"), said.comment))?;
            say_line(output, &words.say("respond-comment-given"))
        }
    }
}

/// A question about the person, with its answers.
fn person(output: &mut impl Write, state: &State, about: About, mark: &str) -> io::Result<()> {
    let words = &state.words;
    let number = About::ALL.iter().position(|one| *one == about).unwrap_or(0) + 1;
    say_line(output, &format!("{mark}{}", say!(words, "respond-about-title", number = number)))?;
    if number == 1 {
        say_line(output, &words.say("respond-about-lead"))?;
    }
    say_line(output, &words.say(asked::about(about)))?;
    let given = about.chosen(state.answering.response().person);
    for (at, key) in asked::answers(about).into_iter().enumerate() {
        let is_chosen = at > 0 && at == given;
        let mark = if is_chosen { format!(" ({})", words.say("respond-plain-chosen")) } else { String::new() };
        say_line(output, &format!("{at}. {}{mark}", words.say(key)))?;
    }
    say_line(output, &words.say("respond-plain-about"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::view::respond::tests::state;

    /// What is said to these lines, and the state after them; every save succeeds.
    fn said(lines: &str) -> (String, State) {
        let mut state = state();
        let mut output = Vec::new();
        let mut save = |state: &mut State| {
            let revision = state.answering.response().revision + 1;
            state.saved(revision, "14:03".to_owned());
            Ok(())
        };
        talk(lines.as_bytes(), &mut output, &mut state, &mut save).unwrap();
        (String::from_utf8(output).unwrap(), state)
    }

    #[test]
    fn every_answer_can_be_given_found_and_taken_back_in_lines() {
        let (text, state) = said("\n3\n4\n5\nc\nOne comment\nu\n\nf\nGOV-3.1\n1\ns\n2\nend\nshift-tab\n1\n");
        let answers = &state.answering.response().answers;
        let first = &answers[&IndicatorId::new("GOV-1.1").unwrap()];
        assert_eq!((first.felt.unwrap().get(), first.level.unwrap().get(), first.comment.as_str()), (3, 4, ""));
        assert_eq!(answers[&IndicatorId::new("GOV-3.1").unwrap()].level.unwrap().get(), 2);
        assert!(state.answering.response().person.seniority.is_some());
        assert!(text.contains("Saved 14:03.") && text.contains("Taken back.") && text.contains("REHEARSAL Question 1"));
        assert!(state.behind().is_none());
        // Every page says it, however one comes there.
        let pages: Vec<&str> = text.split("\n\n").filter(|page| !page.trim().is_empty()).collect();
        let begins = |page: &&str| page.trim_start().starts_with("REHEARSAL ");
        assert!(begins(&pages[0]), "the welcome: {}", pages[0]);
        let (end, _) = said("end\n");
        assert!(end.split("\n\n").last().is_some_and(|page| begins(&page)), "{end}");
    }

    #[test]
    fn a_comment_goes_on_over_lines_and_the_words_of_texts_mean_the_same_as_elsewhere() {
        let first = |state: &State| state.answering.response().answers[&IndicatorId::new("GOV-1.1").unwrap()].clone();
        let (text, state) = said("\n3\n4\n5\nc\nOne\\\n\\\nthree\n");
        assert_eq!(first(&state).comment, "One\n\nthree");
        assert!(text.contains("Goes on:") && text.ends_with("End of input.\n"), "{text}");
        let (_, state) = said("\n3\n4\n5\nc\nkept\nc\nesc\nc\nhalf\\\nesc\nc\n\n");
        assert_eq!(first(&state).comment, "kept");
        let (_, state) = said("\n3\n4\n5\nc\nkept\nc\ndel\n");
        assert_eq!(first(&state).comment, "");
        let (_, state) = said("\n3\n4\n5\nc\n del\n");
        assert_eq!(first(&state).comment, "del");
        let (text, _) = said("\n.\nbogus\n");
        assert_eq!(text.matches("Question 1 of ").count(), 2, "{text}");
        assert!(text.contains("\"bogus\" means nothing here."), "{text}");
    }

    #[test]
    fn nothing_is_told_before_the_felt_need_in_lines_either() {
        let (text, state) = said("\n\n");
        let placed = state.answering.current().unwrap();
        assert!(!text.contains(placed.indicator.title.as_str()) && text.contains("First the felt need"), "{text}");
        assert!(placed.indicator.probes.iter().all(|probe| !text.contains(probe.as_str())));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn no_line_at_all_breaks_it_or_is_said_back_with_control_characters(
            lines in proptest::collection::vec(prop_oneof![
                proptest::sample::select(vec!["", "1", "2", "c", "f", "u", "U", "e", "s", "tab", "?", "pgup", "-", " "])
                    .prop_map(str::to_owned),
                any::<String>(),
            ], 0..40),
        ) {
            let (text, state) = said(&lines.join("\n"));
            prop_assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
            prop_assert!(state.behind().is_none(), "what was accepted is saved");
        }
    }
}
