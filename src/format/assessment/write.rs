//! Writes an assessment in its one canonical form (design section 4).

use super::{Kind, closing, editions, plan, round, undecided, voices};
use crate::format::writer::{Writer, inline, list, string, string_if, texts};
use crate::model::{
    Answer, AreaId, Assessment, Clock, Evidence, ModuleRef, Participants, Selection, Standing, Subject,
};
use crate::scoring::State;

/// The canonical text of an assessment. Without a revision it has no end mark either.
///
/// Answers of which nothing but a revision is known are left out. With [`Standing::NotApplicable`] the reason written
/// is its own, and [`Answer::reason`] is not.
pub fn write(assessment: &Assessment) -> String {
    let mut w = Writer::default();
    w.text("format", &Kind::Assessment.format());
    if let Some(id) = &assessment.id {
        w.text("id", id.as_str());
    }
    w.raw_if("revision", assessment.revision);
    if assessment.round != 1 || assessment.revision.is_some() {
        w.raw("round", assessment.round);
    }
    if let Some(previous) = &assessment.previous {
        w.text("previous", previous.as_str());
    }
    w.flag_if("rehearsal", assessment.rehearsal);
    let answers = said(&mut w, assessment, assessment.workshop.clock.as_ref());
    closing::write_into(&mut w, &assessment.closings);
    plan::write_into(&mut w, &assessment.plan);
    round::write_mirror(&mut w, &assessment.mirror);
    if let Some(last) = &assessment.last {
        round::write_last(&mut w, last);
    }
    undecided::write_plan(&mut w, &assessment.undecided);
    editions::write_carried(&mut w, &assessment.carried);
    if let Some(revision) = assessment.revision {
        w.header("[end]");
        w.raw("revision", revision);
        w.raw("answers", answers);
    }
    w.finish()
}

/// What the group said, for its hash: the canonical text without what tells only of the file.
pub(super) fn content(assessment: &Assessment) -> String {
    let mut w = Writer::default();
    w.text("format", &Kind::Assessment.format());
    w.raw("round", assessment.round);
    if let Some(previous) = &assessment.previous {
        w.text("previous", previous.as_str());
    }
    w.flag_if("rehearsal", assessment.rehearsal);
    // The clock runs for the room; it says nothing.
    said(&mut w, assessment, None);
    w.finish()
}

/// Every table that tells what was asked and said; returns how many answers there are.
fn said(w: &mut Writer, assessment: &Assessment, clock: Option<&Clock>) -> usize {
    selection(w, &assessment.selection);
    subject(w, &assessment.subject);
    w.table_if("[scope]", |w| {
        let scope = &assessment.scope;
        w.text_if("whom", &scope.whom);
        w.text_if("which", &scope.which);
        w.text_if("purpose", &scope.purpose);
        w.text_if("requested_by", &scope.requested_by);
        w.text_if("planning_period", &scope.planning_period);
    });
    workshop(w, assessment, clock);
    let mut answers = 0;
    for (id, answer) in assessment.answers.iter().filter(|(_, answer)| !answer.is_empty()) {
        answers += 1;
        w.header(&format!("[answers.\"{id}\"]"));
        write_answer(w, answer);
    }
    voices::write_into(w, &assessment.voices);
    undecided::write_into(w, &assessment.undecided);
    editions::write_earlier(w, assessment);
    answers
}

pub(in crate::format) fn subject(w: &mut Writer, subject: &Subject) {
    w.header("[subject]");
    w.text("constituent", subject.constituent.word());
    w.text("organization", &subject.organization);
    w.text_if("country", &subject.country);
    w.text_if("unit", &subject.unit);
}

pub(in crate::format) fn selection(w: &mut Writer, selection: &Selection) {
    w.header("[instrument]");
    w.text("depth", selection.depth.word());
    if !selection.without.is_empty() {
        w.raw("without", texts(selection.without.iter().map(AreaId::as_str)));
    }
    w.lines_if("modules", selection.modules.iter().map(module));
    w.lines_if("earlier", selection.earlier.iter().map(module));
}

pub(in crate::format) fn module(module: &ModuleRef) -> String {
    inline(&[
        ("id", string(module.id.as_str())),
        ("version", module.version.map(|version| string(&version.to_string())).unwrap_or_default()),
        ("hash", string_if(&module.hash)),
    ])
}

fn workshop(w: &mut Writer, assessment: &Assessment, clock: Option<&Clock>) {
    let workshop = &assessment.workshop;
    w.table_if("[workshop]", |w| {
        w.text_if("title", &workshop.title);
        w.text_if("place", &workshop.place);
        w.raw_if("date", workshop.date);
        w.lines_if("facilitators", workshop.facilitators.iter().map(|name| string(name)));
        w.lines_if("participants", workshop.participants.iter().map(head_count));
        w.lines_if("missing", workshop.missing.iter().map(|group| string(group)));
        w.raw_if(
            "clock",
            clock.map(|clock| {
                let (on, at) = (clock.on.to_string(), clock.at.to_string());
                inline(&[("from", string(clock.from.as_str())), ("on", on), ("at", at)])
            }),
        );
    });
}

pub(super) fn head_count(people: &Participants) -> String {
    inline(&[
        ("role", string_if(&people.role)),
        ("sex", people.sex.map(|sex| string(sex.word())).unwrap_or_default()),
        ("age", people.age.map(|age| string(age.word())).unwrap_or_default()),
        ("seniority", people.seniority.map(|seniority| string(seniority.word())).unwrap_or_default()),
        ("count", people.count.to_string()),
    ])
}

pub(super) fn write_answer(w: &mut Writer, answer: &Answer) {
    write_without_evidence(w, answer);
    w.lines_if("evidence", answer.evidence.iter().map(item));
}

pub(super) fn item(item: &Evidence) -> String {
    inline(&[("kind", string(item.kind.word())), ("source", string_if(&item.source))])
}

/// One fact a line.
pub(super) fn write_without_evidence(w: &mut Writer, answer: &Answer) {
    w.raw_if("revision", answer.revision);
    let (state, reason) = match &answer.standing {
        Standing::Unanswered => (None, &answer.reason),
        Standing::Levelled(_) => (Some(State::Levelled), &answer.reason),
        Standing::NotApplicable { reason } => (Some(State::NotApplicable), reason),
        Standing::InsufficientEvidence => (Some(State::InsufficientEvidence), &answer.reason),
        Standing::NoConsensus => (Some(State::NoConsensus), &answer.reason),
    };
    if let Some(state) = state {
        w.text("state", state.word());
    }
    w.raw_if("felt", answer.felt);
    w.raw_if("agreed", answer.agreed().or(answer.set_aside));
    w.raw_if("desired", answer.desired);
    w.raw_if("importance", answer.importance);
    if let Some(cause) = answer.cause {
        w.text("cause", cause.word());
    }
    w.flag_if("at_risk", answer.at_risk);
    w.text_if("note", &answer.note);
    w.text_if("good_practice", &answer.good_practice);
    w.text_if("dissent", &answer.dissent);
    w.flag_if("review", answer.review);
    w.text_if("reason", reason);
    w.raw_if("tally", answer.tally.map(|tally| list(tally.counts())));
    w.raw_if("tally_first", answer.tally_first.map(|tally| list(tally.counts())));
}
