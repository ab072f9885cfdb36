//! Three constituents together on a screen, and saying how the others are seen.

use stocktake::model::{Catalogue, Date, Permission};
use stocktake::scoring::score;
use stocktake::tripartite::{Side, Together, offered, together};
use stocktake::tui::effect::Decision;
use stocktake::tui::state::RecentLine;
use stocktake::tui::tripartite::{Three, TripartiteScreen};

use super::*;

fn read(constituent: Constituent) -> Interview {
    example(constituent).document.unwrap().interview
}

/// The examples together, after a change to each.
fn examples(change: impl Fn(&mut Assessment)) -> Together {
    let read = [Constituent::Government, Constituent::Employers, Constituent::Workers].map(|one| {
        let interview = read(one);
        let mut assessment = interview.assessment().clone();
        change(&mut assessment);
        let scores = score(interview.instrument(), &assessment);
        (interview.instrument().clone(), assessment, scores)
    });
    let sides = read.each_ref().map(|(instrument, assessment, scores)| Side { instrument, assessment, scores });
    together(sides, &Catalogue::default()).unwrap()
}

fn shown(change: impl Fn(&mut Assessment)) -> State {
    let mut state = State::new(Words::english());
    receive(&mut state, Message::Together(Box::new(examples(change))));
    state
}

fn recent(name: &str, constituent: Constituent) -> RecentLine {
    RecentLine {
        path: format!("{name}.toml").into(),
        organization: name.to_owned(),
        constituent: Some(constituent),
        round: 1,
        answered: 3,
        asked: 16,
        opened: "2026-11-21".to_owned(),
        rehearsal: name.starts_with("try"),
        due: String::new(),
    }
}

#[test]
fn the_newest_of_each_constituent_is_proposed_and_another_can_be_chosen() {
    let mut state = State::new(Words::english());
    let lines = [
        recent("try", Constituent::Government),
        recent("ministry", Constituent::Government),
        recent("unions", Constituent::Workers),
        recent("old ministry", Constituent::Government),
        recent("federation", Constituent::Employers),
    ];
    receive(&mut state, Message::Home(lines.to_vec()));
    press(&mut state, "g");
    assert_eq!(state.context(), stocktake::tui::context::Context::Choosing);
    let three = |names: [&str; 3]| Three::Files(names.map(|name| format!("{name}.toml").into()).to_vec());
    let effects = press(&mut state, "Enter");
    assert!(matches!(&effects[..], [Effect::Together(these)] if *these == three(["ministry", "federation", "unions"])));
    let effects = press(&mut state, "Home Right End Up Enter");
    assert!(
        matches!(&effects[..], [Effect::Together(these)] if *these == three(["old ministry", "federation", "unions"])),
        "{effects:?}"
    );
    assert!(matches!(&press(&mut state, "e")[..], [Effect::Together(Three::Examples)]));
    press(&mut state, "Esc");
    assert!(matches!(state.screen, Screen::Home));
}

#[test]
fn with_one_constituent_missing_only_the_examples_can_be_looked_at() {
    let mut state = State::new(Words::english());
    receive(&mut state, Message::Home(vec![recent("ministry", Constituent::Government)]));
    press(&mut state, "g");
    assert!(matches!(&press(&mut state, "Enter")[..], [Effect::Together(Three::Examples)]));
    assert!(press(&mut state, "Up Enter").is_empty());
    assert!(screen(&state, 80, 24).contains("Choose one of each constituent first"));
}

#[test]
fn every_view_is_drawn_in_both_sizes() {
    let mut state = shown(|_| {});
    for (view, name) in [("1", "side"), ("2", "common"), ("5", "joint")] {
        press(&mut state, view);
        insta::assert_snapshot!(format!("tripartite_{name}_80x24"), screen(&state, 80, 24));
        insta::assert_snapshot!(format!("tripartite_{name}_120x40"), screen(&state, 120, 40));
    }
    press(&mut state, "1 Down Down Down Down Enter");
    let text = screen(&state, 80, 24);
    assert!(text.contains("COM-2.1") && text.contains("Government: agreed level"), "{text}");
    press(&mut state, "Esc Esc");
    assert!(matches!(state.screen, Screen::Home));
}

#[test]
fn how_each_is_seen_is_shown_on_demand_and_only_when_all_agreed() {
    let mut state = shown(|_| {});
    assert!(!screen(&state, 120, 40).contains("How each is seen is shown only"));
    press(&mut state, "7");
    let Screen::Tripartite(TripartiteScreen::Showing(showing)) = &state.screen else { panic!() };
    assert!(!showing.with_mirror, "a digit does not ask for it");
    press(&mut state, "m");
    assert!(screen(&state, 80, 24).contains("Not agreed yet:"));
    let mut agreed = shown(|assessment| {
        let on = Date::parse("2026-11-10").unwrap();
        assessment.mirror.permission = Some(Permission { on, by: "the board".into() });
    });
    press(&mut agreed, "m");
    assert!(screen(&agreed, 80, 24).contains("nobody has said yet how it sees the others"));
    assert!(screen(&agreed, 80, 24).contains("1-7 view"), "{}", screen(&agreed, 80, 24));
    press(&mut agreed, "m");
    assert!(!screen(&agreed, 80, 24).contains("7 Mirror") && screen(&agreed, 80, 24).contains("1-6 view"));
}

/// The workers' example with the list of what it can say of the others open.
fn looking() -> State {
    let mut state = example(Constituent::Workers);
    let government = read(Constituent::Government);
    let effects = press(&mut state, "M");
    assert!(matches!(&effects[..], [Effect::OfferMirror(_)]), "{effects:?}");
    let parts = &government.instrument().parts;
    let offered = offered(Constituent::Workers, Some(&parts[1].module), Some(&parts[0].module));
    receive(&mut state, Message::Mirror(offered));
    state
}

fn mirror(state: &State) -> &stocktake::model::Mirror {
    &state.document.as_ref().unwrap().interview.assessment().mirror
}

#[test]
fn a_digit_says_how_another_is_seen_and_a_note_says_why() {
    let mut state = looking();
    press(&mut state, "Down Down 4");
    insta::assert_snapshot!("mirror_80x24", screen(&state, 80, 24));
    insta::assert_snapshot!("mirror_120x40", screen(&state, 120, 40));
    let seen = &mirror(&state).seen[0];
    assert_eq!(
        (seen.constituent, seen.indicator.as_str(), seen.level.get(), seen.revision.is_some()),
        (Constituent::Government, "GOV-1.1", 4, true)
    );
    press(&mut state, "n w e l l Enter 5");
    assert_eq!((mirror(&state).seen[0].note.as_str(), mirror(&state).seen[0].level.get()), ("well", 5));
    press(&mut state, "Down n");
    assert!(screen(&state, 80, 24).contains("Choose a level first"));
    press(&mut state, "f G O V - 3 . 2 Enter 2");
    assert_eq!(mirror(&state).seen.last().unwrap().indicator.as_str(), "GOV-3.2", "not of the quick depth, and found");
    press(&mut state, "Tab 3");
    assert_eq!(mirror(&state).seen.last().unwrap().constituent, Constituent::Employers);
    press(&mut state, "Del");
    assert_eq!(mirror(&state).seen.len(), 2);
    press(&mut state, "u");
    assert_eq!(mirror(&state).seen.len(), 3);
}

#[test]
fn every_description_can_be_read_in_full_and_the_list_says_what_is_below() {
    let mut state = looking();
    let shown = |state: &State| {
        let text = screen(state, 80, 24).replace('│', " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    press(&mut state, "Down Down");
    let id = stocktake::model::IndicatorId::new("GOV-1.1").unwrap();
    let government = read(Constituent::Government).instrument().find(&id).unwrap().indicator.clone();
    for level in stocktake::model::Level::all() {
        let text = shown(&state);
        assert!(text.contains(government.descriptor(level)), "{level}: {text}");
        press(&mut state, "Right");
    }
    assert!(mirror(&state).seen.is_empty(), "reading says nothing");
    assert!(screen(&state, 80, 24).contains("more below (Tab: next constituent)"));
    assert!(screen(&state, 80, 24).contains("Tab next constituent"));
    press(&mut state, "Left Enter");
    assert_eq!(mirror(&state).seen[0].level.get(), 4, "Enter takes the level that was turned to");
    press(&mut state, "Down Enter");
    assert_eq!(mirror(&state).seen.len(), 1, "Enter alone says nothing of anybody");
    press(&mut state, "Tab");
    let text = screen(&state, 80, 24);
    assert!(text.contains("How we see the employers' organization") && !text.contains("more below"), "{text}");
}

#[test]
fn the_permission_is_explained_given_with_its_day_and_taken_back() {
    let mut state = looking();
    press(&mut state, "p Enter");
    assert!(mirror(&state).permission.is_none(), "Enter alone agrees to nothing");
    press(&mut state, "p");
    assert!(screen(&state, 80, 24).contains("is shown to"));
    press(&mut state, "a Enter");
    assert!(mirror(&state).permission.is_none(), "somebody must agree");
    let effects = press(&mut state, "u s Enter");
    let [Effect::Today(decision)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*decision, Decision::PermitMirror("us".into()));
    let on = Date::parse("2026-11-22").unwrap();
    receive(&mut state, Message::Today(on, decision.clone()));
    assert_eq!(mirror(&state).permission, Some(Permission { on, by: "us".into() }));
    assert!(screen(&state, 80, 24).contains("Agreed to show it on 2026-11-22: us"));
    press(&mut state, "p t");
    assert!(mirror(&state).permission.is_none());
}
