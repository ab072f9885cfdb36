//! What is due in a plan is said on the home screen, without opening the file again.

use stocktake::model::{Action, ActionId, Date, Month};
use stocktake::store::Overwrite;

use crate::home::{Home, read};
use crate::program::keys::{ENTER, ESC};

#[test]
fn the_home_screen_says_what_is_over_and_leads_to_it() {
    let (home, file) = Home::with_document();
    let mut assessment = read(&file);
    let due = Month::parse("2020-03").unwrap();
    let mut action = Action::new(ActionId::new("A-1").unwrap(), "Write the manual", "Director", due);
    action.follow_up = vec![Date::parse("2020-09-01").unwrap()];
    assessment.plan.actions.push(action);
    assessment.revision = None;
    home.store().create(&file, &assessment, Overwrite::Allow).unwrap();

    let mut program = home.open(&file);
    let said = "Action 1 should have been done in 2020-03 (and 1 more, 1 follow-up)";
    program.send(ESC).see(&["Go on with", "Ministry of Labour", said]);
    program.send(ENTER).see(&["5 Follow-up", "saved"]);
    assert_eq!(program.leave().code, 0);

    let mut again = home.launch().start();
    again.see(&["Go on with", said]).send("q");
    assert_eq!(again.ends_well().code, 0);
}
