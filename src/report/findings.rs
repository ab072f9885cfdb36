//! Findings: everything the group said, indicator by indicator, also where it does not count.

use std::collections::BTreeSet;

use crate::model::{Answer, Area, Evidence, Heard, Indicator, IndicatorId, Level, Standing, Tally};
use crate::say;
use crate::scoring::{IndicatorScore, Ratings, State, explain};

use super::document::{Fact, Section};
use super::funder::Reader;
use super::priorities::product;
use super::source::{Source, name};
use super::voices;
use super::words as keys;

/// One indicator with whatever is known about it. An answer may belong to no instrument, and a score to no answer.
pub(super) struct Finding<'a> {
    pub(super) answer: &'a Answer,
    pub(super) indicator: Option<&'a Indicator>,
    pub(super) score: Option<&'a IndicatorScore>,
    /// What people said alone.
    pub(super) heard: Option<&'a Heard>,
}

/// The section.
pub(super) fn section(source: Source<'_>) -> Section {
    let mut section = Section::new(source.text("report-findings-heading"));
    section.say(source.text(match source.reader {
        Reader::Organization => "report-findings-lead",
        Reader::Funder => "report-findings-lead-funder",
    }));
    for area in source.areas() {
        section.part(area_part(source, area));
    }
    section.part(strangers(source));
    section
}

fn area_part(source: Source<'_>, area: &Area) -> Section {
    let mut part = Section::new(format!("{} {}", area.id, area.title)).at(area.id.as_str());
    if !area.source.is_empty() && area.indicators.iter().any(|i| source.assessment.answers.contains_key(&i.id)) {
        part.say(say!(source.words, "report-area-source", source = area.source.join(", ")));
    }
    let mut silent = Vec::new();
    let unanswered = Answer::default();
    for indicator in &area.indicators {
        let score = source.scores.indicator(&indicator.id);
        let heard = source.assessment.voices.answers.get(&indicator.id);
        match source.assessment.answers.get(&indicator.id).or(heard.map(|_| &unanswered)) {
            Some(answer) => {
                let finding = Finding { answer, indicator: Some(indicator), score, heard };
                part.part(finding_part(source, name(indicator), &indicator.id, &finding));
            }
            None if score.is_some() => silent.push(name(indicator)),
            None => {}
        }
    }
    if !silent.is_empty() {
        part.say(source.text("report-silent"));
        part.list(silent);
    }
    part
}

/// Answers to indicators that none of the instruments has: kept in the file, shown, never counted.
fn strangers(source: Source<'_>) -> Section {
    let known: BTreeSet<&IndicatorId> = source.instrument.indicators().map(|placed| &placed.indicator.id).collect();
    let mut part = Section::new(source.text("report-strangers-heading"));
    let (answers, voices) = (&source.assessment.answers, &source.assessment.voices.answers);
    let unanswered = Answer::default();
    let strange: BTreeSet<_> = answers.keys().chain(voices.keys()).filter(|id| !known.contains(id)).collect();
    for id in strange {
        let answer = answers.get(id).unwrap_or(&unanswered);
        let finding = Finding { answer, indicator: None, score: None, heard: voices.get(id) };
        part.part(finding_part(source, id.to_string(), id, &finding));
    }
    if !part.is_bare() {
        part.say(source.text("report-strangers-lead"));
    }
    part
}

fn finding_part(source: Source<'_>, heading: String, id: &IndicatorId, finding: &Finding<'_>) -> Section {
    let note = finding.score.is_none().then(|| source.text("report-out-of-scope"));
    told(source, Section::new(heading).at(id.as_str()), note, finding)
}

/// Everything that is known about one indicator, after a note.
pub(super) fn told(source: Source<'_>, mut part: Section, note: Option<String>, finding: &Finding<'_>) -> Section {
    if let Some(note) = note {
        part.note(note);
    }
    part.facts(facts(source, finding));
    let answer = finding.answer;
    if let Standing::NotApplicable { reason } = &answer.standing {
        part.quote(source.text("report-reason"), reason);
    }
    part.quote(source.text("report-reason"), &answer.reason);
    part.quote(source.text("report-note"), &answer.note);
    part.quote(source.text("report-good-practice"), &answer.good_practice);
    part.quote(source.text("report-dissent"), &answer.dissent);
    if let Some(heard) = finding.heard {
        voices::add(source, &mut part, heard, finding.indicator);
    }
    part
}

fn facts(source: Source<'_>, finding: &Finding<'_>) -> Vec<Fact> {
    let answer = finding.answer;
    let mut facts = Facts { source, list: Vec::new() };
    facts.add("report-asked", finding.indicator.map(|indicator| indicator.question.clone()));
    facts.add("report-kind", finding.indicator.map(|indicator| kind(source, indicator)));
    facts.add("report-revision", answer.revision.map(|revision| revision_text(source, finding, revision)));
    facts.add("report-felt", answer.felt.map(|felt| source.text(keys::felt(felt))));
    facts.add("report-voices-felt", finding.heard.and_then(|heard| voices::felt(source, heard)));
    facts.add("report-state", state(source, &answer.standing));
    facts.add("report-agreed", answer.agreed().map(|level| described(source, finding.indicator, level)));
    facts.add(
        "report-set-aside",
        answer.set_aside.map(|level| say!(source.words, "report-set-aside-text", level = source.level(level))),
    );
    facts.add("report-tally-first", answer.tally_first.map(|tally| tally_text(source, tally)));
    let again = if answer.tally_first.is_some() { "report-tally-second" } else { "report-tally" };
    facts.add(again, answer.tally.map(|tally| tally_text(source, tally)));
    facts.add("report-tally-moved", moved(answer, source));
    facts.add("report-voices-levels", finding.heard.and_then(|heard| voices::levels(source, heard.levels)));
    facts.add("report-evidence-items", evidence(source, &answer.evidence));
    let weighed = answer.agreed().is_some() || !answer.evidence.is_empty();
    facts.add("report-evidence", weighed.then(|| source.strength(answer.strength())));
    facts.add("report-supported", finding.score.and_then(|score| supported(source, score)));
    facts.add("report-desired", answer.desired.map(|level| described(source, finding.indicator, level)));
    facts.add("report-voices-desired", finding.heard.and_then(|heard| voices::levels(source, heard.desired)));
    facts.add("report-reading", finding.score.and_then(|score| result(source, score)));
    facts.add("report-importance", answer.importance.map(|importance| source.importance(importance)));
    let counted = finding.score.filter(|score| score.priority.is_some());
    facts.add("report-priority", counted.map(|score| product(source, score)));
    facts.add("report-cause", answer.cause.map(|cause| source.text(keys::cause(cause))));
    facts.add("report-risk", answer.at_risk.then(|| source.text("report-at-risk")));
    facts.add("report-parking", answer.review.then(|| source.text("report-parked")));
    facts.list
}

/// The supported level, and by how much the claim exceeds the evidence.
fn supported(source: Source<'_>, score: &IndicatorScore) -> Option<String> {
    let level = source.level(score.supported?);
    Some(match score.exceeds_evidence_by.filter(|by| *by > 0) {
        Some(by) => format!("{level}\n{}", say!(source.words, "report-exceeds", by = by)),
        None => level,
    })
}

/// `Deficit, gap 2; shown more than felt`.
fn result(source: Source<'_>, score: &IndicatorScore) -> Option<String> {
    let reading = source.words.say(keys::reading(score.reading?));
    let result = say!(source.words, "report-result", reading = reading, gap = score.gap?);
    Some(match score.felt_reading {
        Some(felt) => format!("{result}\n{}", source.words.say(keys::felt_reading(felt))),
        None => result,
    })
}

/// A list of facts that leaves out what was not given.
struct Facts<'a> {
    source: Source<'a>,
    list: Vec<Fact>,
}

impl Facts<'_> {
    fn add(&mut self, label: &str, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.list.push(Fact::new(self.source.text(label), text));
        }
    }
}

fn kind(source: Source<'_>, indicator: &Indicator) -> String {
    let kind = source.words.say(keys::capacity_type(indicator.capacity_type));
    let level = source.words.say(keys::capacity_level(indicator.level));
    if indicator.core {
        say!(source.words, "report-kind-core", kind = kind, level = level)
    } else {
        say!(source.words, "report-kind-plain", kind = kind, level = level)
    }
}

/// Where the answer stands; an agreed level says it by itself.
fn state(source: Source<'_>, standing: &Standing) -> Option<String> {
    let state = match standing {
        Standing::Levelled(_) => return None,
        Standing::Unanswered => State::Unanswered,
        Standing::NotApplicable { .. } => State::NotApplicable,
        Standing::InsufficientEvidence => State::InsufficientEvidence,
        Standing::NoConsensus => State::NoConsensus,
    };
    Some(source.text(keys::state(state)))
}

/// A level and what can be seen at it.
fn described(source: Source<'_>, indicator: Option<&Indicator>, level: Level) -> String {
    let level_name = source.level(level);
    match indicator {
        Some(indicator) => format!("{level_name}\n{}", indicator.descriptor(level)),
        None => level_name,
    }
}

/// One line for each item; a source that is still to be named says so.
fn evidence(source: Source<'_>, items: &[Evidence]) -> Option<String> {
    let line = |item: &Evidence| {
        let kind = source.words.say(keys::evidence(item.kind));
        if item.source.trim().is_empty() {
            say!(source.words, "report-evidence-unnamed", kind = kind)
        } else {
            say!(source.words, "report-evidence-item", kind = kind, source = item.source.as_str())
        }
    };
    (!items.is_empty()).then(|| items.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The counts; from five people on also what they show, in words (rule 8).
fn tally_text(source: Source<'_>, tally: Tally) -> String {
    let Some(ratings) = Ratings::of(tally) else { return source.text("report-tally-nobody") };
    let counts = ratings
        .chosen()
        .map(|(level, people)| say!(source.words, "report-tally-level", level = level.get(), people = people));
    let mut lines = vec![counts.collect::<Vec<_>>().join("; ")];
    if ratings.is_a_group() {
        lines.extend(explain::room(source.words, &ratings));
    }
    lines.join("\n")
}

/// What the second rating changed, where the room rated twice.
fn moved(answer: &Answer, source: Source<'_>) -> Option<String> {
    let (first, last) = (Ratings::of(answer.tally_first?)?, Ratings::of(answer.tally?)?);
    Some(explain::moved(source.words, &first, &last).join("\n"))
}

/// The indicator's revision that was answered, and today's where it differs.
fn revision_text(source: Source<'_>, finding: &Finding<'_>, revision: u32) -> String {
    match finding.indicator {
        Some(indicator) if indicator.revision != revision => {
            say!(source.words, "report-revision-differs", answered = revision, now = indicator.revision)
        }
        Some(_) | None => revision.to_string(),
    }
}
