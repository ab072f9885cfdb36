//! Moving an assessment to other editions of its instruments: what stays, what goes aside, what comes back.
//!
//! No answer is ever lost: what the other edition asks in the same words stays in force, everything else is kept beside
//! it with the revision it was given to, and comes back when that wording is asked again.

use crate::model::{
    Answer, AreaId, Assessment, Audience, Constituent, EarlierAnswer, Indicator, IndicatorId, Instrument, Module,
    ModuleId, ModuleRef, Part, Selection, Version,
};

use super::{Facet, compare};

/// What a move changes, and what a person should know before deciding. Each indicator stands in one list only.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The modules that are moved, in the order in which they are asked.
    pub modules: Vec<ModuleMove>,
    /// Answers that stay as they are, to indicators that stay as they are.
    pub kept: Vec<Line>,
    /// Answers to an earlier wording that is asked again.
    pub returning: Vec<Line>,
    /// The levels are described in other words now: answered, or asked at this depth.
    pub reworded: Vec<Line>,
    /// No longer asked: answered, or asked at this depth before.
    pub gone: Vec<Line>,
    /// Asked at this depth, and not in the instrument before.
    pub added: Vec<Line>,
    /// Asked by a newer edition and not before, but only at deeper depths than this one.
    pub deeper: usize,
    /// The levels are the same, something else was edited: answered, or asked at this depth.
    pub edited: Vec<(Line, Vec<Facet>)>,
    /// Areas that were left out on purpose and are not there any more.
    pub dropped: Vec<AreaId>,
    /// The assessment after it.
    pub moved: Moved,
}

/// One module of a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleMove {
    /// Which module.
    pub id: ModuleId,
    /// Its version before.
    pub from: Version,
    /// Its version afterwards.
    pub to: Version,
}

/// An indicator in the lists of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which indicator.
    pub id: IndicatorId,
    /// What it is called.
    pub title: String,
    /// What its area is called.
    pub area: String,
    /// The answer to it, if there is one.
    pub answer: Option<Answer>,
}

/// What of an assessment a move changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What is asked.
    pub instrument: Instrument,
    /// Modules, earlier editions, and areas left out.
    pub selection: Selection,
    /// The answers in force.
    pub answers: std::collections::BTreeMap<IndicatorId, Answer>,
    /// Answers to wordings that are not asked any more.
    pub earlier: Vec<EarlierAnswer>,
}

/// Why an assessment cannot be moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is asked with these editions already.
    Nothing,
    /// Descriptors differ although the revision does not: nobody could tell to which words an answer was given.
    Unmarked {
        /// The module.
        module: ModuleId,
        /// The edition.
        version: Version,
        /// The indicators.
        indicators: Vec<IndicatorId>,
    },
    /// The edition is for another constituent.
    OtherConstituent {
        /// The module.
        module: ModuleId,
        /// The edition.
        version: Version,
        /// For whom it is.
        constituent: Constituent,
    },
    /// An indicator or area would be asked twice.
    Twice {
        /// The module.
        module: ModuleId,
        /// The edition.
        version: Version,
        /// Its id.
        id: String,
    },
}

/// What moving an assessment from its instrument to these editions of its modules would change, or why it cannot be.
/// Editions of modules that are not asked count for nothing.
pub fn plan(instrument: &Instrument, assessment: &Assessment, editions: &[Part]) -> Result<Plan, Refused> {
    let pairs: Vec<Pair<'_>> = instrument
        .parts
        .iter()
        .filter_map(|old| {
            let new = editions.iter().find(|new| new.module.id == old.module.id && new.hash != old.hash)?;
            Some(Pair { old, new })
        })
        .collect();
    if pairs.is_empty() {
        return Err(Refused::Nothing);
    }
    let moved = Instrument {
        parts: instrument
            .parts
            .iter()
            .map(|old| pairs.iter().find(|pair| pair.old == old).map_or(old, |pair| pair.new).clone())
            .collect(),
    };
    check(&pairs, &moved, assessment.subject.constituent)?;
    let (selection, dropped) = selection(instrument, assessment, &pairs, &moved);
    let mut plan = Plan {
        modules: pairs.iter().map(Pair::as_move).collect(),
        kept: Vec::new(),
        returning: Vec::new(),
        reworded: Vec::new(),
        gone: Vec::new(),
        added: Vec::new(),
        deeper: 0,
        edited: Vec::new(),
        dropped,
        moved: Moved {
            instrument: moved,
            selection,
            answers: assessment.answers.clone(),
            earlier: assessment.earlier.clone(),
        },
    };
    for pair in &pairs {
        plan.set_aside(pair);
        plan.bring_back(pair);
        plan.tell(pair, assessment);
    }
    Ok(plan)
}

/// A module as it is asked now, and as it will be.
struct Pair<'a> {
    old: &'a Part,
    new: &'a Part,
}

impl Pair<'_> {
    fn as_move(&self) -> ModuleMove {
        let (old, new) = (&self.old.module, &self.new.module);
        ModuleMove { id: new.id.clone(), from: old.version, to: new.version }
    }
}

impl Plan {
    /// Answers to wordings that the new edition does not have leave the answers in force.
    fn set_aside(&mut self, pair: &Pair<'_>) {
        let moved = &mut self.moved;
        for (id, answer) in std::mem::take(&mut moved.answers) {
            let old = pair.old.module.find(&id).map(|(_, old)| old);
            let new = pair.new.module.find(&id).map(|(_, new)| new);
            // What neither edition knows belongs to another module, and what did not change for people stays as it is.
            let same = |revision: u32| new.is_some_and(|new| new.revision == revision);
            let untouched = old.is_none() && new.is_none() || old.is_some_and(|old| same(old.revision));
            let revision = answer.revision.or(old.map(|old| old.revision)).unwrap_or(1);
            if untouched || same(revision) {
                moved.answers.insert(id, answer);
            } else {
                let aside = EarlierAnswer::new(pair.new.module.id.clone(), id, revision, answer);
                // Before its equals, so that what went aside last comes back first.
                let at = moved.earlier.partition_point(|other| place(other) < place(&aside));
                moved.earlier.insert(at, aside);
            }
        }
    }

    /// Answers to wordings that the new edition asks again are in force again, where nothing else is.
    fn bring_back(&mut self, pair: &Pair<'_>) {
        let module = &pair.new.module;
        let moved = &mut self.moved;
        for aside in std::mem::take(&mut moved.earlier) {
            let asked = module.find(&aside.indicator).filter(|(_, new)| {
                aside.module == module.id
                    && new.revision == aside.revision
                    && !moved.answers.contains_key(&aside.indicator)
            });
            match asked {
                Some((area, indicator)) => {
                    self.returning.push(Line::new(&area.title, indicator, Some(&aside.answer)));
                    moved.answers.insert(aside.indicator, aside.answer);
                }
                None => moved.earlier.push(aside),
            }
        }
    }

    /// What changes for people; what comes back is told already.
    fn tell(&mut self, pair: &Pair<'_>, before: &Assessment) {
        let (old, new): (&Module, &Module) = (&pair.old.module, &pair.new.module);
        let area =
            |module: &Module, id: &IndicatorId| module.find(id).map(|(area, _)| area.title.clone()).unwrap_or_default();
        let line =
            |module: &Module, one: &Indicator| Line::new(&area(module, &one.id), one, before.answers.get(&one.id));
        let depth = before.selection.depth;
        let asked = |id: &AreaId, one: &Indicator| one.is_asked_at(depth) && !before.selection.without.contains(id);
        let matters = |one: &Indicator| before.answers.contains_key(&one.id) || asked(&one.id.area(), one);
        let returning: Vec<IndicatorId> = self.returning.iter().map(|line| line.id.clone()).collect();
        let returns = |one: &Indicator| returning.contains(&one.id);
        let changes = compare([old], [new]);
        for (id, answer) in &before.answers {
            let is_edited = changes.edited.iter().any(|(both, _)| both.newer.id == *id);
            let stays = !is_edited && self.moved.answers.get(id) == Some(answer);
            if let Some((area, one)) = new.find(id).filter(|(_, one)| stays && !returns(one)) {
                self.kept.push(Line::new(&area.title, one, Some(answer)));
            }
        }
        for both in changes.reworded {
            if (matters(both.newer) || matters(both.older)) && !returns(both.newer) {
                self.reworded.push(line(new, both.newer));
            }
        }
        self.gone.extend(changes.gone.into_iter().filter(|one| matters(one)).map(|one| line(old, one)));
        for one in changes.added.into_iter().filter(|one| !returns(one)) {
            if matters(one) {
                self.added.push(line(new, one));
            } else if new.version > old.version && !before.selection.without.contains(&one.id.area()) {
                self.deeper += 1;
            }
        }
        for (both, facets) in changes.edited {
            if matters(both.newer) && !returns(both.newer) {
                self.edited.push((line(new, both.newer), facets));
            }
        }
    }
}

impl Line {
    fn new(area: &str, indicator: &Indicator, answer: Option<&Answer>) -> Line {
        Line {
            id: indicator.id.clone(),
            title: indicator.title.clone(),
            area: area.to_owned(),
            answer: answer.cloned(),
        }
    }
}

/// Where an earlier answer stands among the others.
fn place(answer: &EarlierAnswer) -> (&IndicatorId, u32, &ModuleId) {
    (&answer.indicator, answer.revision, &answer.module)
}

/// Refuses what could not be opened afterwards, or would put answers under other words.
fn check(pairs: &[Pair<'_>], moved: &Instrument, constituent: Constituent) -> Result<(), Refused> {
    for pair in pairs {
        let new = &pair.new.module;
        let (module, version) = (new.id.clone(), new.version);
        if let Audience::One(other) = new.audience
            && other != constituent
        {
            return Err(Refused::OtherConstituent { module, version, constituent: other });
        }
        let unmarked = compare([&*pair.old.module], [&**new]).unmarked;
        if !unmarked.is_empty() {
            let indicators = unmarked.iter().map(|both| both.newer.id.clone()).collect();
            return Err(Refused::Unmarked { module, version, indicators });
        }
        let others = moved.parts.iter().filter(|part| part.module.id != new.id);
        let taken: Vec<&str> = others.flat_map(|part| ids(&part.module)).collect();
        if let Some(id) = ids(new).find(|id| taken.contains(id)) {
            return Err(Refused::Twice { module, version, id: id.to_owned() });
        }
    }
    Ok(())
}

/// The ids of a module's areas and indicators.
fn ids(module: &Module) -> impl Iterator<Item = &str> {
    module.areas.iter().flat_map(|area| area.indicators.iter().map(|one| one.id.as_str()).chain([area.id.as_str()]))
}

/// What is selected after a move, and the areas left out that are not there any more.
fn selection(
    instrument: &Instrument,
    assessment: &Assessment,
    pairs: &[Pair<'_>],
    moved: &Instrument,
) -> (Selection, Vec<AreaId>) {
    let before = &assessment.selection;
    let (without, dropped) = before.without.iter().cloned().partition(|area| moved.area(area).is_some());
    let named = |part: &Part| {
        let named = assessment.selection.modules.iter().find(|named| named.id == part.module.id);
        // A reference by hand without a hash is taken for the text that was shown.
        named.filter(|named| !named.hash.is_empty()).cloned().unwrap_or_else(|| part.reference())
    };
    let mut earlier: Vec<ModuleRef> =
        before.earlier.iter().filter(|named| !pairs.iter().any(|pair| pair.new.is(named))).cloned().collect();
    for pair in pairs {
        let left = named(pair.old);
        // At the end even if it was left before: taking a move back goes by this order.
        earlier.retain(|named| *named != left);
        earlier.push(left);
    }
    let modules = instrument.parts.iter().map(|part| {
        pairs.iter().find(|pair| pair.old == part).map_or_else(|| named(part), |pair| pair.new.reference())
    });
    (Selection { depth: before.depth, without, modules: modules.collect(), earlier }, dropped)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::model::Area;
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
        fn every_indicator_stands_in_one_list_of_a_plan(
            from in edition(),
            to in edition(),
            answers in prop::array::uniform5(0u32..20),
            earlier in prop::collection::vec((0usize..5, 1u32..=3, 20u32..40), 0..6),
        ) {
            prop_assume!(from != to);
            let one = asked(from, answers, &earlier, &[]);
            let mut other = part(to);
            let module = std::sync::Arc::make_mut(&mut other.module);
            module.areas.iter_mut().flat_map(|area| &mut area.indicators).for_each(|one| one.title.push('!'));
            for to in [part(to), other] {
                let plan = plan(&Instrument { parts: vec![part(from)] }, &one, &[to]).unwrap();
                let lists = [&plan.kept, &plan.returning, &plan.reworded, &plan.gone, &plan.added];
                let edited = plan.edited.iter().map(|(line, _)| line);
                let mut all: Vec<_> = lists.into_iter().flatten().chain(edited).map(|line| &line.id).collect();
                let told = all.len();
                all.sort();
                all.dedup();
                prop_assert_eq!(all.len(), told);
            }
        }

        #[test]
        fn every_edition_that_was_left_is_named(from in edition(), to in edition()) {
            prop_assume!(from != to);
            let one = moved(from, to, &asked(from, [1; 5], &[], &[]));
            prop_assert_eq!(&one.selection.earlier, &[part(from).reference()]);
            let known = [part(from)];
            for aside in &one.earlier {
                let words = crate::editions::wording(aside, &one.selection.earlier, &known).unwrap();
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
        let ids = |lines: &[Line]| lines.iter().map(|line| line.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&plan.kept), ["GOV-1.1"]);
        assert_eq!(ids(&plan.reworded), ["GOV-1.2"]);
        assert_eq!(plan.reworded[0].answer.as_ref().unwrap().agreed(), levelled(3, 2).agreed());
        assert_eq!(ids(&plan.gone), ["GOV-1.3"]);
        assert_eq!(ids(&plan.returning), ["GOV-3.1"]);
        assert_eq!(ids(&plan.added), Vec::<String>::new(), "what comes back is not new");
        assert!(plan.edited.is_empty() && plan.dropped.is_empty());
    }

    #[test]
    fn what_a_newer_edition_asks_at_deeper_depths_is_counted() {
        let mut one = asked([1, 1, 0, 0, 0], [0; 5], &[], &[3]);
        one.selection.depth = crate::model::Depth::Quick;
        let from = part([1, 1, 0, 0, 0]);
        let mut to = part([1, 1, 1, 1, 1]);
        let module = std::sync::Arc::make_mut(&mut to.module);
        for area in &mut module.areas {
            for one in &mut area.indicators {
                (one.short_form, one.standard_form) = (false, true);
            }
        }
        let deeper =
            |from: &Part, to: &Part| plan(&Instrument { parts: vec![from.clone()] }, &one, std::slice::from_ref(to));
        assert_eq!(deeper(&from, &to).unwrap().deeper, 0, "it is another edition, not a newer one");
        std::sync::Arc::make_mut(&mut to.module).version = Version::new("9.0.0").unwrap();
        let plan = deeper(&from, &to).unwrap();
        assert_eq!((plan.deeper, plan.added), (2, Vec::new()), "an area that is left out counts for nothing");
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
}
