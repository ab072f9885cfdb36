//! Whole explanations, read as a facilitator reads them out.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::{Answer, Evidence, EvidenceKind, Standing, Tally, Weight};
use crate::scoring::fixtures::{
    answered, complete, id, indicator as functional, instrument, level, levelled, technical,
};
use crate::scoring::score;

fn told(instrument: &Instrument, assessment: &Assessment, text: &str) -> Vec<String> {
    let scores = score(instrument, assessment);
    let words = Words::english();
    let found = match AreaId::new(text) {
        Some(found) => area(&words, instrument, assessment, &scores, &found),
        None => indicator(&words, instrument, assessment, &scores, &id(text)),
    };
    found.unwrap().steps
}

/// The steps of one answer, alone in its instrument.
fn alone(answer: Answer) -> Vec<String> {
    told(&instrument([functional("GOV-1.1")]), &answered([("GOV-1.1", answer)]), "GOV-1.1")
}

fn rated(counts: [u16; 5]) -> Answer {
    Answer { tally: Tally::new(counts), ..Answer::default() }
}

#[track_caller]
fn says(steps: &[String], sentence: &str) {
    assert!(steps.iter().any(|step| step == sentence), "{sentence:?} is not in {steps:#?}");
}

#[track_caller]
fn never_says(steps: &[String], word: &str) {
    assert!(steps.iter().all(|step| !step.contains(word)), "{word:?} is in {steps:#?}");
}

#[test]
fn a_full_answer_is_told_from_the_felt_need_to_the_dots() {
    let evidence = [
        (EvidenceKind::Testimony, "the head of\n inspection."),
        (EvidenceKind::Testimony, "two inspectors"),
        (EvidenceKind::Testimony, ""),
    ];
    let answer = Answer {
        evidence: evidence.map(|(kind, source)| Evidence { kind, source: source.to_owned() }).to_vec(),
        at_risk: true,
        dissent: "Two of us say 3.".to_owned(),
        tally: Tally::new([0, 1, 6, 0, 1]),
        ..complete(3, 4, 5, 3)
    };
    let mut assessment = answered([("GOV-1.1", answer)]);
    assessment.scope.planning_period = "2026-27".to_owned();
    assert_eq!(
        told(&instrument([functional("GOV-1.1")]), &assessment, "GOV-1.1"),
        [
            "The felt need, given before the descriptions were shown, is high (3 of 3).",
            "Evidence of the kind testimony: the head of inspection; two inspectors.",
            "Evidence of the kind testimony: one source is still to be named.",
            "The evidence has strength 1 of 3, because it is testimony only. It supports at most level 3 (Partial).",
            "The group agreed on level 4 (Established).",
            "A minority statement is kept with it: Two of us say 3.",
            "The supported level is the lower of the agreed level 4 and the ceiling 3 of the evidence: level 3 (Partial).",
            "The claim exceeds the evidence by 1 level. The group's level 4 is kept beside the supported one.",
            "The organization wants to be at level 5 (Sustained and shared) by the end of the planning period, 2026-27.",
            "The gap is 2 levels: desired 5 minus supported 3.",
            "Its reading is \"Partial asset\", because the supported level is 3 or more and there is a gap.",
            "The group marked it as at risk: this asset hangs on one person or one project.",
            "Felt against shown: \"Felt and shown\", because the felt need 3 and the gap 2 are both 2 or more.",
            "The importance is vital (3 of 3).",
            "The priority is gap 2 times importance 3: 6 of 12.",
            "It is the only indicator in the list of priorities.",
            "8 people were counted: 1 on level 2, 6 on level 3, 1 on level 5.",
            "7 of 8 people are on levels 2 and 3.",
            "The middle is 3.",
            "The ratings are mixed: their agreement is 0.79 on a scale from 0 to 1, where 0.80 and more is close together and less than 0.60 is far apart.",
            "The highest and the lowest rating lie 3 levels apart. One voice is far from the rest: hear it first.",
        ]
    );
}

#[test]
fn what_was_not_given_is_said() {
    assert_eq!(
        alone(levelled(2, 0)),
        [
            "No felt need was given.",
            "The evidence has strength 0 of 3, because there is none. It supports at most level 2 (Ad hoc).",
            "The group agreed on level 2 (Ad hoc).",
            "The supported level is the lower of the agreed level 2 and the ceiling 2 of the evidence: level 2 (Ad hoc).",
            "No desired level was given.",
            "Without a desired level there is no gap, no reading and no priority.",
            "No importance was given.",
        ]
    );
}

#[test]
fn without_a_gap_there_is_no_place_in_the_list() {
    let steps = alone(Answer { felt: None, at_risk: true, ..complete(0, 2, 1, 2) });
    says(&steps, "There is no gap: the supported level 2 reaches the desired level 1.");
    says(&steps, "The priority is gap 0 times importance 2: 0 of 12.");
    says(&steps, "Without a gap it does not stand in the list of priorities.");
    says(&steps, "Without a felt need there is nothing to set against the gap.");
    says(
        &steps,
        "The group marked it as at risk. The mark is kept, but it is shown on assets and partial assets only.",
    );
}

#[test]
fn every_state_says_what_it_means() {
    let reason = "The provinces do it.".to_owned();
    for (standing, sentence) in [
        (
            Standing::NotApplicable { reason },
            "The group says that it does not apply: The provinces do it. It leaves every denominator, so it changes neither the coverage nor the means of GOV-1.",
        ),
        (
            Standing::InsufficientEvidence,
            "The group cannot tell. It is listed as something to find out. It counts as applicable in the coverage of GOV-1 and enters no mean.",
        ),
        (
            Standing::NoConsensus,
            "The group could not agree. No level is put in its place: it counts as applicable in the coverage of GOV-1 and enters no mean.",
        ),
        (
            Standing::Unanswered,
            "It is not answered: no level is agreed yet. It counts as applicable in the coverage of GOV-1 and enters no mean.",
        ),
    ] {
        let steps = alone(Answer { standing, set_aside: Some(level(3)), ..complete(1, 1, 4, 3) });
        says(&steps, sentence);
        says(&steps, "Level 3 (Partial) was given before and set aside. It is kept in the file and not counted.");
        says(&steps, "Without an agreed level there is no supported level, no gap, no reading and no priority.");
        says(&steps, "The importance is vital (3 of 3).");
        never_says(&steps, "The gap");
        never_says(&steps, "list of priorities");
    }
    let kept = alone(Answer { standing: Standing::NoConsensus, ..rated([0, 4, 0, 4, 0]) });
    says(
        &kept,
        "The group could not agree. The ratings are kept and no level is put in its place: it counts as applicable in the coverage of GOV-1 and enters no mean.",
    );
}

#[test]
fn fewer_than_five_people_get_their_dots_and_no_word() {
    let steps = alone(rated([2, 0, 0, 0, 2]));
    says(&steps, "4 people were counted: 2 on level 1, 2 on level 5.");
    says(&steps, "With fewer than five people the dots stand for themselves: no word is put on them.");
    never_says(&steps, "middle");
    never_says(&steps, "far");
    says(&alone(rated([0, 0, 0, 1, 0])), "One person was counted: 1 on level 4.");
}

#[test]
fn middle_values_are_never_averaged_and_an_empty_level_is_not_named() {
    let steps = alone(rated([0, 4, 0, 4, 0]));
    says(&steps, "The two middle people are at 2 and 4, never 3.");
    says(&steps, "4 of 8 people are on level 2.");
    never_says(&steps, "One voice");
    says(&alone(rated([0, 0, 0, 3, 5])), "8 of 8 people are on levels 4 and 5.");
}

#[test]
fn a_second_rating_is_told_with_the_first() {
    let steps = alone(Answer { tally_first: Tally::new([0, 4, 0, 4, 0]), ..rated([0, 1, 6, 1, 0]) });
    says(&steps, "8 people were counted: 1 on level 2, 6 on level 3, 1 on level 4.");
    says(&steps, "At first 4 of 8 people were on level 2; now 7 of 8 are on levels 2 and 3.");
    says(&steps, "The room came closer together.");
}

#[test]
fn a_tie_says_what_decided_it() {
    let ids = ["GOV-1.1", "GOV-1.2", "GOV-1.3", "GOV-1.4"];
    let instrument = instrument(ids.map(|id| Indicator { core: id == "GOV-1.4", ..functional(id) }));
    let room = |counts| Answer { tally: Tally::new(counts), ..complete(0, 2, 4, 3) };
    let assessment = answered([
        ("GOV-1.1", complete(0, 2, 4, 3)),
        ("GOV-1.2", complete(0, 2, 4, 3)),
        ("GOV-1.3", room([0, 5, 0, 0, 0])),
        ("GOV-1.4", complete(0, 2, 4, 3)),
    ]);
    let told = |id| told(&instrument, &assessment, id);
    says(&told("GOV-1.4"), "In the list of priorities it stands first of four.");
    says(&told("GOV-1.4"), "It ties with GOV-1.3 and comes first because it is a core need.");
    says(&told("GOV-1.3"), "It ties with GOV-1.4, which comes first because it is a core need.");
    says(
        &told("GOV-1.3"),
        "It ties with GOV-1.1 and comes first because the room agrees more on this one, as far as five or more people were counted.",
    );
    says(
        &told("GOV-1.1"),
        "It ties with GOV-1.3, which comes first because the room agrees more on that one, as far as five or more people were counted.",
    );
    says(&told("GOV-1.1"), "It ties with GOV-1.2 and comes first because it stands earlier in the questionnaire.");
    says(&told("GOV-1.2"), "In the list of priorities it stands fourth of four.");
    says(&told("GOV-1.2"), "It ties with GOV-1.1, which comes first because it stands earlier in the questionnaire.");
}

#[test]
fn without_importance_the_gap_gives_the_place() {
    let instrument = instrument(["GOV-1.1", "GOV-1.2"].map(functional));
    let unimportant = Answer { importance: None, ..complete(0, 1, 4, 1) };
    let assessment = answered([("GOV-1.1", unimportant), ("GOV-1.2", complete(0, 4, 5, 1))]);
    let steps = told(&instrument, &assessment, "GOV-1.1");
    says(
        &steps,
        "Without an importance it has no priority: it stands after those that have one, among the others by its gap of 3 levels.",
    );
    says(&steps, "In the list of priorities it stands second of two.");
    never_says(&steps, "It ties");
}

#[test]
fn an_area_is_told_from_its_indicators_to_technical_against_functional() {
    let instrument =
        instrument([technical("GOV-1.1"), functional("GOV-1.2"), functional("GOV-1.3"), functional("GOV-1.4")]);
    let reason = "another body does it".to_owned();
    let assessment = answered([
        ("GOV-1.1", levelled(4, 3)),
        ("GOV-1.2", levelled(3, 0)),
        ("GOV-1.3", Answer { standing: Standing::InsufficientEvidence, ..Answer::default() }),
        ("GOV-1.4", Answer { standing: Standing::NotApplicable { reason }, ..Answer::default() }),
    ]);
    assert_eq!(
        told(&instrument, &assessment, "GOV-1"),
        [
            "GOV-1.1 Title of GOV-1.1: the supported level is 4 (Established).",
            "GOV-1.2 Title of GOV-1.2: the supported level is 2 (Ad hoc).",
            "GOV-1.3 Title of GOV-1.3: no level (we cannot tell). It counts as applicable and enters no mean.",
            "GOV-1.4 Title of GOV-1.4: not applicable. It leaves every denominator.",
            "The coverage is 2 of 3 applicable indicators (two thirds are needed).",
            "The supported levels 4 + 2 add up to 6. Divided by 2 indicators the mean is 6/2, shown as 3.0.",
            "The lowest supported level is 2 (Ad hoc): GOV-1.2.",
            "The technical mean (GOV-1.1) is 4/1, shown as 4.0.",
            "The functional mean (GOV-1.2) is 2/1, shown as 2.0.",
            "The technical mean is at least one whole level above the functional mean: unsupported technical capacity. The lower of the two, 2.0, is what the area can rely on.",
        ]
    );
}

#[test]
fn weights_are_told_where_they_are_used() {
    let heavy = Indicator { weight: Weight::new(2).unwrap(), ..functional("GOV-1.1") };
    let instrument = instrument([heavy, functional("GOV-1.2")]);
    let steps = told(&instrument, &answered([("GOV-1.1", levelled(3, 3)), ("GOV-1.2", levelled(4, 3))]), "GOV-1");
    says(&steps, "GOV-1.1 Title of GOV-1.1: the supported level is 3 (Partial), with weight 2.");
    says(
        &steps,
        "Weight times supported level, 2 x 3 + 1 x 4, adds up to 10. Divided by 3, the sum of the weights, the mean is 10/3, shown as 3.3.",
    );
    says(&steps, "No technical indicator has a level, so technical and functional capacity are not compared.");
}

#[test]
fn a_withheld_mean_says_why() {
    let instrument = instrument(["GOV-1.1", "GOV-1.2"].map(functional));
    let steps = told(&instrument, &answered([("GOV-1.1", levelled(3, 3))]), "GOV-1");
    says(&steps, "The mean is withheld: 1 of 2 is less than two thirds, too few answers to stand for the area.");
    says(&steps, "The lowest supported level is 3 (Partial): GOV-1.1.");
}

#[test]
fn what_is_out_of_scope_says_why_and_what_happens_to_its_answer() {
    let at_full = Indicator { short_form: false, standard_form: false, ..functional("GOV-1.2") };
    let at_standard = Indicator { short_form: false, ..functional("GOV-3.1") };
    let instrument = instrument([functional("GOV-1.1"), at_full, functional("GOV-2.1"), at_standard]);
    let mut assessment = answered([("GOV-1.2", levelled(3, 3)), ("GOV-2.1", Answer::default())]);
    assessment.selection.depth = Depth::Quick;
    assessment.selection.without = vec![AreaId::new("GOV-2").unwrap()];
    let told = |text| told(&instrument, &assessment, text);
    let left_out = "Area GOV-2 was left out on purpose, so it has no figures.";
    assert_eq!(
        told("GOV-1.2"),
        [
            "It is not asked at the quick depth, so it has no figures. The first depth that asks it is the full depth.",
            "The answer in the file is kept and not counted.",
        ]
    );
    assert_eq!(told("GOV-2.1"), [left_out]);
    assert_eq!(told("GOV-2"), [left_out]);
    assert_eq!(
        told("GOV-3"),
        [
            "No indicator of area GOV-3 is asked at the quick depth, so it has no figures. The first depth that asks one is the standard depth."
        ]
    );
}

#[test]
fn what_the_instrument_does_not_have_has_no_explanation() {
    let (words, instrument, assessment) = (Words::english(), instrument([functional("GOV-1.1")]), answered([]));
    let scores = score(&instrument, &assessment);
    assert_eq!(indicator(&words, &instrument, &assessment, &scores, &id("GOV-1.2")), None);
    assert_eq!(area(&words, &instrument, &assessment, &scores, &AreaId::new("GOV-2").unwrap()), None);
    let known = indicator(&words, &instrument, &assessment, &scores, &id("GOV-1.1")).unwrap();
    assert_eq!(known.title, "GOV-1.1 Title of GOV-1.1");
}
