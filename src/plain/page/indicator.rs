//! The interview in lines: one indicator, one step.

use crate::interview::{Interview, Step};
use crate::model::{Answer, EvidenceKind, FeltNeed, Importance, Indicator, Level, Placed, Standing, Tally};
use crate::report::comparison::last;
use crate::report::moving::gist;
use crate::say;
use crate::scoring::{IndicatorScore, Ratings, explain, names};
use crate::text::Words;
use crate::tui::state::{Document, InterviewScreen, State};
use crate::tui::view::summary::facts;
use crate::tui::view::{run_sheet, undecided};

use super::Page;

pub(super) fn interview(state: &State, screen: &InterviewScreen) -> Page {
    let words = &state.words;
    let Some(document) = &state.document else { return Page::default() };
    let interview = &document.interview;
    let Some(placed) = interview.current() else {
        let mut page = Page::new("nothing asked");
        page.text(words.say("refused-nothing-asked"));
        return page;
    };
    let (step, open, answer) = (interview.step(), interview.descriptors_open(), interview.answer());
    let hidden = !open && matches!(step, Step::Level | Step::Desired);
    let mut page = Page::new(format!("{} {step:?} {hidden}", placed.indicator.id));
    heading(words, &mut page, interview, placed, &answer);
    match step {
        Step::Felt => felt(words, &mut page, placed, &answer, hidden),
        Step::Level | Step::Desired if hidden => felt(words, &mut page, placed, &answer, hidden),
        Step::Level => {
            let room = answer.tally.and_then(Ratings::of).and_then(|ratings| explain::brief(words, &ratings));
            page.text(room.unwrap_or_default());
            level(words, &mut page, placed.indicator, &answer);
        }
        Step::Desired => desired(words, &mut page, interview, placed.indicator, &answer),
        Step::Importance => importance(words, &mut page, placed.indicator, &answer),
        Step::Notes => result(words, &mut page, document, placed, &answer),
    }
    if step == Step::Felt {
        page.aside.extend(run_sheet::header(state));
    }
    if screen.moved && step != Step::Notes {
        page.text(say!(words, "plain-enter-chooses", choice = i64::from(screen.focus)));
    }
    page
}

fn heading(words: &Words, page: &mut Page, interview: &Interview, placed: Placed<'_>, answer: &Answer) {
    let step = interview.step();
    let told = interview.descriptors_open() && step != Step::Felt;
    // A title can tell what the good answer is, so it waits for the felt need as the descriptors do.
    let title = if told { &placed.indicator.title } else { &placed.area.title };
    let place = say!(words, "answered-of", answered = interview.at() + 1, asked = interview.asked().len());
    let name = words.say(step_name(step));
    page.text(format!("{} ({place}): {title}. {name}.", placed.indicator.id));
    if answer.review {
        page.text(words.say("parked-mark"));
    }
    if undecided::is_here(interview) {
        page.text(words.say("undecided-here"));
    }
    if let Some(last) = interview.earlier().last().filter(|_| told) {
        page.text(say!(words, "earlier-line", what = gist(words, &last.answer)));
    }
}

fn step_name(step: Step) -> &'static str {
    match step {
        Step::Felt => "step-felt",
        Step::Level => "step-level",
        Step::Desired => "step-desired",
        Step::Importance => "step-importance",
        Step::Notes => "step-notes",
    }
}

/// A choice with its marks: `3 Partial. Text (chosen)`.
fn choice(words: &Words, text: &str, marks: &[&str]) -> String {
    if marks.is_empty() {
        return text.to_owned();
    }
    let marks: Vec<_> = marks.iter().map(|key| words.say(key)).collect();
    format!("{text} ({})", marks.join(", "))
}

fn felt(words: &Words, page: &mut Page, placed: Placed<'_>, answer: &Answer, hidden: bool) {
    if hidden {
        page.text(words.say("felt-first"));
    }
    page.text(placed.indicator.felt_need.as_str());
    for felt in FeltNeed::all() {
        let meaning = match felt.get() {
            0 => words.say("felt-0-meaning"),
            1 => words.say("felt-1-meaning"),
            2 => words.say("felt-2-meaning"),
            _ => words.say("felt-3-meaning"),
        };
        let marks: &[&str] = if answer.felt == Some(felt) { &["plain-chosen"] } else { &[] };
        page.text(choice(words, &format!("{felt} {}: {meaning}", words.say(names::felt(felt))), marks));
    }
    page.text(words.say(if answer.felt.is_some() { "felt-note-given" } else { "felt-note" }));
}

/// The described levels, with who chose them and how many hands were raised.
pub(super) fn levels(words: &Words, page: &mut Page, indicator: &Indicator, answer: &Answer) {
    for level in Level::all() {
        let mut marks = Vec::new();
        if answer.agreed() == Some(level) {
            marks.push("mark-agreed");
        }
        if answer.desired == Some(level) {
            marks.push("mark-desired");
        }
        let name = format!("{level} {}: {}", words.say(names::level(level)), indicator.descriptor(level));
        let people = answer.tally.and_then(|tally| tally.counts().get(level.index()).copied()).unwrap_or(0);
        let hands = if people > 0 { say!(words, "plain-hands", count = i64::from(people)) } else { String::new() };
        page.text(choice(words, &name, &marks) + &hands);
    }
}

fn level(words: &Words, page: &mut Page, indicator: &Indicator, answer: &Answer) {
    page.text(indicator.question.as_str());
    levels(words, page, indicator, answer);
    for kind in EvidenceKind::ALL {
        let key = match kind {
            EvidenceKind::Testimony => "t",
            EvidenceKind::Document => "d",
            EvidenceKind::Observation => "o",
            EvidenceKind::Data => "a",
        };
        let items = answer.evidence.iter().filter(|item| item.kind == *kind).count();
        let many = if items > 1 { format!(" {items}") } else { String::new() };
        let marks: &[&str] = if items > 0 { &["plain-ticked"] } else { &[] };
        let text = format!("{key} {} {}{many}", words.say("evidence-label"), words.say(names::evidence(*kind)));
        page.text(choice(words, &text, marks));
    }
    page.text(strength(words, answer));
    let heard = if indicator.is_heard() { words.say("prompts-heard") } else { "".into() };
    page.text(format!("{}. {heard}", words.say("prompts-label")));
    for prompt in &indicator.evidence {
        page.text(format!("- {prompt}"));
    }
}

/// How strong the evidence is, and what is still to be named.
pub(crate) fn strength(words: &Words, answer: &Answer) -> String {
    let strength = answer.strength();
    let word = words.say(names::strength(strength)).into_owned();
    let text = say!(words, "evidence-supports", strength = word, level = i64::from(strength.ceiling().get()));
    let unnamed = answer.evidence.iter().filter(|item| item.source.is_empty()).count();
    if unnamed > 0 { format!("{text}, {}", say!(words, "evidence-unnamed", count = unnamed)) } else { text }
}

fn desired(words: &Words, page: &mut Page, interview: &Interview, indicator: &Indicator, answer: &Answer) {
    page.text(indicator.question.as_str());
    let period = &interview.assessment().scope.planning_period;
    page.text(if period.is_empty() {
        words.say("desired-question").into_owned()
    } else {
        say!(words, "desired-question-by", period = period.clone())
    });
    levels(words, page, indicator, answer);
}

fn importance(words: &Words, page: &mut Page, indicator: &Indicator, answer: &Answer) {
    page.text(indicator.question.as_str());
    page.text(words.say("importance-question"));
    for importance in Importance::all() {
        let meaning = match importance.get() {
            1 => words.say("importance-1-meaning"),
            2 => words.say("importance-2-meaning"),
            _ => words.say("importance-3-meaning"),
        };
        let marks: &[&str] = if answer.importance == Some(importance) { &["plain-chosen"] } else { &[] };
        let word = words.say(names::importance(importance));
        page.text(choice(words, &format!("{importance} {word}: {meaning}"), marks));
    }
}

/// What the answer says, and everything optional with its key.
fn result(words: &Words, page: &mut Page, document: &Document, placed: Placed<'_>, answer: &Answer) {
    let id = &placed.indicator.id;
    let Some(score) = document.scores.indicators.iter().find(|score| score.id == *id) else { return };
    says(words, page, answer, score, placed);
    page.text(last(words, document.interview.assessment(), placed.indicator).join(" "));
    let cause = answer.cause.map(|cause| words.say(names::cause(cause)).into_owned()).unwrap_or_default();
    let yes = |holds: bool| if holds { words.say("plain-yes").into_owned() } else { String::new() };
    let items = answer.evidence.len();
    let evidence = if items > 0 { say!(words, "optional-evidence-count", count = items) } else { String::new() };
    let people = answer.tally.map_or(0, Tally::people);
    let people = match people {
        0 => String::new(),
        _ if answer.tally_first.is_some() => say!(words, "optional-people-again", count = people),
        _ => say!(words, "optional-people", count = people),
    };
    let rows = [
        ("n", words.say("hint-note"), answer.note.clone()),
        ("e", words.say("hint-evidence"), evidence),
        ("h", words.say("hint-rate"), people),
        ("c", words.say("hint-cause"), cause),
        ("r", words.say("hint-at-risk"), yes(answer.at_risk)),
        ("m", words.say("hint-dissent"), answer.dissent.clone()),
        ("g", words.say("hint-good-practice"), answer.good_practice.clone()),
        ("p", words.say("hint-review"), yes(answer.review)),
    ];
    page.text(words.say("plain-optional"));
    for (key, label, value) in rows {
        page.text(if value.is_empty() { format!("{key} {label}") } else { format!("{key} {label}: {value}") });
    }
}

fn says(words: &Words, page: &mut Page, answer: &Answer, score: &IndicatorScore, placed: Placed<'_>) {
    let Some(supported) = score.supported else {
        page.text(match &answer.standing {
            Standing::NotApplicable { .. } => words.say("says-not-applicable"),
            Standing::InsufficientEvidence => words.say("says-cannot-tell"),
            Standing::NoConsensus => words.say("says-no-consensus"),
            Standing::Unanswered | Standing::Levelled(_) => words.say("says-unanswered"),
        });
        if let Standing::NotApplicable { reason } = &answer.standing {
            page.text(reason.as_str());
        }
        return;
    };
    if let Some(reading) = score.reading {
        let word = words.say(names::reading(reading)).into_owned();
        page.text(if score.is_asset_at_risk() { format!("{word}, {}", words.say("at-risk")) } else { word });
    }
    page.text(facts(words, answer, score, supported).join(" "));
    if let Some(felt) = score.felt_reading {
        page.text(say!(words, "says-felt", reading = words.say(names::felt_reading(felt)).to_lowercase()));
    }
    if let Some(reading) = score.reading {
        page.text(crate::scoring::meaning(words, placed.indicator, reading, supported));
    }
}
