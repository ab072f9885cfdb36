//! The path of an author: copy an instrument, change it, be refused, mend it, add an area, install it, use it.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::authored::{AFTER, BEFORE, NEW_AREA};
use crate::ordered::Json;
use crate::place::{Place, repository};

#[test]
fn an_author_copies_changes_mends_installs_and_uses_an_instrument() {
    let place = Place::new();
    let said = place.run(["instruments", "new", "our-union", "--from", "workers", "--title", "Our union"]);
    assert_eq!((said.code, said.out), (0, format!("{}\n", place.at("our-union.toml").display())));
    assert_eq!(place.run(["check", "our-union.toml"]).code, 0, "a copy is fine as it is");

    let text = place.read("our-union.toml");
    assert_eq!(text.matches(BEFORE).count(), 1);
    let text = text.replace(BEFORE, AFTER);
    place.write("our-union.toml", &text);
    let line = text.lines().position(|line| line == "revision = 1").unwrap() + 1;
    let refusal = format!(
        "our-union.toml:{line}:12: area[0].indicator[0].revision: the descriptor of level 1 changed since the shipped workers.toml"
    );
    for command in [&["check", "our-union.toml"][..], &["instruments", "install", "our-union.toml"]] {
        let said = place.run(command);
        let lines = said.out.clone() + &said.err;
        assert!(lines.starts_with(&refusal) && lines.contains("(write revision = 2)\n"), "{lines}");
        assert_eq!(said.code, 1);
    }
    assert!(!place.at("home/instruments").exists(), "nothing was installed");

    let text = text.replacen("revision = 1", "revision = 2", 1) + NEW_AREA;
    let file = place.write("our-union.toml", &text);
    let said = place.run(["check", "our-union.toml"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    let said = place.run(["instruments", "install", "our-union.toml"]);
    let installed = place.at("home/instruments/our-union-1.0.0.toml");
    assert_eq!((said.code, said.out, said.err.as_str()), (0, format!("{}\n", installed.display()), ""));
    assert_eq!(fs::read(&installed).unwrap(), fs::read(&file).unwrap(), "its comments too");
    let listed = place.run(["instruments"]).out;
    assert!(listed.lines().last().unwrap().starts_with("our-union "), "{listed}");

    let said = place.run(["instruments", "diff", "workers", "our-union"]);
    for line in [
        "Areas added: 1\n  WRK-90 Young members\n",
        "Indicators added: 1\n  WRK-90.1 A place for members under thirty\n",
        "Reworded: 1\n  WRK-1.1 Leaders elected and accountable between congresses (revision 1 -> 2)\n    level 1\n",
        &format!("    - {BEFORE}\n    + {AFTER}\n"),
    ] {
        assert!(said.out.contains(line), "{line}\n{}", said.out);
    }
    assert_eq!(said.code, 0);

    let new = ["new", "--constituent", "workers", "--organization", "Our Union", "--instrument", "our-union"];
    let said = place.run(new.iter().chain(&["--output", "day.toml"]));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let day = place.read("day.toml");
    let answers = "[answers.\"WRK-1.1\"]\nrevision = 2\nstate = \"levelled\"\nagreed = 1\ndesired = 3\n\n\
                   [answers.\"WRK-90.1\"]\nrevision = 1\nstate = \"levelled\"\nagreed = 2\ndesired = 3\n\n[end]";
    place.write("day.toml", day.replace("[end]", answers).replace("answers = 0", "answers = 2"));
    let said = place.run(["check", "day.toml"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    let said = place.run(["score", "--json", "day.toml"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let scores = Json::parse(&said.out);
    let modules: Vec<&str> = scores.get("instruments").list().iter().map(|module| module.get("id").text()).collect();
    assert_eq!(modules, ["our-union", "common"]);
    assert_eq!(scores.get("coverage").get("levelled").leaf(), &2);
    assert_eq!(scores.get("priorities").texts(), ["WRK-1.1", "WRK-90.1"]);

    opens_where_nobody_has_the_instrument(&place.read("day.toml"), &said.out);
}

/// The assessment goes to another computer alone, and is as good there.
fn opens_where_nobody_has_the_instrument(text: &str, scores: &str) {
    let there = Place::new();
    there.write("day.toml", text);
    let run = |arguments: &[&str]| {
        let said = there.run(arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        said.out
    };
    assert!(!run(&["instruments"]).contains("our-union"), "it is not here");
    assert_eq!(run(&["check", "day.toml"]), "");
    assert_eq!(run(&["score", "day.toml", "--json"]), scores);
    assert!(run(&["score", "day.toml"]).contains("A place for members under thirty"));
    let explained = run(&["explain", "day.toml", "WRK-90.1"]);
    assert!(explained.starts_with("WRK-90.1 A place for members under thirty\n"), "{explained}");
    assert!(run(&["explain", "day.toml", "WRK-90"]).contains("Young members"));
    let report = run(&["report", "day.toml", "--format", "md"]);
    for words in [AFTER, "A youth committee meets before congresses. Its wishes are not written down.", "Our union"] {
        assert!(report.contains(words), "{words}\n{report}");
    }
    assert!(!report.contains(BEFORE));
    assert!(there.home_is_untouched(), "reading installs nothing");
}

/// The commands of a page, in their order.
fn commands(page: &str) -> Vec<&str> {
    let blocks = page.split("```sh\n").skip(1).filter_map(|rest| rest.split_once("\n```"));
    blocks.flat_map(|(block, _)| block.lines()).collect()
}

#[test]
fn the_commands_of_the_authors_page_work_in_their_order() {
    let place = Place::new();
    let page = fs::read_to_string(repository("docs/authors.md")).unwrap();
    let commands = commands(&page);
    assert!(commands.len() >= 7, "{commands:?}");
    let program = Path::new(env!("CARGO_BIN_EXE_stocktake")).parent().unwrap();
    let mut path = OsString::from(program);
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap());
    for command in commands {
        let mut shell = Command::new("/bin/sh");
        shell
            .args(["-c", command])
            .current_dir(place.at(""))
            .env("PATH", &path)
            .env("STOCKTAKE_HOME", place.at("home"));
        let ended = shell.output().unwrap();
        assert!(ended.status.success(), "{command}: {ended:?}");
    }
    for made in
        ["our-union.toml", "booklet.html", "trial.toml", "our-union-next.toml", "stocktake.instrument.schema.json"]
    {
        assert!(place.at(made).exists(), "{made}");
    }
    let trial = place.read("trial.toml");
    assert!(trial.contains("\n  { id = \"our-union\", version = \"1.1.0\", "), "it was moved");
    assert_eq!(trial.matches("\n[[carried]]\nid = \"our-union\"\n").count(), 2, "the old words stay");
    assert_eq!(place.run(["move", "trial.toml", "--to", "1.0.0", "--yes"]).code, 0);
    assert!(place.read("trial.toml").contains("\n  { id = \"our-union\", version = \"1.0.0\", "), "and moved back");
}

#[test]
fn a_first_line_for_editors_survives_being_installed() {
    let place = Place::new();
    let text = fs::read_to_string(repository("tests/formats/review/edition.toml")).unwrap();
    let text = "#:schema ./stocktake.instrument.schema.json\n".to_owned() + &text;
    place.write("a.toml", &text);
    assert_eq!(place.run(["instruments", "install", "a.toml"]).code, 0);
    assert_eq!(place.read("home/instruments/office-basics-1.0.0.toml"), text);
}
