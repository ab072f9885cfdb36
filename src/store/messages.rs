//! Whole sentences about files: what happened, what is safe and where, what to do now. Never only an error number.

use std::path::Path;

use super::Damage;
use super::event::SaveEvent;
use super::fault::Fault;
use super::journal::Draft;
use super::library::{Missing, OtherText};
use super::names::file_name;
use super::open::{Access, Damaged, OpenError, Opened, Recovery};
use super::recover::{Candidate, Origin};
use crate::clock::Moment;
use crate::format::visible;
use crate::model::Standing;
use crate::say;
use crate::text::Words;

/// What became of the answers in a document of this name.
pub fn event(words: &Words, event: &SaveEvent, name: &str) -> String {
    match event {
        SaveEvent::Saved { moment, answers, .. } => {
            say!(words, "file-saved", time = moment.time_of_day(), answers = *answers as u64)
        }
        SaveEvent::Failed { fault: why, last_saved, waiting, in_journal } => {
            let last = if let Some(moment) = last_saved {
                say!(words, "file-not-saved-last", name = shown(name), time = moment.time_of_day())
            } else {
                say!(words, "file-not-saved-never", name = shown(name))
            };
            let waiting = *waiting as u64;
            let safe = if *in_journal {
                say!(words, "file-not-saved-journal", waiting = waiting)
            } else {
                say!(words, "file-not-saved-memory", waiting = waiting)
            };
            let (reason, advice) = (fault(words, why), advice(words, why));
            say!(words, "file-not-saved", reason = reason, last = last, safe = safe, advice = advice)
        }
        SaveEvent::ChangedOutside => say!(words, "file-changed-outside", name = shown(name)),
    }
}

/// Why something could not be written: one sentence.
pub fn fault(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::DiskFull => words.say("file-fault-disk-full").into_owned(),
        Fault::ReadOnly => words.say("file-fault-read-only").into_owned(),
        Fault::NoPermission => words.say("file-fault-no-permission").into_owned(),
        Fault::Gone => words.say("file-fault-gone").into_owned(),
        Fault::DiskError => words.say("file-fault-disk-error").into_owned(),
        Fault::Refused { kept_as: None } => words.say("file-fault-refused").into_owned(),
        Fault::Refused { kept_as: Some(path) } => say!(words, "file-fault-refused-kept", kept = shown_file(path)),
        Fault::Exists => words.say("file-fault-exists").into_owned(),
        Fault::Other(text) => say!(words, "file-fault-other", text = shown(text)),
    }
}

fn advice(words: &Words, fault: &Fault) -> String {
    let advice = match fault {
        Fault::DiskFull => words.say("file-advice-disk-full"),
        Fault::ReadOnly | Fault::NoPermission => words.say("file-advice-read-only"),
        Fault::Gone => words.say("file-advice-gone"),
        Fault::DiskError => words.say("file-advice-disk-error"),
        Fault::Refused { .. } => words.say("file-advice-refused"),
        Fault::Exists => words.say("file-advice-exists"),
        Fault::Other(_) => words.say("file-advice-other"),
    };
    advice.into_owned()
}

/// What is to be said once at opening: that the document cannot be saved where it is, or that there is no recovery file.
pub fn opened(words: &Words, opened: &Opened) -> Option<String> {
    match &opened.access {
        Access::ReadOnly(why) => {
            let (name, reason) = (shown_file(&opened.path), fault(words, why));
            Some(say!(words, "file-read-only-opened", name = name, reason = reason))
        }
        Access::Write if !opened.protected => Some(words.say("file-unprotected").into_owned()),
        Access::Write => None,
    }
}

/// Why a document could not be opened.
pub fn open_error(words: &Words, error: &OpenError) -> String {
    match error {
        OpenError::NotFound { path } => say!(words, "file-open-not-found", name = shown_file(path)),
        OpenError::NotOrdinary { path } => say!(words, "file-open-not-ordinary", name = shown_file(path)),
        OpenError::TooLarge { path, size, limit } => {
            let (size, limit) = (size.div_ceil(1 << 20), limit >> 20);
            say!(words, "file-open-too-large", name = shown_file(path), size = size, limit = limit)
        }
        OpenError::Newer { path, .. } => say!(words, "file-open-newer", name = shown_file(path)),
        OpenError::Locked { path, by } => {
            if let (Some(process), Some(since)) = (by.process, by.since) {
                let (process, time) = (process.to_string(), since.time_of_day());
                say!(words, "file-open-locked-by", name = shown_file(path), process = process, time = time)
            } else {
                say!(words, "file-open-locked", name = shown_file(path))
            }
        }
        OpenError::Read { path, source } => {
            say!(words, "file-open-unreadable", name = shown_file(path), text = shown(&source.to_string()))
        }
    }
}

/// What is wrong with a document, and whether there is another version.
pub fn damaged(words: &Words, damaged: &Damaged) -> String {
    let problem = damage(words, &damaged.damage);
    let choice = match damaged.candidates.len() as u64 {
        0 => words.say("file-damaged-no-choice").into_owned(),
        candidates => say!(words, "file-damaged-choice", candidates = candidates),
    };
    say!(words, "file-damaged", name = shown_file(&damaged.path), problem = problem, choice = choice)
}

fn damage(words: &Words, damage: &Damage) -> String {
    let Some((first, more)) = damage.problems().split_first() else {
        return words.say("file-damaged-missing").into_owned();
    };
    let first = format!("{first}.");
    match more.len() as u64 {
        0 => first,
        more => say!(words, "file-damaged-more", problem = first, more = more),
    }
}

/// A version that can be opened instead: one line.
pub fn candidate(words: &Words, candidate: &Candidate) -> String {
    let origin = origin(words, candidate.origin);
    let standing = candidate.assessment.answers.values().filter(|answer| answer.standing != Standing::Unanswered);
    let (answers, revision) = (standing.count() as u64, candidate.revision.to_string());
    let round = candidate.assessment.round;
    if let Some((date, moment)) = candidate.moment.and_then(|moment| Some((moment.date()?, moment))) {
        let (date, time) = (date.to_string(), moment.time_to_the_second());
        say!(
            words,
            "file-candidate-dated",
            origin = origin,
            date = date,
            time = time,
            answers = answers,
            round = round,
            revision = revision
        )
    } else {
        say!(words, "file-candidate", origin = origin, answers = answers, round = round, revision = revision)
    }
}

fn origin(words: &Words, origin: Origin) -> String {
    let origin = match origin {
        Origin::Mended => words.say("file-origin-mended"),
        Origin::Journal => words.say("file-origin-journal"),
        Origin::Unfinished => words.say("file-origin-unfinished"),
        Origin::Backup => words.say("file-origin-backup"),
        Origin::Generation => words.say("file-origin-generation"),
    };
    origin.into_owned()
}

/// What an earlier session left: one to three sentences.
pub fn recovery(words: &Words, recovery: &Recovery, name: &str) -> String {
    let mut sentences = Vec::new();
    let answers = recovery.answers as u64;
    match recovery.moment.map(Moment::time_of_day) {
        _ if answers == 0 => {}
        Some(time) => {
            sentences.push(say!(words, "file-recovered-at", answers = answers, name = shown(name), time = time));
        }
        None => sentences.push(say!(words, "file-recovered", answers = answers, name = shown(name))),
    }
    if let Some(hands) = recovery.draft.as_ref().and_then(Draft::hands) {
        sentences.push(say!(words, "file-recovered-hands", voices = hands.people()));
    }
    if let Some(draft) = recovery.draft.as_ref().filter(|draft| !draft.is_hands()) {
        let mut start: String = draft.text.chars().take(60).collect();
        if start.len() < draft.text.len() {
            start.push('…');
        }
        sentences.push(say!(words, "file-recovered-draft", start = shown(&start)));
    }
    if !recovery.follows {
        sentences.push(words.say("file-recovered-moved-on").into_owned());
    }
    sentences.join(" ")
}

/// Under which name a damaged document is kept, after [`replace_damaged`](super::Store::replace_damaged).
pub fn replaced(words: &Words, aside: &Path) -> String {
    say!(words, "file-replaced-as", name = shown_file(aside))
}

/// A module that is here in other words than were answered.
pub fn other_text(words: &Words, other: &OtherText) -> String {
    let (module, found) = (other.module.to_string(), other.found.to_string());
    if let Some(asked) = other.asked.filter(|asked| *asked != other.found) {
        say!(words, "file-module-other-version", module = module, asked = asked.to_string(), found = found)
    } else {
        say!(words, "file-module-other-text", module = module, found = found)
    }
}

/// A module that is not here, or cannot be read.
pub fn missing(words: &Words, missing: &Missing) -> String {
    let module = missing.module.to_string();
    if let Some(problem) = missing.unreadable.iter().find_map(|(_, problems)| problems.first()) {
        say!(words, "file-module-unreadable", module = module, problem = problem.to_string())
    } else {
        let folder = shown(&missing.folder.display().to_string());
        say!(words, "file-module-missing", module = module, folder = folder)
    }
}

fn shown_file(path: &Path) -> String {
    shown(&file_name(path))
}

/// Names and texts of the system come from outside: on one line, without control characters.
fn shown(text: &str) -> String {
    visible(text).replace('\n', "␊")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn failed(fault: Fault, last_saved: Option<Moment>, waiting: usize, in_journal: bool) -> String {
        event(&Words::english(), &SaveEvent::Failed { fault, last_saved, waiting, in_journal }, "ministry.toml")
    }

    #[test]
    fn a_failed_save_says_what_happened_what_is_safe_and_what_to_do() {
        let moment = Moment::parse("2026-11-21T14:03:07Z").unwrap();
        assert_eq!(
            failed(Fault::DiskFull, Some(moment), 6, true),
            format!(
                "The disk is full. \"ministry.toml\" was last saved at {}. 6 newer changes are kept in the recovery file \
                 on this computer. Free some space, or save elsewhere.",
                moment.time_of_day()
            )
        );
        assert_eq!(
            failed(Fault::Gone, None, 1, false),
            "The drive or folder is gone. \"ministry.toml\" is as it was when you opened it. 1 newer change is only in \
             the memory of this program: do not close it. Put it back, or save elsewhere."
        );
    }

    #[test]
    fn every_fault_has_its_words() {
        let faults = [
            Fault::DiskFull,
            Fault::ReadOnly,
            Fault::NoPermission,
            Fault::Gone,
            Fault::DiskError,
            Fault::Refused { kept_as: None },
            Fault::Refused { kept_as: Some("/d/ministry.new-1.toml".into()) },
            Fault::Exists,
            Fault::Other("no such luck".to_owned()),
        ];
        for fault in faults {
            let message = failed(fault, None, 2, true);
            assert!(!message.contains(['[', '{', '$']), "{message}");
        }
    }

    #[test]
    fn a_hostile_name_cannot_write_on_the_terminal() {
        let message = event(&Words::english(), &SaveEvent::ChangedOutside, "a\u{1b}]0;x\u{7}\n\u{202e}b.toml");
        assert!(!message.chars().any(|c| c.is_control() || c == '\u{202e}'), "{message:?}");
    }
}
