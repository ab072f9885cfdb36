//! Twelve people answer alone, each in a window of their own, and one command takes what they say into the assessment.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use stocktake::format;
use stocktake::model::{IndicatorId, Response, Role};

use crate::home::{Home, read};
use crate::program::keys::{BACKSPACE, ENTER, ESC, TAB};
use crate::program::{HangUp, Program};

/// What the program said without a terminal: exit code, standard output, standard error.
fn run(home: &Home, arguments: &[&Path]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
    let output = command.args(arguments).env("STOCKTAKE_HOME", home.path()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn collect(home: &Home, assessment: &Path, folder: &Path) -> (i32, String, String) {
    run(home, &[Path::new("collect"), assessment, folder])
}

/// Writes the invitation to an assessment; returns where it is.
fn invite(home: &Home, assessment: &Path) -> PathBuf {
    let folder = home.path().join("handed-out");
    let (code, out, err) = run(home, &[Path::new("invite"), assessment, Path::new("--output"), &folder]);
    assert_eq!((code, err.as_str()), (0, ""));
    let path = PathBuf::from(out.trim());
    assert_eq!(path, folder.join("ministry-of-labour-invitation.toml"));
    path
}

/// Opens an invitation for one person, and waits for the first page.
fn respond(home: &Home, invitation: &Path, output: &Path) -> Program {
    let launch = home.launch().window(80, 24).argument("respond").file(invitation).argument("--output").file(output);
    let mut program = launch.start();
    program.see(&["Your own view is wanted", "Enter begins"]);
    program
}

fn response(path: &Path) -> Response {
    let text = fs::read_to_string(path).unwrap();
    format::response::read(&text).unwrap_or_else(|error| panic!("{}: {error:?}", path.display())).response
}

fn id(text: &str) -> IndicatorId {
    IndicatorId::new(text).unwrap()
}

/// One person answers the first two questions, the first with a comment, and says what they do.
fn answer_on_screen(home: &Home, invitation: &Path, output: &Path, person: usize) {
    let mut program = respond(home, invitation, output);
    program.send(ENTER).see(&["GOV-1.1", "Answer before title"]);
    let (felt, level, desired) = (person % 4, person % 5 + 1, 5 - person % 2);
    program.send(&format!("{felt}{level}{desired}")).see(&[&format!("level {level}"), "Anything to add?"]);
    program.send("c").see(&["word for word"]).send(&format!("Word {person}")).send(ENTER).see(&["Your comment:"]);
    program.send(ENTER).see(&["GOV-2.1"]).send("s").see(&["Felt need", "Absent"]).send("3").see(&["Level 3"]);
    program.send("e").see(&["Thank you", "You have answered 2 of 16"]);
    program.send("\x1b[Z").see(&["About you (4 of 4)"]).send("\x1b[Z\x1b[Z\x1b[Z").see(&["About you (1 of 4)"]);
    program.send(if person < 6 { "2" } else { "3" }).see(&["About you (2 of 4)"]);
    program.send("s").see(&["Thank you", "Hand this one file"]).send(ENTER);
    assert_eq!(program.ends_well().code, 0);
}

/// The same as in [`answer_on_screen`], in lines through a pipe.
fn answer_in_lines(home: &Home, invitation: &Path, output: &Path, person: usize) {
    let (felt, level, desired) = (person % 4, person % 5 + 1, 5 - person % 2);
    let role = if person < 6 { 2 } else { 3 };
    let back = "shift-tab\n".repeat(4);
    let lines = format!("\n{felt}\n{level}\n{desired}\nc\nWord {person}\n\ns\n3\ne\n{back}{role}\ns\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
    command.arg("respond").arg(invitation).arg("--plain").arg("--output").arg(output);
    command.env("STOCKTAKE_HOME", home.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut program = command.spawn().unwrap();
    program.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let ended = program.wait_with_output().unwrap();
    let said = String::from_utf8(ended.stdout).unwrap();
    assert!(ended.status.success() && said.contains("Your answers are in") && !said.contains('\x1b'), "{said}");
}

/// Files of responses under other names, in a folder of their own.
fn handed_in(home: &Home, folder: &str, files: &[(String, &PathBuf)]) -> PathBuf {
    let folder = home.path().join(folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, file) in files {
        fs::copy(file, folder.join(name)).unwrap();
    }
    folder
}

#[test]
fn twelve_people_are_counted_the_same_in_every_order_and_however_often() {
    let (home, file) = Home::with_document();
    let invitation = invite(&home, &file);
    let text = fs::read_to_string(&invitation).unwrap();
    assert!(!text.contains(&*home.path().to_string_lossy()) && !text.contains("[answers"), "{text}");
    assert_eq!(invite(&home, &file), invitation, "the same again is fine");

    let responses: Vec<PathBuf> = (0..12).map(|person| home.path().join(format!("laptop-{person}.toml"))).collect();
    for (person, output) in responses.iter().enumerate() {
        if person % 2 == 0 {
            answer_on_screen(&home, &invitation, output, person);
        } else {
            answer_in_lines(&home, &invitation, output, person);
        }
    }
    let ids: BTreeSet<_> = responses.iter().map(|path| response(path).id).collect();
    assert_eq!(ids.len(), 12);
    for path in &responses {
        let text = fs::read_to_string(path).unwrap();
        assert!(!text.contains(&*home.path().to_string_lossy()), "{text}");
        let one = response(path);
        assert_eq!(one.id.as_str().chars().nth(14), Some('4'), "a random UUID: {}", one.id);
        assert!(matches!(one.person.role, Some(Role::Manager | Role::Professional)));
        assert_eq!((one.person.sex, one.answers.len()), (None, 2));
    }

    let whole = fs::read(&file).unwrap();
    let collected = |name: &str, batches: &[Vec<usize>]| {
        let copy = home.path().join(name).join("ministry.toml");
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::write(&copy, &whole).unwrap();
        for (number, batch) in batches.iter().enumerate() {
            // The names decide in which order the files are looked at.
            let files: Vec<_> =
                batch.iter().enumerate().map(|(at, one)| (format!("{at:02}.toml"), &responses[*one])).collect();
            let folder = handed_in(&home, &format!("{name}/in-{number}"), &files);
            let (code, out, err) = collect(&home, &copy, &folder);
            assert_eq!((code, err.as_str()), (0, ""), "{out}");
            assert!(out.contains(&format!("{0} files read: {0} taken, 0 older, 0 already", batch.len())), "{out}");
        }
        copy
    };
    let in_order: Vec<usize> = (0..12).collect();
    let mixed: Vec<usize> = (0..12).map(|at| at * 7 % 12).collect();
    let backwards: Vec<usize> = (0..12).rev().collect();
    let one = collected("one", std::slice::from_ref(&in_order));
    let bytes = fs::read(&one).unwrap();
    for (name, order) in [("mixed", mixed.clone()), ("backwards", backwards)] {
        assert!(fs::read(collected(name, &[order])).unwrap() == bytes, "{name}");
    }
    // In two portions, either first: one save more, and nothing else is different.
    let halves = [mixed[..7].to_vec(), mixed[7..].to_vec()];
    let first = fs::read_to_string(collected("halves", &halves)).unwrap();
    let second = fs::read_to_string(collected("other-halves", &[halves[1].clone(), halves[0].clone()])).unwrap();
    assert_eq!(first, second);
    assert_eq!(first.replace("revision = 3\n", "revision = 2\n"), String::from_utf8(bytes.clone()).unwrap());

    // Twice is once: not a byte changes, neither of the assessment nor of what is kept beside it.
    let (code, out, err) = collect(&home, &one, &home.path().join("one/in-0"));
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("12 files read: 0 taken, 0 older, 12 already there, 0 not taken"), "{out}");
    assert!(fs::read(&one).unwrap() == bytes);
    assert_eq!(fs::read_dir(home.path().join("one/ministry-responses")).unwrap().count(), 12);

    let voices = read(&one).voices;
    let heard = &voices.answers[&id("GOV-1.1")];
    assert_eq!((heard.felt, heard.levels.counts()), ([3, 3, 3, 3], [3, 3, 2, 2, 2]));
    assert_eq!(heard.desired.counts(), [0, 0, 0, 6, 6]);
    assert_eq!(heard.comments.len(), 12);
    assert!(heard.comments.is_sorted());
    assert_eq!(voices.answers[&id("GOV-2.1")].levels.counts(), [0, 0, 12, 0, 0]);
    assert_eq!(voices.counted.len(), 12);
}

#[test]
fn what_cannot_be_taken_is_listed_with_its_reason_and_the_others_are_taken() {
    let (home, file) = Home::with_document();
    let invitation = invite(&home, &file);
    let output = home.path().join("laptop.toml");
    answer_on_screen(&home, &invitation, &output, 1);
    let good = response(&output);
    let folder = home.path().join("in");
    fs::create_dir_all(&folder).unwrap();
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    let text = fs::read_to_string(&output).unwrap();
    put("a-good.toml", &text);
    put("b-copy.toml", &text);
    put("c-older.toml", &text.replace(&format!("revision = {}\n", good.revision), "revision = 1\n"));
    put("d-cut-off.toml", text.get(..text.len() / 2).unwrap());
    put("e-foreign.toml", &text.replace(good.assessment.as_str(), "another").replace(good.id.as_str(), "r-2"));
    let rehearsal = text.replace("\nmodules", "\nrehearsal = true\nmodules").replace(good.id.as_str(), "r-3");
    put("f-rehearsal.toml", &rehearsal);
    // Another digit at the beginning of each hash, whatever stands elsewhere in the file.
    let other_hash = |part: &str| match part.strip_prefix('0') {
        Some(rest) => format!("1{rest}"),
        None => format!("0{}", part.get(1..).unwrap()),
    };
    let mut parts = text.split("sha256:");
    let head = parts.next().unwrap().to_owned();
    let other_edition = parts.fold(head, |text, part| text + "sha256:" + &other_hash(part));
    put("g-edition.toml", &other_edition.replace(good.id.as_str(), "r-4"));
    put("h-not.toml", "format = \"stocktake.outcomes/1\"\n");
    let other = text.replace(good.id.as_str(), "r-5");
    put("i-one.toml", &other);
    put("j-two.toml", &other.replace("Word 1", "Word 2"));

    let (code, out, err) = collect(&home, &file, &folder);
    assert_eq!(code, 1, "{out}{err}");
    for (name, reason) in [
        ("b-copy.toml", "already there: "),
        ("c-older.toml", "older: revision"),
        ("d-cut-off.toml", "this file breaks off here"),
        ("e-foreign.toml", "it is for another assessment (another)"),
        ("f-rehearsal.toml", "it answers a rehearsal, and this is a real assessment"),
        ("g-edition.toml", "it answers another edition"),
        ("h-not.toml", "this is a catalogue of outcomes, not a response"),
        ("i-one.toml", "j-two.toml' is the same response in the same revision"),
        ("j-two.toml", "i-one.toml' is the same response in the same revision"),
    ] {
        let said = out.lines().chain(err.lines()).any(|line| line.contains(name) && line.contains(reason));
        assert!(said, "{name}: {reason}\n{out}{err}");
    }
    assert!(out.contains("10 files read: 1 taken, 1 older, 1 already there, 7 not taken"), "{out}");
    assert_eq!(read(&file).voices.counted.len(), 1);

    // A correction takes the place of its former self.
    let mut program = home.launch().argument("respond").file(&invitation).argument("--output").file(&output).start();
    program.see(&["You have answered 2 of 16", "corrects it"]).send(ENTER).see(&["GOV-3.1"]);
    program.send("f").see(&["Find an indicator"]).send("GOV-2.1").see_gone("GOV-1.1").send(ENTER);
    program.see(&["GOV-2.1"]).send(TAB).see(&["you"]).send("5").see(&["Level 5", "saved"]).send("e");
    program.see(&["Thank you"]).send(ENTER);
    assert_eq!(program.ends_well().code, 0);
    let corrected = response(&output);
    assert_eq!(corrected.id, good.id);
    assert!(corrected.revision > good.revision);
    let only = handed_in(&home, "corrected", &[("x.toml".to_owned(), &output)]);
    assert_eq!(collect(&home, &file, &only).0, 0);
    let voices = read(&file).voices;
    assert_eq!((voices.counted.len(), voices.counted[0].revision), (1, corrected.revision));
    assert_eq!(voices.answers[&id("GOV-2.1")].levels.counts(), [0, 0, 0, 0, 1]);

    // Without the files of what is counted nothing can be recomputed.
    fs::remove_dir_all(file.with_file_name("ministry-responses")).unwrap();
    let before = fs::read(&file).unwrap();
    let others = handed_in(&home, "others", &[]);
    fs::write(others.join("new.toml"), &other).unwrap();
    let (code, _, err) = collect(&home, &file, &others);
    assert!(code == 1 && err.contains("--anew") && fs::read(&file).unwrap() == before, "{err}");
    let anew = run(&home, &[Path::new("collect"), &file, &others, Path::new("--anew")]);
    assert_eq!(anew.0, 0, "{}", anew.2);
    assert_eq!(read(&file).voices.counted[0].id.as_str(), "r-5");
}

#[test]
fn nothing_accepted_is_lost_when_the_window_closes_or_the_program_is_told_to_end() {
    let (home, file) = Home::with_document();
    let invitation = invite(&home, &file);
    let output = home.path().join("laptop.toml");
    let mut program = respond(&home, &invitation, &output);
    program.send(ENTER).see(&["GOV-1.1"]).send("23").see(&["Level 3", "saved"]).signal("TERM");
    assert_eq!(program.ends_well().code, 0);
    assert_eq!(response(&output).answers[&id("GOV-1.1")].level.unwrap().get(), 3);

    // Without a terminal it says what to do instead.
    let other = home.path().join("other.toml");
    let (code, _, err) = run(&home, &[Path::new("respond"), &invitation, Path::new("--output"), &other]);
    assert!(code == 2 && err.contains("--plain") && !other.exists(), "{err}");

    for hang_up in [HangUp::Signalled, HangUp::Ignored, HangUp::Unheard] {
        let launch = home.launch().hang_up(hang_up).argument("respond").file(&invitation);
        let mut program = launch.argument("--output").file(&output).start();
        program.see(&["You have answered 1 of 16"]).send("f").see(&["Find an"]).send("GOV-1.1").see_gone("GOV-2.1");
        program.send(ENTER).see(&["Felt need 2"]).send("1").see(&["Felt need 1"]).close_window();
        program.gone_within(Duration::from_secs(5));
        assert_eq!(response(&output).answers[&id("GOV-1.1")].felt.unwrap().get(), 1);
        let mut program =
            home.launch().argument("respond").file(&invitation).argument("--output").file(&output).start();
        program.see(&["You have answered"]).send("f").see(&["Find an"]).send("GOV-1.1").see_gone("GOV-2.1");
        program.send(ENTER).see(&["Felt need 1"]).send("2").see(&["Felt need 2", "saved"]).send("q").see(&["Leave?"]);
        program.send("l");
        assert_eq!(program.ends_well().code, 0);
    }
}

#[test]
fn an_answer_can_be_taken_away_taken_back_and_left_out() {
    let (home, file) = Home::with_document();
    let invitation = invite(&home, &file);
    let output = home.path().join("laptop.toml");
    let mut program = respond(&home, &invitation, &output);
    program.send(ENTER).see(&["GOV-1.1"]).send(ENTER).see(&["First the felt need"]);
    program.send("3").see(&["Felt need 3"]).send("4").see(&["Level 4"]).send("u").see(&["Taken back"]);
    program.see_gone("Level 4").send("U").see(&["Made again", "Level 4"]).send("c").see(&["word for word"]);
    program.send("x").send(ESC).see(&["Leave without keeping it?"]).send("d").see_gone("word for word");
    program.send(BACKSPACE).see_gone("Level 4").see(&["saved"]).send("q").see(&["Leave?"]).send("l");
    assert_eq!(program.ends_well().code, 0);
    let said = response(&output).answers[&id("GOV-1.1")].clone();
    assert_eq!((said.felt.unwrap().get(), said.level, said.comment.as_str()), (3, None, ""));
}

#[test]
fn nobodys_file_is_written_over() {
    let (home, file) = Home::with_document();
    let invitation = invite(&home, &file);
    let before = fs::read(&file).unwrap();
    for other in [&file, &invitation] {
        let arguments = [Path::new("respond"), &invitation, Path::new("--output"), other];
        let (code, _, err) = run(&home, &arguments);
        assert!(code == 1 && err.contains("choose another name with --output"), "{err}");
    }
    assert!(fs::read(&file).unwrap() == before);
    // Another invitation of that name stays, unless somebody says that it may go.
    let folder = invitation.parent().unwrap();
    fs::write(&invitation, "something else").unwrap();
    let arguments = [Path::new("invite"), &file, Path::new("--output"), folder];
    let (code, _, err) = run(&home, &arguments);
    assert!(code == 2 && err.contains("--force"), "{err}");
    let forced = run(&home, &[arguments.as_slice(), &[Path::new("--force")]].concat());
    assert_eq!(forced.0, 0, "{}", forced.2);
    assert!(fs::read_to_string(&invitation).unwrap().starts_with("format = \"stocktake.invitation/1\""));
    // Written by hand: there is no id that responses could name.
    let by_hand = home.path().join("by-hand.toml");
    let text = "format = \"stocktake.assessment/1\"\n[instrument]\ndepth = \"quick\"\n[subject]\nconstituent = \"workers\"\n\
                organization = \"Union\"\n";
    fs::write(&by_hand, text).unwrap();
    let (code, _, err) = run(&home, &[Path::new("invite"), &by_hand, Path::new("--output"), folder]);
    assert!(code == 1 && err.contains("no id") && err.contains("open it once"), "{err}");
}
