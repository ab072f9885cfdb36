//! Windows of all sizes, terminals of all kinds: nothing crashes, no answer is lost, nobody gets signs they cannot read.

use crate::home::{Home, answer, go_to};
use crate::program::Program;
use crate::program::keys::{DOWN, ENTER, ESC, F2, F3, F4, F5, TAB};

/// Sizes no person works in, and some no terminal has.
const ODD: [(u16, u16); 12] = [
    (1, 1),
    (0, 0),
    (1, 200),
    (500, 1),
    (65_535, 65_535),
    (40, 10),
    (39, 9),
    (80, 24),
    (65_535, 1),
    (1, 65_535),
    (200, 60),
    (3, 3),
];

#[test]
fn windows_of_every_size_are_survived() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    for (columns, rows) in ODD {
        program.resize(columns, rows);
    }
    // A storm: nobody waits for a drawing.
    for round in 0..1_000_u16 {
        program.resize(round.wrapping_mul(37) % 230, round.wrapping_mul(23) % 70);
    }
    program.resize(20, 3).see(&["This window is too"]);
    program.send("2").resize(100, 30).see(&["Felt need 2", "GOV-1.1", "all keys"]).see_saved();
    assert_eq!(program.leave().code, 0);
    assert_eq!(answer(&file, "GOV-1.1").felt.unwrap().get(), 2);
}

#[test]
fn windows_of_every_size_can_be_started_in() {
    for (columns, rows) in ODD {
        let (home, file) = Home::with_document();
        let mut program = home.launch().file(&file).window(columns, rows).start();
        program.until("anything", |screen| !screen.trim().is_empty() || u32::from(columns) * u32::from(rows) < 12);
        program.resize(100, 30).see(&["GOV-1.1", "Felt need"]);
        assert_eq!(program.leave().code, 0, "{columns}x{rows}");
    }
}

/// Looks at every screen and question there is.
fn look_around(program: &mut Program) {
    program.see(&["GOV-1.1"]).send("?").see(&["All keys"]).send(ESC).see_gone("All keys");
    program.send("2k4").see(&["level 4"]).send("53").see(&["Agreed level 4"]);
    program.send("n").see(&["Esc cancel"]).send("note").send(ENTER).see_gone("Esc cancel");
    program.send("h").see(&["Silent rating"]).send("1335").see(&["4 voices"]).send(ENTER).see(&["4 people rated"]);
    program.send(ENTER).see_gone("4 people rated");
    program.send("e").see(&["change the kind"]).send(ESC).see_gone("change the kind");
    program.send("i").see(&["For the facilitator"]).send(ESC).see_gone("For the facilitator");
    program.send("p").see(&["[parking lot]"]);
    for id in ["GOV-2.1", "GOV-3.1"] {
        go_to(program, id);
        program.send("3d1").see(&["level 1"]).send("42").see(&["Agreed level 1"]);
    }
    program.send(F4).see(&["Enter explains a figure"]);
    for _ in 0..7 {
        program.send(TAB).send(DOWN);
    }
    program.send(ENTER).see(&["Enter goes to the indicator"]).send(ESC).see_gone("Enter goes to the indicator");
    program.send(F2).see(&["Organization"]).send(F5).see(&["Write it"]).send(F3).see(&["Result"]);
    program.send(ESC).see(&["Go on with"]).send("m").see(&["Why take stock"]).send(ESC).see(&["Go on with"]).send("q");
    assert_eq!(program.ends_well().code, 0);
}

/// The numbers of every sequence that sets colours and attributes.
fn graphic_renditions(raw: &[u8]) -> Vec<u32> {
    let text = String::from_utf8_lossy(raw);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':')?;
        rest.get(..end).filter(|_| rest.get(end..).is_some_and(|rest| rest.starts_with('m')))
    });
    sequences.flat_map(|numbers| numbers.split([';', ':']).map(|number| number.parse().unwrap_or(0))).collect()
}

fn is_colour(number: u32) -> bool {
    // 39 and 49 put the terminal's own colour back.
    matches!(number, 30..=38 | 40..=48 | 58 | 90..=107)
}

#[test]
fn no_color_means_no_colour_on_any_screen() {
    let (home, file) = Home::with_document();
    let mut program = home.launch().file(&file).variable("NO_COLOR", "1").start();
    look_around(&mut program);
    let numbers = graphic_renditions(&program.raw());
    assert!(numbers.contains(&1), "bold and reversed are still there: {numbers:?}");
    let colours: Vec<u32> = numbers.into_iter().filter(|number| is_colour(*number)).collect();
    assert!(colours.is_empty(), "{colours:?}");
}

#[test]
fn colours_are_used_where_they_may_be() {
    let (home, file) = Home::with_document();
    let mut program = home.open(&file);
    program.leave();
    assert!(
        graphic_renditions(&program.raw()).into_iter().any(is_colour),
        "or the test above looks for the wrong thing"
    );
}

#[test]
fn plain_terminals_get_plain_characters() {
    for plain in ["--ascii", "LC_ALL=C", "TERM=linux"] {
        let (home, file) = Home::with_document();
        let launch = home.launch().file(&file).window(100, 40);
        let launch = match plain.split_once('=') {
            None => launch.argument(plain),
            Some(("TERM", value)) => launch.variable("TERM", value),
            Some((_, value)) => launch.variable("LC_ALL", value),
        };
        let mut program = launch.start();
        look_around(&mut program);
        let raw = program.raw();
        let foreign = raw.iter().position(|byte| !byte.is_ascii());
        let around =
            foreign.map(|at| String::from_utf8_lossy(&raw[at.saturating_sub(60)..raw.len().min(at + 20)]).into_owned());
        assert_eq!(around, None, "{plain}");
    }
}

#[test]
fn a_dumb_terminal_starts_or_is_told_what_to_do() {
    let (home, file) = Home::with_document();
    let mut program = home.launch().file(&file).variable("TERM", "dumb").start();
    program.until("the screens or advice", |screen| screen.contains("GOV-1.1") || screen.contains("stocktake score"));
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let (home, file) = Home::with_document();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_stocktake"));
    let output =
        command.arg(&file).env("STOCKTAKE_HOME", home.path()).stdin(std::process::Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("terminal") && said.contains("stocktake score"), "{said}");
    assert!(output.stdout.is_empty());
}
