//! Texts in lines: to be written, and to be read from beginning to end.

use crate::editions::wording;
use crate::model::{Level, Standing};
use crate::report::moving::gist;
use crate::say;
use crate::scoring::names;
use crate::text::Words;
use crate::tui::context::Context;
use crate::tui::keymap::KEYMAP;
use crate::tui::overlay::{Editor, Explain, MovePlan};
use crate::tui::state::{ReadingScreen, State};
use crate::tui::update::sheets;
use crate::tui::view::overlays::{capacity, counterpart_lines, text_titles};
use crate::tui::view::plan::hint;

use super::Page;

/// Every key, under the heading of where it works: where one is first.
pub(super) fn help(words: &Words, here: Context) -> Page {
    let mut page = Page::new("help");
    page.text(words.say("help-title"));
    for context in here.ordered() {
        let rows = KEYMAP.iter().filter(|row| row.context == context);
        let line = |row: &crate::tui::keymap::Binding| {
            let keys: Vec<String> = row.keys.iter().map(ToString::to_string).collect();
            format!("{}: {}", keys.join(" or "), words.say(row.hint))
        };
        page.section(words.say(context.heading()), rows.map(line));
    }
    page
}

/// A text to be written: what it is for, what is there, and how a line is taken.
pub(super) fn editor(state: &State, editor: &Editor) -> Page {
    let words = &state.words;
    let mut page = Page::new(format!("editor {:?}", editor.target));
    let (title, help) = text_titles(words, editor.target);
    page.text(title);
    page.text(help);
    page.text(hint(state, editor).unwrap_or_default());
    if editor.original.is_empty() {
        page.text(words.say("plain-text-none"));
    } else {
        page.text(say!(words, "plain-text-now", text = editor.original.clone()));
    }
    let typed = editor.text();
    if typed != editor.original && editor.refusal.is_none() {
        page.text(say!(words, "plain-text-typed", text = typed));
    }
    page
}

/// How a figure came about, in sentences to read out.
pub(super) fn explanation(words: &Words, explain: &Explain) -> Page {
    let mut page = Page::new(format!("explain {}", explain.title));
    page.text(explain.title.as_str());
    for step in &explain.steps {
        page.text(format!("- {step}"));
    }
    if explain.indicator.is_some() {
        page.text(words.say("explain-go"));
    }
    page
}

/// For the facilitator: probes, what to ask to see, when it does not apply, counterparts.
pub(super) fn probes(state: &State) -> Page {
    let words = &state.words;
    let mut page = Page::new("probes");
    let Some(placed) = state.document.as_ref().and_then(|document| document.interview.current()) else { return page };
    let indicator = placed.indicator;
    let one = |text: &str| [text.to_owned()];
    page.text(say!(words, "probes-title", id = indicator.id.to_string()));
    page.section(words.say("probes-label"), indicator.probes.iter().cloned());
    let heard = if indicator.is_heard() { words.say("prompts-heard") } else { "".into() };
    page.section(format!("{}. {heard}", words.say("prompts-label")), indicator.evidence.iter().cloned());
    page.section(words.say("applies-label"), one(&indicator.not_applicable));
    let counterparts = counterpart_lines(state.document.as_ref(), &indicator.pairs_with);
    page.section(words.say("counterparts-label"), counterparts);
    page.section(words.say("follow-up-label"), one(&indicator.follow_up));
    page.section(words.say("source-label"), one(&placed.area.source.join(", ")));
    page.section(words.say("capacity-label"), [capacity(words, indicator)]);
    page
}

/// What a move to newer editions would change.
pub(super) fn plan(words: &Words, plan: &MovePlan) -> Page {
    let mut page = Page::new("move");
    page.text(words.say("move-title"));
    page.text(words.say("move-lead"));
    for group in &plan.groups {
        page.text(group.heading.as_str());
        for item in &group.items {
            page.text(format!("- {item}"));
        }
    }
    page
}

/// Each earlier answer to the present indicator, with the levels as they were described then.
pub(super) fn earlier(state: &State) -> Page {
    let words = &state.words;
    let mut page = Page::new("earlier");
    let Some(document) = &state.document else { return page };
    let Some(placed) = document.interview.current() else { return page };
    page.text(say!(words, "earlier-title", id = placed.indicator.id.to_string()));
    let asked_before = &document.interview.assessment().selection.earlier;
    for earlier in document.interview.earlier() {
        let said = &earlier.answer;
        page.text(say!(words, "earlier-heading", revision = earlier.revision, what = gist(words, said)));
        match wording(earlier, asked_before, &document.editions.earlier) {
            Some(indicator) => {
                for level in Level::all() {
                    let chosen = said.agreed() == Some(level);
                    let mark = if chosen { format!(" ({})", words.say("plain-chosen")) } else { String::new() };
                    page.text(format!("{level} {}{mark}", indicator.descriptor(level)));
                }
            }
            None => page.text(words.say("earlier-unknown")),
        }
        let reason = match &said.standing {
            Standing::NotApplicable { reason } => reason,
            Standing::Unanswered | Standing::Levelled(_) | Standing::InsufficientEvidence | Standing::NoConsensus => {
                &said.reason
            }
        };
        for text in [reason, &said.note, &said.good_practice, &said.dissent] {
            page.text(text.as_str());
        }
        for item in &said.evidence {
            page.text(format!("- {}: {}", words.say(names::evidence(item.kind)), item.source));
        }
    }
    page
}

/// A page to read.
pub(super) fn reading(words: &Words, screen: &ReadingScreen) -> Page {
    let mut page = Page::new(format!("{:?} {}", screen.page, screen.sheet));
    let all = sheets(screen.page);
    let Some(sheet) = all.get(screen.sheet) else { return page };
    for paragraph in words.say(sheet).split('\n') {
        page.text(paragraph);
    }
    page.text(say!(words, "sheet-of", sheet = screen.sheet + 1, sheets = all.len()));
    page
}
