//! The commands for authors of instruments, one by one.

use std::fs;

use crate::ordered::Json;
use crate::place::{Place, example, repository};

/// The instrument of the documents' example: one indicator that keeps every rule.
fn small() -> String {
    fs::read_to_string(repository("tests/formats/review/edition.toml")).unwrap()
}

const REWORDED: (&str, &str) =
    ("Notes stay in a private notebook.", "Notes stay in a drawer that only one person opens.");

#[test]
fn a_new_instrument_says_what_belongs_in_it_and_is_refused_until_it_does() {
    let place = Place::new();
    let said = place.run(["instruments", "new", "local-offices"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let text = place.read("local-offices.toml");
    assert!(text.contains("\nid = \"local-offices\"\n") && text.contains("\nid = \"LOC-1.1\""), "{text}");
    assert!(stocktake::format::instrument::read(&text).is_ok(), "it can be read");
    let said = place.run(["check", "local-offices.toml"]);
    let placeholders = text.lines().filter(|line| line.contains("\"<") && line.contains(">\"")).count();
    let told = said.out.lines().filter(|line| line.contains("only says what belongs here")).count();
    assert!(placeholders >= 15);
    assert_eq!((said.code, told), (1, placeholders), "{}", said.out);
    assert_eq!(place.run(["instruments", "install", "local-offices.toml"]).code, 1);

    place.write("home/instruments/lo.toml", small().replace("OFF-", "LOC-"));
    let said = place.run(["instruments", "new", "local-schools", "--title", "Schools", "--output", "s.toml"]);
    assert_eq!(said.code, 0);
    assert!(place.read("s.toml").contains("\nid = \"LOCA-1\"\ntitle"), "letters that no other instrument here has");
    assert!(place.read("s.toml").contains("\ntitle = \"Schools\"\n"));
}

#[test]
fn a_new_instrument_never_takes_the_place_of_a_file_or_of_an_instrument() {
    let place = Place::new();
    place.write("mine.toml", "somebody's");
    let said = place.run(["instruments", "new", "mine"]);
    assert_eq!(
        (said.code, said.err.contains("was not changed") && said.err.contains("--force")),
        (2, true),
        "{said:#?}"
    );
    assert_eq!(place.read("mine.toml"), "somebody's");
    assert_eq!(place.run(["instruments", "new", "mine", "--force"]).code, 0);
    assert!(place.read("mine.toml").contains("id = \"mine\""));
    let assessment = fs::read(example("workers.toml")).unwrap();
    place.write("mine.toml", &assessment);
    let said = place.run(["instruments", "new", "mine", "--force"]);
    assert_eq!((said.code, said.err.contains("is a document of Stocktake")), (2, true), "{said:#?}");
    assert_eq!(fs::read(place.at("mine.toml")).unwrap(), assessment);

    for (id, message) in [
        ("list", "is a word of `stocktake instruments`"),
        ("coverage", "is a word of `stocktake instruments`"),
        ("workers", "make its next version with --from workers"),
    ] {
        let said = place.run(["instruments", "new", id]);
        assert_eq!((said.code, said.err.contains(message)), (1, true), "{said:#?}");
        assert!(!place.at(format!("{id}.toml")).exists());
    }
    assert_eq!(place.run(["instruments", "new", "Our Union"]).code, 2);
    let said = place.run(["instruments", "new", "mine", "--from", "workerz"]);
    assert_eq!((said.code, said.err.contains("did you mean \"workers\"?")), (1, true), "{said:#?}");
}

#[test]
fn the_next_version_of_an_instrument_comes_after_all_that_are_here() {
    let place = Place::new();
    let commented = small().replace("[[area]]", "# Agreed with the staff.\n[[area]]");
    place.write("home/instruments/office-basics.toml", &commented);
    place.write("home/instruments/later.toml", small().replace("version = \"1.0.0\"", "version = \"1.4.2\""));
    let from = |from: &str| {
        let said = place.run(["instruments", "new", "office-basics", "--from", from, "--force"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        place.read("office-basics.toml")
    };
    assert_eq!(from("office-basics@1.0.0"), commented.replace("version = \"1.0.0\"", "version = \"1.5.0\""));
    assert!(!from("office-basics").contains('#'), "the highest version is copied");
    place.write("copy.toml", &commented);
    assert!(from("copy.toml").contains("version = \"1.5.0\"\n"));
}

#[test]
fn the_words_of_the_command_are_no_ids() {
    let place = Place::new();
    let help = place.run(["instruments", "--help"]).out;
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    for command in commands.lines().filter_map(|line| line.split_whitespace().next()) {
        assert!(stocktake::format::instrument::RESERVED.contains(&command), "{command}");
    }
    place.write("install.toml", small().replace("office-basics", "install"));
    let said = place.run(["instruments", "install", "install.toml"]);
    assert_eq!(
        (said.code, said.err.contains("install.toml:2:6: id: \"install\" is a word of")),
        (1, true),
        "{said:#?}"
    );
}

#[test]
fn an_instrument_is_installed_once_and_earlier_versions_stay() {
    let place = Place::new();
    place.write("a.toml", small());
    let path = |version: &str| place.at(format!("home/instruments/office-basics-{version}.toml"));
    let install = |files: &[&str]| place.run(["instruments", "install"].iter().chain(files));
    assert_eq!(install(&["a.toml"]).out, format!("{}\n", path("1.0.0").display()));
    let again = install(&["a.toml"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""));
    assert!(again.err.starts_with("office-basics 1.0.0 is here already: "), "{}", again.err);

    let other = small().replace("title = \"Meetings\"", "title = \"Our meetings\"");
    place.write("b.toml", &other);
    let refused = install(&["b.toml"]);
    assert!(
        refused.err.contains("b.toml:3:11: version: ") && refused.err.contains("(write version = \"1.1.0\")"),
        "{}",
        refused.err
    );
    assert_eq!((refused.code, fs::read_to_string(path("1.0.0")).unwrap()), (1, small()));

    place.write("b.toml", other.replace("version = \"1.0.0\"", "version = \"1.1.0\""));
    assert_eq!(install(&["b.toml"]).code, 0);
    assert!(path("1.0.0").exists() && path("1.1.0").exists());
    place.write("c.toml", other.replace("version = \"1.0.0\"", "version = \"1.0.5\""));
    let lower = install(&["c.toml"]);
    assert_eq!(
        (lower.code, lower.err.contains("is version 1.1.0 already (write version = \"1.2.0\")")),
        (1, true),
        "{lower:#?}"
    );
    let shipped = repository("assessments/instruments/workers.toml");
    let said = place.run(["instruments".as_ref(), "install".as_ref(), shipped.as_os_str()]);
    assert_eq!((said.code, said.err.contains("the shipped workers.toml has the same text")), (0, true), "{said:#?}");
}

#[test]
fn of_several_files_all_are_installed_or_none() {
    let place = Place::new();
    place.write("good.toml", small());
    place.write("bad.toml", small().replace("office-basics", "other").replace(REWORDED.0, REWORDED.1));
    let said = place.run(["instruments", "install", "good.toml", "bad.toml", "missing.toml"]);
    for (file, message) in
        [("bad.toml", "has other descriptors in good.toml"), ("missing.toml", "there is no such file")]
    {
        assert!(said.err.lines().any(|line| line.starts_with(file) && line.contains(message)), "{}", said.err);
    }
    assert!(said.err.ends_with("nothing was installed; mend the errors above first\n"), "{}", said.err);
    assert_eq!((said.code, place.home_is_untouched()), (1, true));
    let said = place.run(["instruments", "install", &example("workers.toml")]);
    assert_eq!((said.code, said.err.contains("this is an assessment, not an instrument")), (1, true), "{said:#?}");
}

#[test]
fn an_instrument_that_pairs_with_a_shipped_indicator_can_be_installed() {
    let place = Place::new();
    let common = fs::read_to_string(repository("assessments/instruments/common.toml")).unwrap();
    assert!(common.contains("id = \"COM-5.1\"") && !common.contains("OFF-1.1"));
    place.write("a.toml", small().replace("pairs_with = []", "pairs_with = [\"COM-5.1\"]"));
    let said = place.run(["instruments", "install", "a.toml"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

#[test]
fn what_changed_between_two_instruments_is_told_and_given_as_json() {
    let place = Place::new();
    let second = small().split_once("\n[[area.indicator]]").unwrap().1.replace("OFF-1.1", "OFF-1.2");
    let more = small() + "\n[[area.indicator]]" + &second;
    let newer = more
        .replace("version = \"1.0.0\"", "version = \"1.1.0\"")
        .replace("title = \"Meetings\"", "title = \"Our meetings\"")
        .replacen("revision = 1", "revision = 2", 1)
        .replacen(REWORDED.0, REWORDED.1, 1)
        .replacen("core = true", "core = false", 1);
    place.write("newer.toml", newer + "\n[[area]]\nid = \"OFF-2\"\ntitle = \"Files\"\nindicator = []\n");
    place.write("older.toml", small());
    let said = place.run(["instruments", "diff", "older.toml", "newer.toml"]);
    assert_eq!(
        said.out,
        format!(
            "--- office-basics 1.0.0 (older.toml)\n+++ office-basics 1.1.0 (newer.toml)\n\n\
             Areas added: 1\n  OFF-2 Files\n\n\
             Areas with another title: 1\n  OFF-1 Meetings -> Our meetings\n\n\
             Indicators added: 1\n  OFF-1.2 Preparing and recording staff meetings\n\n\
             Reworded: 1\n  OFF-1.1 Preparing and recording staff meetings (revision 1 -> 2)\n    level 2\n\
             \x20   - An agenda exists when somebody finds the time. {}\n    + An agenda exists when somebody finds the time. {}\n\
             \x20   also: core true -> false\n\nUnchanged indicators: 0\n",
            REWORDED.0, REWORDED.1
        )
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = place.run(["instruments", "diff", "newer.toml", "older.toml", "--json"]);
    let changes = Json::parse(&said.out);
    assert_eq!(
        changes.keys(),
        "from to instrument areas_added areas_removed areas_retitled areas_sourced areas_reordered indicators_reordered \
         added removed reworded unmarked edited unchanged"
    );
    assert_eq!(changes.get("from").keys(), "id version hash");
    assert_eq!(changes.get("removed").list()[0].get("id").text(), "OFF-1.2");
    assert_eq!(changes.get("areas_removed").list()[0].get("title").text(), "Files");
    assert_eq!(changes.get("reworded").list()[0].keys(), "id title revisions levels parts values");
    assert_eq!(changes.get("reworded").list()[0].get("levels").list()[0].keys(), "level older newer");
    place.write("unmarked.toml", small().replace(REWORDED.0, REWORDED.1));
    let said = place.run(["instruments", "diff", "older.toml", "unmarked.toml"]);
    assert!(said.out.contains("Reworded without a new revision (the author must raise it): 1\n"), "{}", said.out);
    let said = place.run(["instruments", "diff", "workers", "WORKERS"]);
    assert!(!said.out.contains("Reworded") && said.out.contains("\nUnchanged indicators: "), "{}", said.out);
}

#[test]
fn what_changed_without_a_word_of_a_level_is_named() {
    let place = Place::new();
    let text = fs::read_to_string(repository("assessments/instruments/government.toml")).unwrap();
    let mut module = stocktake::format::instrument::read(&text).unwrap().module;
    module.title = "Ours".to_owned();
    module.areas.swap(0, 1);
    module.areas[0].source = vec!["D1 99".to_owned()];
    let area = module.areas.iter_mut().find(|area| area.indicators.len() > 1).unwrap();
    area.indicators.reverse();
    let (area, one) = (area.id.to_string(), &mut area.indicators[0]);
    (one.short_form, one.standard_form) = (!one.short_form, false);
    one.weight = stocktake::model::Weight::new(7).unwrap();
    one.follow_up = "Another".to_owned();
    one.outcomes.clear();
    one.pairs_with.clear();
    one.approaches.clear();
    let id = one.id.to_string();
    place.write("ours.toml", stocktake::format::instrument::write(&module));
    let older = repository("assessments/instruments/government.toml");
    let older = older.to_str().unwrap();
    let said = place.run(["instruments", "diff", older, "ours.toml"]).out;
    let edited = said.lines().find(|line| line.starts_with(&format!("  {id} "))).unwrap();
    for part in [": follow_up, depths ", ", weight 1 -> 7, ", "approaches"] {
        assert!(edited.contains(part), "{part}: {edited}");
    }
    for part in [
        " -> Ours\n",
        "Areas with another source: 1\n  GOV-2 ",
        "Areas in another order\n  now GOV-2, GOV-1, ",
        &format!("Areas with their indicators in another order: 1\n  {area} "),
        &format!(": now {id}, "),
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let changes = Json::parse(&place.run(["instruments", "diff", older, "ours.toml", "--json"]).out);
    assert_eq!(changes.get("instrument").list()[0].get("newer").text(), "Ours");
    assert_eq!(changes.get("areas_reordered").texts()[0], "GOV-2");
    assert_eq!(changes.get("indicators_reordered").list()[0].get("order").texts()[0], id);
    let values = changes.get("edited").list()[0].get("values").list();
    let keys: Vec<_> = values.iter().map(|value| value.get("key").text()).collect();
    assert_eq!(keys, ["depths", "weight"]);
}

#[test]
fn an_instrument_to_compare_that_is_not_here_is_told() {
    let place = Place::new();
    let version = "9.9.9";
    for (given, message) in [
        ("workerz", "did you mean \"workers\"?"),
        ("qqqqqqqq", "name one from the list of `stocktake instruments`, or a file"),
        (&format!("workers@{version}"), "version 9.9.9 of 'workers' is not here, only "),
        ("missing.toml", "missing.toml:1:1: there is no such file"),
        (&example("workers.toml"), "this is an assessment, not an instrument"),
    ] {
        let said = place.run(["instruments", "diff", "workers", given]);
        assert_eq!((said.code, said.out.as_str(), said.err.contains(message)), (1, "", true), "{said:#?}");
    }
}

#[test]
fn a_new_assessment_asks_the_instruments_that_are_named() {
    let place = Place::new();
    place.write("home/instruments/o.toml", small());
    let union = small().replace("\"all\"", "\"workers\"").replace("office-basics", "union").replace("OFF-", "UNI-");
    place.write("home/instruments/u.toml", union);
    let modules = |instruments: &[&str]| {
        let mut arguments = vec!["new", "--constituent", "workers", "--organization", "Union"];
        arguments.extend(instruments.iter().flat_map(|id| ["--instrument", id]));
        let said = place.run(&arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let text = fs::read_to_string(said.out.trim_end()).unwrap();
        let read = stocktake::format::assessment::read(&text).unwrap().assessment;
        assert!(read.selection.modules.iter().all(|module| !module.hash.is_empty()));
        let ids: Vec<String> = read.module_ids().iter().map(ToString::to_string).collect();
        ids.join(" ")
    };
    assert_eq!(modules(&[]), "workers common");
    assert_eq!(modules(&["union"]), "union common", "in place of the constituent's own");
    assert_eq!(modules(&["common", "union"]), "common union");
    assert_eq!(modules(&["office-basics"]), "office-basics", "what is for all stands alone");
    assert_eq!(modules(&["union", "office-basics"]), "union office-basics common");
    for (ids, message) in [
        (
            &["union", "employers"][..],
            "the instrument \"employers\" is for employers, but this is a stocktake of workers",
        ),
        (&["union", "union"], "the instrument \"union\" is named twice"),
        (
            &["unionn"],
            "there is no instrument 'unionn' here; use `stocktake instruments install` on its file, or put it into ",
        ),
    ] {
        let mut arguments = vec!["new", "--constituent", "workers", "--organization", "Union", "--output", "x.toml"];
        arguments.extend(ids.iter().flat_map(|id| ["--instrument", id]));
        let said = place.run(&arguments);
        assert_eq!((said.code, said.out.as_str(), said.err.contains(message)), (1, "", true), "{said:#?}");
        assert!(!place.at("x.toml").exists());
    }
}

#[test]
fn the_schemas_are_printed_as_they_are_shipped() {
    let place = Place::new();
    for kind in ["instrument", "assessment"] {
        let said = place.run(["schema", kind]);
        let shipped = repository(&format!("assessments/schemas/stocktake.{kind}.schema.json"));
        assert_eq!((said.code, said.out), (0, fs::read_to_string(shipped).unwrap()));
    }
}

#[test]
fn every_command_for_authors_has_help_with_an_example() {
    let place = Place::new();
    for name in ["new", "install", "diff", "coverage"] {
        let said = place.run(["instruments", name, "--help"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains(&format!("\nExample: stocktake instruments {name} ")), "{}", said.out);
    }
}
