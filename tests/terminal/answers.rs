//! Everything that can be said about an indicator besides the quick way, typed once and read back from the file.

use stocktake::model::{EvidenceKind, Standing, Tally};

use crate::home::{Home, answer, go_to};
use crate::program::keys::{BACKSPACE, CTRL_A, CTRL_K, DOWN, ENTER, ESC};
use crate::program::{Program, is_saved};

/// Opens a text, types it and accepts it.
fn write(program: &mut Program, key: &str, title: &str, text: &str) {
    program.send(key).see(&[title, "Esc cancel"]).send(text).see(&[text]).send(ENTER);
    program.see_gone("Esc cancel");
}

#[test]
fn whatever_the_group_says_is_in_the_file() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);

    program.send("x").see(&["Why does it not apply?"]).send(ENTER).see(&["Please give a reason"]);
    program.send("another body does it").send(ENTER).see(&["It leaves every count"]);
    go_to(&mut program, "GOV-2.1");
    program.send("1y").see(&["We cannot tell."]);
    go_to(&mut program, "GOV-3.1");
    program.send("2z").see(&["No consensus. The ratings are kept"]);
    program.send("h").see(&["Silent rating"]).send("1333344555").see(&["10 voices"]).send("-").see(&["9 voices"]);
    program.send(ENTER).see(&["What the room says"]).send(ENTER).see_gone("What the room says");

    go_to(&mut program, "GOV-4.1");
    program.send("2d3").see(&["Evidence and level 3"]);
    write(&mut program, "n", "Note", "größer 女性 e\u{301}");
    write(&mut program, "m", "Minority statement", "two of us see level 2");
    write(&mut program, "g", "Good practice", "weekly plan");
    program.send("e").see(&["Document"]).send(ENTER).see(&["What it is and where"]);
    program.send("Annual programme 2025").send(ENTER).see_gone("Esc cancel");
    program
        .see(&["Annual programme 2025"])
        .send("+ ")
        .see(&["observation     source"])
        .send(ESC)
        .see_gone("change the kind");
    program.send("p").see(&["[parking lot]"]).send("r").send("c").see(&["Why is this capacity missing?"]).send("r");
    program.see_gone("Why is this capacity missing?");

    go_to(&mut program, "GOV-5.1");
    program.send("3").see(&["Felt need 3"]).send("4").see(&["Evidence and level 4"]).send("5").see(&["Desired 5"]);
    program.send("uu").see_gone("Desired 5").see_gone("Evidence and level 4").see(&["Taken back: GOV-5.1"]);
    program.send("U").see(&["Made again: GOV-5.1", "Evidence and level 4"]).see_gone("Desired 5");

    program.send("f").see(&["Find an indicator"]).send("com-3").see(&["COM-3.1"]).see_gone(" GOV-1.1 ");
    program.send(BACKSPACE).send("7").see(&["COM-7.1"]).send(ENTER).see_gone("Find an indicator").see(&["COM-7.1"]);
    program.send("1").see(&["Felt need 1"]).see_saved();
    assert_eq!(program.leave().code, 0);

    let none = answer(&file, "GOV-1.1");
    assert_eq!(none.standing, Standing::NotApplicable { reason: "another body does it".to_owned() });
    assert_eq!(answer(&file, "GOV-2.1").standing, Standing::InsufficientEvidence);
    let open = answer(&file, "GOV-3.1");
    assert_eq!((open.standing, open.tally), (Standing::NoConsensus, Tally::new([1, 0, 4, 2, 2])));
    let full = answer(&file, "GOV-4.1");
    assert_eq!(full.note, "größer 女性 e\u{301}");
    assert_eq!(full.dissent, "two of us see level 2");
    assert_eq!(full.good_practice, "weekly plan");
    assert_eq!((full.review, full.at_risk), (true, true));
    assert_eq!(full.cause, Some(stocktake::model::Cause::Resources));
    let evidence: Vec<_> = full.evidence.iter().map(|item| (item.kind, item.source.as_str())).collect();
    let expected = [(EvidenceKind::Document, "Annual programme 2025"), (EvidenceKind::Observation, "")];
    assert_eq!(evidence, expected);
    let undone = answer(&file, "GOV-5.1");
    assert_eq!((undone.felt.unwrap().get(), undone.agreed().unwrap().get(), undone.desired), (3, 4, None));
    assert_eq!(answer(&file, "COM-7.1").felt.unwrap().get(), 1);
}

#[test]
fn a_pasted_text_arrives_whole_or_is_refused_and_can_be_shortened() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    let words: String =
        (0..).flat_map(|number: u32| format!("w{number} ").into_bytes()).take(9_000).map(char::from).collect();
    let text = words.trim_end().to_owned();
    program.send("1").see(&["Felt need 1"]).send("n").see(&["Esc cancel"]);
    program.paste(&text).see(&[&format!("{} characters", text.len())]).send(ENTER).see_gone("Esc cancel");
    program.see_saved();
    assert_eq!(answer(&file, "GOV-1.1").note, text);

    // 20 kB in lines; the last line is the one that is too much.
    let line = "x".repeat(99);
    let lines = vec![line.as_str(); 100].join("\n") + "\n" + &"y".repeat(10_000);
    program.send("m").see(&["Minority statement", "Esc cancel"]).paste(&lines).see(&["20000 characters"]);
    program.send(ENTER).see(&["20000 characters are too many"]).send(CTRL_A).send(CTRL_K).see(&["10000 characters"]);
    program.send(ENTER).see_gone("Esc cancel").see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").dissent, vec![line.as_str(); 100].join("\n"));
}

#[test]
fn two_thousand_keys_at_once_all_count() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("h").see(&["Silent rating"]).send(&"3".repeat(2_000)).see(&["2000 voices"]).send(ENTER);
    program.see(&["All 2000 people"]).send(ENTER).see_gone("What the room says").send("n").see(&["Esc cancel"]);
    // Arrows are three bytes each, and one that is cut in two must not become text.
    program.send(&"ab\x1b[Dc\x1b[C".repeat(400)).see(&["1200 characters"]).send(ENTER);
    program.see_gone("Esc cancel").see_saved();
    let said = answer(&file, "GOV-1.1");
    assert_eq!(said.tally, Tally::new([0, 0, 2_000, 0, 0]));
    assert_eq!(said.note, "acb".repeat(400));
    // Toggles: an even number of them changes nothing, an odd number does.
    program.send("2").see(&["Felt need 2"]).send(&"d".repeat(1_999)).send("o4").see(&["level 4"]);
    program.until("saved", is_saved);
    assert_eq!(program.leave().code, 0);
    let kinds: Vec<_> = answer(&file, "GOV-1.1").evidence.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [EvidenceKind::Document, EvidenceKind::Observation]);
}

#[test]
fn an_answer_given_twice_is_saved_and_said_to_be() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.send("2").see(&["Felt need 2"]).see_saved();
    go_to(&mut program, "GOV-1.1");
    // The same once more leaves nothing to write, and the header must not wait for it.
    program.send("2").see(&["Absent"]).see_saved().send("p").see(&["[parking lot]"]).send("p");
    program.see_gone("[parking lot]").see_saved().send(DOWN).see_saved();
}
