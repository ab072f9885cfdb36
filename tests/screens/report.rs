//! The report screen: which document, for whom, and where it goes.

use stocktake::model::Constituent;
use stocktake::report::Reader;
use stocktake::tui::effect::Effect;
use stocktake::tui::state::{ReportFormat, Screen};

use super::{PLAIN, draw, example, press, text};

#[test]
fn for_whom_a_report_is_written_is_chosen_on_the_screen_and_in_the_name_of_the_file() {
    let mut state = example(Constituent::Government);
    press(&mut state, "F5 Down Down Down Down Enter");
    let Screen::Report(screen) = &state.screen else { panic!("the report screen") };
    assert_eq!((screen.reader, screen.format), (Reader::Funder, ReportFormat::Html));
    assert!(screen.place.ends_with("-funder.html"), "{}", screen.place);
    let shown = text(&draw(&state, PLAIN, 80, 24));
    assert!(shown.contains("For funders: without what single people rated") && shown.contains("Write it"), "{shown}");
    let effects = press(&mut state, "Enter");
    let [Effect::WriteReport { reader, place, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(*reader == Reader::Funder && place.ends_with("-funder.html"));

    press(&mut state, "Home Down Down Down Enter");
    let Screen::Report(screen) = &state.screen else { panic!("the report screen") };
    assert!(screen.reader == Reader::Organization && !screen.place.contains("funder"), "{}", screen.place);
}

#[test]
fn the_booklet_is_the_same_for_everybody() {
    let mut state = example(Constituent::Government);
    press(&mut state, "F5 Down Down Down Down Enter Home Down Down Enter");
    let Screen::Report(screen) = &state.screen else { panic!("the report screen") };
    assert!(screen.place.ends_with("-booklet.html"), "{}", screen.place);
}
