//! The catalogue as TOML: approaches, outcomes with their programmes, the glossary and the rules of the plan guard, each in
//! a file of its own.

use std::collections::HashSet;

use super::problem::{Problem, Unreadable};
use super::table::{MOST_ITEMS, MOST_OPTIONS, Table};
use super::value::Value;
use super::{Kind, check_format, syntax};
use crate::model::{Approach, ApproachId, GuardRule, GuardText, Outcome, OutcomeNumber, Programme, Term};

const APPROACH_KEYS: &[&str] = &[
    "id",
    "title",
    "kind",
    "second_kind",
    "constituents",
    "logic",
    "where_used",
    "tools",
    "successes",
    "challenges",
    "vision",
    "lasts",
    "complements",
    "source",
];

/// Reads the ways to develop capacity, with warnings.
pub fn read_approaches(text: &str) -> Result<(Vec<Approach>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Approaches, "approach", |value| {
        let table = value.table(APPROACH_KEYS)?;
        let id: Option<ApproachId> = table.needed_name("id");
        once(&mut seen, id.as_ref(), &table, "id");
        let title = table.needed_text("title");
        let kind = table.needed_word("kind");
        let logic = table.needed_text("logic");
        Some(Approach {
            second_kind: table.word("second_kind"),
            constituents: table.list("constituents", MOST_OPTIONS, |value| value.word()),
            where_used: table.text("where_used"),
            tools: table.text("tools"),
            successes: table.text("successes"),
            challenges: table.text("challenges"),
            vision: table.text("vision"),
            lasts: table.text("lasts"),
            complements: table.list("complements", MOST_OPTIONS, |value| value.name()),
            source: table.texts("source"),
            id: id?,
            title: title?,
            kind: kind?,
            logic: logic?,
        })
    })
}

/// Reads the outcomes, with warnings.
pub fn read_outcomes(text: &str) -> Result<(Vec<Outcome>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Outcomes, "outcome", |value| {
        let table = value.table(&["number", "objective", "title", "programme"])?;
        let number: Option<OutcomeNumber> = table.needed_scale("number");
        once(&mut seen, number.as_ref(), &table, "number");
        let objective = table.needed_text("objective");
        let title = table.needed_text("title");
        let programmes = table.list("programme", MOST_OPTIONS, |value| programme(&value));
        Some(Outcome { number: number?, objective: objective?, title: title?, programmes })
    })
}

fn programme(value: &Value<'_>) -> Option<Programme> {
    let table = value.table(&["title", "work", "approaches"])?;
    let title = table.needed_text("title");
    let work = table.text("work");
    let approaches = table.list("approaches", MOST_OPTIONS, |value| value.name());
    Some(Programme { title: title?, work, approaches })
}

/// Reads the words that need an explanation, with warnings.
pub fn read_glossary(text: &str) -> Result<(Vec<Term>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Glossary, "term", |value| {
        let table = value.table(&["term", "also", "meaning"])?;
        let term = table.needed_text("term");
        once(&mut seen, term.as_ref(), &table, "term");
        let meaning = table.needed_text("meaning");
        let also = table.texts("also");
        Some(Term { term: term?, also, meaning: meaning? })
    })
}

/// Reads what is said of the rules of the plan guard, with warnings.
pub fn read_guard(text: &str) -> Result<(Vec<GuardText>, Vec<Problem>), Unreadable> {
    let mut seen = HashSet::new();
    read(text, Kind::Guard, "rule", |value| {
        let table = value.table(&["rule", "title", "finding", "mend", "fault", "mended", "source"])?;
        let rule: Option<GuardRule> = table.needed_word("rule");
        once(&mut seen, rule.as_ref(), &table, "rule");
        let title = table.needed_text("title");
        let finding = table.needed_text("finding");
        let mend = table.needed_text("mend");
        let (fault, mended) = (table.text("fault"), table.text("mended"));
        let source = table.texts("source");
        Some(GuardText { rule: rule?, title: title?, finding: finding?, mend: mend?, fault, mended, source })
    })
}

fn read<T>(
    text: &str,
    kind: Kind,
    key: &str,
    entry: impl FnMut(Value<'_>) -> Option<T>,
) -> Result<(Vec<T>, Vec<Problem>), Unreadable> {
    syntax::parse(text, |entries, notes| {
        let root = Table::root(entries, &notes, &["format", key]);
        check_format(&root, kind)?;
        if !root.has(key) {
            root.missing(key, format!("add at least one [[{key}]]"));
        }
        let list = root.list(key, MOST_ITEMS, entry);
        notes.settle(Some(list))
    })
}

/// Notes a name that stands elsewhere already.
fn once<T: Clone + Eq + std::hash::Hash>(seen: &mut HashSet<T>, name: Option<&T>, table: &Table<'_>, key: &str) {
    if let (Some(name), Some(value)) = (name, table.get(key))
        && !seen.insert(name.clone())
    {
        value.wrong(format!("this {key} is used twice"), "each entry has its own");
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::{ApproachKind, Constituent};

    fn ids(list: &[ApproachId]) -> Vec<&str> {
        list.iter().map(ApproachId::as_str).collect()
    }

    #[test]
    fn every_field_of_an_approach_is_read_into_its_own() {
        let text = include_str!("../../tests/formats/good/approaches-all-keys.toml");
        let one = read_approaches(text).unwrap().0.remove(0);
        assert_eq!((one.id.as_str(), one.title.as_str()), ("AP-01", "Training course"));
        assert_eq!((one.kind, one.second_kind), (ApproachKind::Transfer, Some(ApproachKind::Network)));
        assert_eq!(one.constituents, [Constituent::Government, Constituent::Workers]);
        assert_eq!(one.logic, "People learn together.");
        assert_eq!(one.where_used, "At a centre and in the country.");
        assert_eq!(one.tools, "Courses and manuals.");
        assert_eq!(one.successes, "People use what they learned.");
        assert_eq!(one.challenges, "The same people go again and again.");
        assert_eq!(one.vision, "A course is one step of a plan.");
        assert_eq!(one.lasts, "Own trainers repeat it.");
        assert_eq!(ids(&one.complements), ["AP-02", "AP-21"]);
        assert_eq!(one.source, ["D1 2", "D2 App 3"]);
    }

    #[test]
    fn an_outcome_is_read_with_its_programmes() {
        let text = include_str!("../../tests/formats/good/outcomes-programmes.toml");
        let programmes = read_outcomes(text).unwrap().0.remove(0).programmes;
        assert_eq!(programmes.len(), 2);
        assert_eq!(programmes[0].title, "Start and Improve Your Business");
        assert_eq!(programmes[0].work, "Trainers of partner organizations teach people to start a business.");
        assert_eq!(ids(&programmes[0].approaches), ["AP-01", "AP-03"]);
        assert!(programmes[1].work.is_empty() && programmes[1].approaches.is_empty());
    }

    #[test]
    fn a_rule_of_the_guard_is_read_with_all_its_words() {
        let text = include_str!("../../tests/formats/good/guard-rules.toml");
        let rules = read_guard(text).unwrap().0;
        assert_eq!((rules.len(), rules[0].rule, rules[0].title.as_str()), (2, GuardRule::NoTransfer, "Not passed on"));
        assert_eq!((rules[0].finding.as_str(), rules[0].mend.as_str()), ("It is lost.", "Say to whom."));
        assert_eq!((rules[0].fault.as_str(), rules[0].mended.as_str()), ("One learns.", "One teaches two."));
        assert_eq!(rules[0].source, ["D1 17(d)"]);
        assert_eq!((rules[1].rule, rules[1].fault.as_str()), (GuardRule::UnusedAsset, ""));
    }

    #[test]
    fn a_term_is_read_with_its_other_forms() {
        let terms = read_glossary(include_str!("../../tests/formats/good/glossary.toml")).unwrap().0;
        assert_eq!(terms[0].term, "employers' organization");
        assert_eq!(terms[0].also, ["employers' organizations", "business association"]);
        assert_eq!(terms[0].meaning, "An organization that enterprises join to speak and act together.");
        assert!(terms[1].also.is_empty());
    }
}
