//! A move loses nothing, whatever the editions and the answers, and the way back leads to where one was.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::moving::{Moved, Refused, plan};
use crate::model::{Answer, Area, Assessment, EarlierAnswer, IndicatorId, Instrument, ModuleId, Part};
use crate::scoring::fixtures::{assessment, id, indicator, instrument, levelled};

/// The ids that any edition here may ask.
const IDS: [&str; 5] = ["GOV-1.1", "GOV-1.2", "GOV-1.3", "GOV-2.1", "GOV-3.1"];

/// The revision in which each id is asked, 0 for not at all.
type Edition = [u32; 5];

fn edition() -> impl Strategy<Value = Edition> {
    prop::array::uniform5(0u32..=3)
}

fn part(edition: Edition) -> Part {
    let asked = IDS.into_iter().zip(edition).filter(|(_, revision)| *revision > 0).map(|(text, revision)| {
        let mut asked = indicator(text);
        asked.revision = revision;
        asked.descriptors = [1, 2, 3, 4, 5].map(|level| format!("{text} in revision {revision}, level {level}"));
        asked
    });
    let part = instrument(asked).parts.remove(0);
    Part { hash: format!("{edition:?}"), ..part }
}

fn answer(number: u32) -> Answer {
    Answer { note: format!("answer {number}"), ..levelled((number % 5) as u8 + 1, 2) }
}

/// An assessment of an edition: an answer where the number is not 0, earlier answers to any wording, areas left out.
fn asked(edition: Edition, answers: [u32; 5], earlier: &[(usize, u32, u32)], without: &[u32]) -> Assessment {
    let mut one = assessment();
    one.selection.modules = vec![part(edition).reference()];
    one.selection.without = without.iter().map(|area| id(&format!("GOV-{area}.1")).area()).collect();
    one.selection.without.dedup();
    for ((text, revision), number) in IDS.into_iter().zip(edition).zip(answers) {
        if revision > 0 && number > 0 {
            one.answers.insert(id(text), Answer { revision: Some(revision), ..answer(number) });
        }
    }
    for (at, revision, number) in earlier {
        let module = ModuleId::new("government").unwrap();
        one.earlier.push(EarlierAnswer::new(module, id(IDS[*at]), *revision, answer(*number)));
    }
    one.earlier.sort_by(|a, b| (&a.indicator, a.revision).cmp(&(&b.indicator, b.revision)));
    one
}

fn moved(from: Edition, to: Edition, one: &Assessment) -> Assessment {
    let instrument = Instrument { parts: vec![part(from)] };
    match plan(&instrument, one, &[part(to)]) {
        Ok(plan) => {
            let Moved { instrument, selection, answers, earlier } = plan.moved;
            assert_eq!(instrument.parts, [part(to)]);
            Assessment { selection, answers, earlier, ..one.clone() }
        }
        Err(refused) => {
            assert_eq!((refused, from), (Refused::Nothing, to));
            one.clone()
        }
    }
}

/// Everything that was ever said, in force or not, with what it was said to.
fn everything(one: &Assessment) -> Vec<(IndicatorId, u32, String)> {
    let in_force = one.answers.iter().map(|(id, answer)| (id.clone(), answer.revision.unwrap(), answer));
    let aside = one.earlier.iter().map(|aside| (aside.indicator.clone(), aside.revision, &aside.answer));
    let mut all: Vec<_> =
        in_force.chain(aside).map(|(id, revision, answer)| (id, revision, format!("{answer:?}"))).collect();
    all.sort();
    all
}

proptest! {
    #[test]
    fn there_and_back_is_where_one_was_and_nothing_is_lost_on_the_way(
        editions in (edition(), edition(), edition()),
        answers in prop::array::uniform5(0u32..20),
        earlier in prop::collection::vec((0usize..5, 1u32..=3, 20u32..40), 0..6),
        without in prop::collection::vec(1u32..=3, 0..2),
    ) {
        let (first, here, there) = editions;
        let start = asked(first, answers, &earlier, &without);
        let settled = moved(first, here, &start);
        let away = moved(here, there, &settled);
        let back = moved(there, here, &away);
        for one in [&settled, &away, &back] {
            prop_assert_eq!(everything(&start), everything(one));
        }
        prop_assert_eq!(&back.answers, &settled.answers);
        prop_assert_eq!(&back.earlier, &settled.earlier);
        prop_assert_eq!(&back.selection.modules, &settled.selection.modules);
        for (edition, one) in [(here, &settled), (there, &away)] {
            let asked: BTreeMap<IndicatorId, u32> = IDS.into_iter().map(id).zip(edition).collect();
            for (id, answer) in &one.answers {
                prop_assert_eq!(asked.get(id), answer.revision.as_ref(), "answers in force fit the words that are asked");
            }
            let hash = part(edition).hash;
            prop_assert!(!one.selection.earlier.iter().any(|named| named.hash == hash), "it is asked now");
        }
    }

    #[test]
    fn every_edition_that_was_left_is_named(from in edition(), to in edition()) {
        prop_assume!(from != to);
        let one = moved(from, to, &asked(from, [1; 5], &[], &[]));
        prop_assert_eq!(&one.selection.earlier, &[part(from).reference()]);
        let known = [part(from)];
        for aside in &one.earlier {
            let words = super::wording(aside, &one.selection.earlier, &known).unwrap();
            let answered = format!("in revision {}", aside.revision);
            prop_assert!(words.descriptors[0].contains(&answered), "{}", words.descriptors[0]);
        }
    }
}

#[test]
fn a_plan_says_what_stays_what_goes_and_what_comes() {
    let from: Edition = [1, 1, 1, 1, 0];
    let to: Edition = [1, 2, 0, 1, 1];
    let one = asked(from, [1, 2, 3, 0, 0], &[(4, 1, 9)], &[]);
    let plan = plan(&Instrument { parts: vec![part(from)] }, &one, &[part(to)]).unwrap();
    let ids = |lines: &[super::moving::Line]| lines.iter().map(|line| line.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&plan.kept), ["GOV-1.1"]);
    assert_eq!(ids(&plan.reworded), ["GOV-1.2"]);
    assert_eq!(plan.reworded[0].answer.as_ref().unwrap().agreed(), levelled(3, 2).agreed());
    assert_eq!(ids(&plan.gone), ["GOV-1.3"]);
    assert_eq!(ids(&plan.added), ["GOV-3.1"]);
    assert_eq!(ids(&plan.returning), ["GOV-3.1"]);
    assert!(plan.edited.is_empty() && plan.dropped.is_empty());
}

#[test]
fn an_area_that_is_gone_is_left_out_no_longer_and_named() {
    let from: Edition = [1, 1, 1, 1, 1];
    let one = asked(from, [0; 5], &[], &[2, 3]);
    let plan = plan(&Instrument { parts: vec![part(from)] }, &one, &[part([1, 1, 1, 0, 1])]).unwrap();
    assert_eq!(plan.dropped, [id("GOV-2.1").area()]);
    assert_eq!(plan.moved.selection.without, [id("GOV-3.1").area()]);
}

#[test]
fn other_words_under_the_same_revision_are_refused() {
    let one = asked([1; 5], [1; 5], &[], &[]);
    let mut slip = part([1, 1, 1, 1, 1]);
    let module = std::sync::Arc::make_mut(&mut slip.module);
    module.areas[0].indicators[1].descriptors[2] = "Something else".to_owned();
    slip.hash = "another".to_owned();
    let refused = plan(&Instrument { parts: vec![part([1; 5])] }, &one, &[slip]).unwrap_err();
    assert!(matches!(refused, Refused::Unmarked { indicators, .. } if indicators == [id("GOV-1.2")]));
}

#[test]
fn an_edition_that_asks_what_another_module_asks_is_refused() {
    let one = asked([1; 5], [1; 5], &[], &[]);
    let mut other = part([1; 5]);
    let module = std::sync::Arc::make_mut(&mut other.module);
    module.id = ModuleId::new("other").unwrap();
    module.areas =
        vec![Area { indicators: vec![indicator("COM-1.1")], id: id("COM-1.1").area(), ..module.areas[0].clone() }];
    let mut wider = other.clone();
    std::sync::Arc::make_mut(&mut wider.module).areas.extend(part([1, 0, 0, 0, 0]).module.areas.clone());
    wider.hash = "wider".to_owned();
    let refused = plan(&Instrument { parts: vec![part([1; 5]), other] }, &one, &[wider]).unwrap_err();
    assert!(matches!(refused, Refused::Twice { id, .. } if id == "GOV-1.1"));
}
