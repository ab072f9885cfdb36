//! How good the plan is: each criterion of the appraisal with its mark, and what misses it (D2 12(b), 12(d)).

use crate::model::{ActionId, Catalogue};
use crate::planning::quality::{criterion, criterion_asks, mark};
use crate::planning::{Judged, Mark, appraise};
use crate::say;
use crate::text::Words;
use crate::tui::look::{Role, Sign};
use crate::tui::state::Document;

use super::listing::{Detail, Entry, Listing, action_named};

/// Every criterion, as the plan meets it.
pub(crate) fn judged(document: &Document, catalogue: &Catalogue) -> Vec<Judged> {
    let interview = &document.interview;
    appraise(interview.instrument(), interview.assessment(), &document.scores, catalogue)
}

pub(crate) fn listing(words: &Words, document: &Document, catalogue: &Catalogue) -> Listing {
    let all = judged(document, catalogue);
    let count = |mark| all.iter().filter(|judged| judged.is_asked() && judged.mark == mark).count();
    let lead = say!(
        words,
        "quality-lead",
        pass = count(Mark::Pass),
        weak = count(Mark::Weak),
        missing = count(Mark::Missing),
        unasked = all.iter().filter(|judged| !judged.is_asked()).count()
    );
    if document.interview.assessment().plan.actions.is_empty() {
        return Listing { empty: words.say("quality-no-plan").into_owned(), ..Listing::default() };
    }
    Listing { lead, entries: all.iter().map(|judged| entry(words, document, judged)).collect(), ..Listing::default() }
}

fn entry(words: &Words, document: &Document, judged: &Judged) -> Entry {
    let sign = match judged.mark {
        Mark::Pass => (Sign::Done, Role::Asset),
        Mark::Weak => (Sign::Partly, Role::Open),
        Mark::Missing => (Sign::Open, Role::Deficit),
    };
    let said = words.say(mark(judged)).into_owned();
    let mut facts = vec![said];
    if judged.of > 0 {
        facts.push(say!(words, "quality-met", met = judged.met, of = judged.of));
    }
    if !judged.lacking.is_empty() {
        facts.push(lacking(words, document, &judged.lacking));
    }
    let mut detail = vec![Detail::new(Role::Text, words.say(criterion_asks(judged.criterion)))];
    detail.push(Detail::new(Role::Muted, say!(words, "guard-source", source = judged.criterion.source())));
    if !judged.lacking.is_empty() {
        detail.push(Detail::new(Role::Title, words.say("quality-lacking")));
        detail.extend(judged.lacking.iter().map(|id| Detail::new(Role::Text, action_named(words, document, id))));
    }
    Entry {
        sign: judged.is_asked().then_some(sign),
        text: words.say(criterion(judged.criterion)).into_owned(),
        facts: facts.join(", "),
        detail,
        ..Entry::default()
    }
}

/// The numbers of the actions that lack it, in few columns.
fn lacking(words: &Words, document: &Document, ids: &[ActionId]) -> String {
    let plan = &document.interview.assessment().plan;
    let numbers: Vec<String> = ids.iter().filter_map(|id| plan.number(id)).map(|number| number.to_string()).collect();
    say!(words, "quality-lacking-short", count = numbers.len(), numbers = numbers.join(", "))
}
