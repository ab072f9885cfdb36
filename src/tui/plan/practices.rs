//! Assets worth sharing: which are written up, and how far (D2 8).

use crate::model::{GoodPractice, IndicatorId};
use crate::say;
use crate::scoring::{Reading, names};
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::results::with_reading;
use crate::tui::state::Document;

use super::listing::{Detail, Entry, Listing, indicator_named};
use super::record::PracticePart;

/// What can be written up: the assets, then what the group called a good practice or has written up besides.
pub(crate) fn assets(document: &Document) -> Vec<IndicatorId> {
    let assessment = document.interview.assessment();
    let mut ids: Vec<IndicatorId> =
        with_reading(document, &[Reading::Asset]).into_iter().map(|score| score.id.clone()).collect();
    let named = document.interview.asked().iter().filter(|id| !line(document, id).is_empty());
    let written = assessment.plan.practices.iter().map(|practice| &practice.indicator);
    for id in named.chain(written) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}

/// The line about a good practice that the group wrote during the interview.
pub(crate) fn line(document: &Document, id: &IndicatorId) -> String {
    let answer = document.interview.assessment().answers.get(id);
    answer.map(|answer| answer.good_practice.trim().to_owned()).unwrap_or_default()
}

/// The message key of a part.
pub(crate) fn part_name(part: PracticePart) -> &'static str {
    match part {
        PracticePart::Context => "practice-context",
        PracticePart::Action => "practice-action",
        PracticePart::Result => "practice-result",
        PracticePart::Evidence => "practice-evidence",
        PracticePart::Contact => "practice-contact",
    }
}

/// The message key of what a part should say.
pub(crate) fn part_help(part: PracticePart) -> &'static str {
    match part {
        PracticePart::Context => "practice-context-help",
        PracticePart::Action => "practice-action-help",
        PracticePart::Result => "practice-result-help",
        PracticePart::Evidence => "practice-evidence-help",
        PracticePart::Contact => "practice-contact-help",
    }
}

pub(crate) fn listing(words: &Words, document: &Document) -> Listing {
    let ids = assets(document);
    let lead = words.say("practices-lead").into_owned();
    let empty = words.say("practices-none").into_owned();
    Listing { lead, entries: ids.iter().map(|id| entry(words, document, id)).collect(), empty }
}

fn entry(words: &Words, document: &Document, id: &IndicatorId) -> Entry {
    let practice = document.interview.assessment().plan.practice(id).filter(|practice| practice.says_something());
    let written = practice.map_or(0, filled);
    let (sign, said) = match written {
        0 => (Sign::Open, words.say("practice-not-written").into_owned()),
        5 => (Sign::Done, words.say("practice-written").into_owned()),
        some => (Sign::Partly, say!(words, "practice-partly", count = some)),
    };
    let reading = document.scores.indicator(id).and_then(|score| score.reading);
    let reading = reading.map(|reading| words.say(names::reading(reading)).into_owned());
    let mut detail: Vec<Detail> = Vec::new();
    match practice {
        Some(practice) => detail.extend(
            PracticePart::ALL
                .into_iter()
                .filter_map(|part| Detail::named(&words.say(part_name(part)), part.of(practice))),
        ),
        None => match line(document, id).as_str() {
            "" => detail.push(Detail::new(Role::Muted, words.say("practice-begin"))),
            line => detail.push(Detail::new(Role::Text, say!(words, "practice-line", line = line))),
        },
    }
    Entry {
        sign: Some((sign, Role::Asset)),
        text: indicator_named(document, id),
        facts: reading.into_iter().chain([said]).collect::<Vec<_>>().join(", "),
        detail,
        ..Entry::default()
    }
}

/// How many parts of a practice say something.
fn filled(practice: &GoodPractice) -> usize {
    PracticePart::ALL.into_iter().filter(|part| !part.of(practice).trim().is_empty()).count()
}
