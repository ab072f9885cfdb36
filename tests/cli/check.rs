//! `stocktake check` on files that are fine, or wrong only together.

use std::fs;

use crate::baseline::baseline;
use crate::ordered::Json;
use crate::place::{Place, repository};

fn shipped(name: &str) -> String {
    fs::read_to_string(repository("assessments/instruments").join(name)).unwrap()
}

#[test]
fn everything_that_is_shipped_is_fine() {
    let place = Place::new();
    let said = place.run(["check".as_ref(), repository("assessments").as_os_str()]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
    assert!(place.home_is_untouched());
}

#[test]
fn a_problem_as_json_has_every_key_in_order() {
    let place = Place::new();
    place.write("a \"quoted\" name.toml", "format = \"stocktake.assessment/1\"\nroundd = 1\n");
    let said = place.run(["check", "--json", "a \"quoted\" name.toml"]);
    assert_eq!(said.code, 1);
    assert!(said.out.lines().count() > 1, "all problems at once");
    for line in said.out.lines() {
        let problem = Json::parse(line);
        assert_eq!(problem.keys(), "file line column severity path message help");
        assert_eq!(problem.get("file").text(), "a \"quoted\" name.toml");
        assert!(problem.get("line").leaf().is_u64() && problem.get("column").leaf().is_u64());
        assert_eq!(problem.get("severity").text(), "error");
    }
    assert!(said.out.contains(r#""line":2,"column":1,"severity":"error","path":"roundd","message":"unknown key","help":"did you mean \"round\"?"}"#), "{}", said.out);
}

#[test]
fn warnings_alone_are_not_a_failure() {
    let place = Place::new();
    let text = baseline("workers.toml");
    place.write("older.toml", text.replace("version = \"1.1.0\"", "version = \"0.9.0\""));
    let check = place.run(["check", "older.toml"]);
    assert_eq!((check.code, check.out.lines().count()), (0, 2), "{check:#?}");
    assert_eq!(check.err, "1 file checked: 0 errors, 2 warnings\n");
    let score = place.run(["score", "--json", "older.toml"]);
    assert_eq!((score.code, score.err.lines().count(), score.out.lines().count()), (0, 2, 1), "{score:#?}");
    assert!(score.err.contains("warning: ") && score.err.contains("version 0.9.0"), "{}", score.err);
}

/// A line of the shipped instrument of workers that stands in it once.
const WORDS: &str = "No date can be given for the last election by members or delegates.";

#[test]
fn an_instrument_is_compared_with_the_shipped_ones() {
    let place = Place::new();
    let text = shipped("workers.toml");
    assert_eq!(text.matches(WORDS).count(), 1);
    let version = text.lines().find(|line| line.starts_with("version = ")).unwrap();
    let copy = text.replace("id = \"workers\"", "id = \"mine\"");
    place.write("mine.toml", &copy);
    let said = place.run(["check", "mine.toml"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "a copy keeps the ids of its indicators");

    let reworded = copy.replace(WORDS, "Nobody can say when members or delegates last voted for leaders.");
    place.write("mine.toml", &reworded);
    let said = place.run(["check", "mine.toml"]);
    let line = reworded.lines().position(|line| line.starts_with("revision = 1")).unwrap() + 1;
    let start = format!(
        "mine.toml:{line}:12: area[0].indicator[0].revision: the descriptor of level 1 changed since the shipped workers.toml "
    );
    assert!(said.out.starts_with(&start) && said.out.ends_with(" (write revision = 2)\n"), "{}", said.out);
    assert_eq!((said.code, said.out.lines().count()), (1, 1));
    place.write("mine.toml", reworded.replacen("revision = 1", "revision = 2", 1));
    assert_eq!(place.run(["check", "mine.toml"]).code, 0);

    place.write("newer.toml", text.replace(version, "version = \"9.0.0\""));
    place.write("older.toml", text.replace(version, "version = \"0.9.0\""));
    let said = place.run(["check", "newer.toml", "older.toml"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "versions of one instrument may have the same words");
    place.write("same.toml", text.replacen("title = \"", "title = \"Our ", 1));
    let said = place.run(["check", "same.toml"]);
    assert!(
        said.out.starts_with("same.toml:3:11: version: the shipped workers.toml has another text of the same version"),
        "{}",
        said.out
    );

    place.write(
        "newer.toml",
        text.replace(version, "version = \"9.0.0\"").replace("use = [\"AP-", "use = [\"AP-99\", \"AP-"),
    );
    let said = place.run(["check", "older.toml", "newer.toml"]);
    assert!(said.out.lines().all(|line| line.starts_with("newer.toml:") && line.contains("AP-99")), "{}", said.out);
    assert_eq!((said.code, said.out.is_empty()), (1, false));
}

#[test]
fn an_instrument_is_compared_with_the_installed_ones() {
    let place = Place::new();
    let rename = |text: &str| text.replace("id = \"workers\"", "id = \"union\"").replace("WRK-", "UNI-");
    let is_pair = |line: &&str| line.starts_with("pairs_with");
    let text: String = rename(&shipped("workers.toml")).split_inclusive('\n').filter(|line| !is_pair(line)).collect();
    let installed = place.write("home/instruments/union.toml", &text);
    place.write("mine.toml", text.replace(WORDS, "Nobody can say when members or delegates last voted for leaders."));
    let said = place.run(["check", "mine.toml"]);
    assert_eq!((said.code, said.out.lines().count()), (1, 2), "{}", said.out);
    for message in ["has another text of the same version", "the descriptor of level 1 changed since"] {
        let line = said.out.lines().find(|line| line.contains(message)).unwrap();
        assert!(line.contains(installed.to_str().unwrap()), "{line}");
    }
    let said = place.run(["check".as_ref(), installed.as_os_str()]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "it is no other edition of itself");
}

#[test]
fn what_an_author_has_to_mend_does_not_stop_an_instrument_that_is_in_use() {
    let place = Place::new();
    let text = fs::read_to_string(repository("tests/formats/good/instrument.toml")).unwrap();
    let text = text.replace("id = \"government\"", "id = \"mine\"").replace("GOV-", "MIN-");
    place.write("home/instruments/mine.toml", &text);
    let head = "format = \"stocktake.assessment/1\"\n[instrument]\ndepth = \"quick\"\nmodules = [{ id = \"mine\" }]\n";
    place.write("a.toml", format!("{head}[subject]\nconstituent = \"government\"\norganization = \"x\"\n"));
    let said = place.run(["check", "a.toml", "home/instruments/mine.toml"]);
    assert!(said.out.contains("say nearly the same") && !said.out.contains("a.toml:"), "{}", said.out);
    assert_eq!((said.code, place.run(["score", "a.toml"]).code), (1, 0));
}

#[test]
fn an_assessment_is_checked_with_the_instrument_beside_it() {
    let place = Place::new();
    let instrument = shipped("workers.toml").replace("id = \"workers\"", "id = \"union\"").replace("WRK-", "UNI-");
    // Pairs go both ways, and the shipped `common` knows nothing of this one.
    let is_pair = |line: &&str| line.starts_with("pairs_with");
    let instrument: String = instrument.split_inclusive('\n').filter(|line| !is_pair(line)).collect();
    place.write("all/union.toml", instrument);
    let assessment = baseline("workers.toml");
    let (head, rest) = assessment.split_once("modules = [").unwrap();
    let (_, rest) = rest.split_once("\n]").unwrap();
    let modules = "modules = [{ id = \"union\", version = \"1.1.0\" }, { id = \"common\" }]";
    let assessment = format!("{head}{modules}{rest}").replace("WRK-", "UNI-");
    place.write("all/a.toml", &assessment);
    let said = place.run(["check", "all"]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
    let alone = place.run(["check", "all/a.toml"]);
    assert_eq!(alone.code, 1);
    assert!(alone.out.contains("instrument.modules[0]: there is no instrument 'union' here"), "{}", alone.out);
    assert_eq!(alone.out.lines().count(), 1, "its answers cannot be judged");

    place.write("all/a.toml", assessment.replace("UNI-2.1", "UNI-22.1"));
    let said = place.run(["check", "all"]);
    assert!(said.out.contains("answers.\"UNI-22.1\": unknown indicator (did you mean \"UNI-2.1\"?)"), "{}", said.out);
}

#[test]
fn a_mistake_of_reading_hides_no_other_from_the_check_or_from_installing() {
    let place = Place::new();
    let text = fs::read_to_string(repository("tests/formats/check/everything.toml")).unwrap();
    place.write("mine.toml", &text);
    let check = place.run(["check", "mine.toml"]);
    let install = place.run(["instruments", "install", "mine.toml"]);
    assert_eq!((check.code, install.code, install.out.as_str()), (1, 1, ""));
    for message in ["unknown key", "short form", "has 44 words", "no approach \"AP-99\"", "training alone"] {
        assert!(check.out.contains(message), "{message}: {}", check.out);
    }
    let places: Vec<Vec<usize>> =
        check.out.lines().map(|line| line.split(':').skip(1).take(2).flat_map(str::parse).collect()).collect();
    assert!(places.is_sorted(), "{}", check.out);
    for line in check.out.lines() {
        assert!(install.err.contains(line), "{line}: {}", install.err);
    }
}

#[test]
fn a_pair_of_two_files_joins_two_types() {
    let place = Place::new();
    let text = fs::read_to_string(repository("tests/formats/review/edition.toml")).unwrap();
    let one = text.replace("pairs_with = []", "pairs_with = [\"OUR-1.1\"]");
    let ours = text.replace("office-basics", "ours").replace("OFF-1", "OUR-1");
    let ours = ours.replace("pairs_with = []", "pairs_with = [\"OFF-1.1\"]");
    place.write("one.toml", &one);
    place.write("ours.toml", &ours);
    let said = place.run(["check", "one.toml", "ours.toml"]);
    assert!(said.out.contains("\"OUR-1.1\" is functional too"), "{}", said.out);
    assert_eq!((said.code, said.out.lines().count()), (1, 2));
    place.write("ours.toml", ours.replace("\"functional\"", "\"technical\""));
    let said = place.run(["check", "one.toml", "ours.toml"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
}

#[test]
fn a_file_given_twice_is_checked_once() {
    let place = Place::new();
    place.write("all/a.toml", "");
    let said = place.run(["check", "all/a.toml", "all", "all/a.toml"]);
    assert_eq!((said.out.lines().count(), said.err.as_str()), (1, "1 file checked: 1 error, 0 warnings\n"));
}

#[test]
fn hundreds_of_files_are_told_in_their_order() {
    let place = Place::new();
    let names: Vec<String> = (0..600).map(|number| format!("all/{number:03}.toml")).collect();
    for name in &names {
        place.write(name, "");
    }
    let said = place.run(["check", "all"]);
    let told: Vec<&str> = said.out.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert!(told == names, "{told:?}");
}

#[test]
fn an_indicator_that_two_instruments_ask_is_refused_and_not_counted_twice() {
    let place = Place::new();
    let copy = shipped("workers.toml").replace("id = \"workers\"", "id = \"copy\"");
    place.write("home/instruments/copy.toml", copy);
    let both = "[{ id = \"workers\" }, { id = \"copy\" }]";
    let assessment = |modules: &str| {
        let head = "format = \"stocktake.assessment/1\"\n[instrument]\ndepth = \"quick\"\n";
        format!("{head}modules = {modules}\n[subject]\nconstituent = \"workers\"\norganization = \"x\"\n")
    };
    place.write("both.toml", assessment(both));
    place.write("twice.toml", assessment("[{ id = \"workers\" }, { id = \"workers\" }]"));
    for (file, message) in [
        (
            "both.toml",
            "both.toml:4:32: instrument.modules[1]: \"WRK-1.1\" stands in \"workers\" and in \"copy\" (name only one of these two instruments)\n",
        ),
        (
            "twice.toml",
            "twice.toml:4:32: instrument.modules[1]: the instrument \"workers\" is named twice (name each instrument once)\n",
        ),
    ] {
        let check = place.run(["check", file]);
        assert_eq!((check.code, check.out.as_str()), (1, message));
        let score = place.run(["score", "--json", file]);
        assert_eq!((score.code, score.out.as_str(), score.err.as_str()), (1, "", message));
    }
}

#[test]
fn an_indicator_that_only_an_undecided_field_or_the_closing_names_is_looked_at() {
    let place = Place::new();
    let text = baseline("government.toml");
    let undecided =
        "\n[[undecided]]\nindicator = \"GOV-3.9\"\nfield = \"felt\"\nvalues = [{ felt = 1 }, { felt = 2 }]\n";
    place.write("a.toml", text.replace("\n[end]", &format!("{undecided}\n[end]")));
    let said = place.run(["check", "a.toml"]);
    assert_eq!(said.code, 0, "{said:#?}");
    assert!(said.out.contains("warning: undecided: unknown indicator \"GOV-3.9\" (did you mean"), "{said:#?}");

    place.write("b.toml", &text);
    assert_eq!(place.run(["close", "b.toml", "--by", "us", "--waive", "so"]).code, 0);
    let closed = place.read("b.toml").replace("open = [", "open = [\"GOV-7.9\", ");
    place.write("b.toml", closed);
    let said = place.run(["check", "b.toml"]);
    assert!(said.out.contains("warning: closing[0]: unknown indicator \"GOV-7.9\""), "{said:#?}");
}

#[test]
fn what_cannot_be_so_of_rounds_waivers_and_mirror_is_warned_of() {
    let place = Place::new();
    let head = "format = \"stocktake.assessment/1\"\nid = \"one\"\nround = 2\n\n[instrument]\ndepth = \"quick\"\n\n\
                [subject]\nconstituent = \"government\"\norganization = \"Ministry\"\n";
    let action = |id: &str, rest: &str| {
        format!("\n[[actions]]\nid = \"{id}\"\nwhat = \"x\"\nowner = \"Head\"\ndue = \"2027-06\"\n{rest}")
    };
    place.write(
        "a.toml",
        format!(
            "{head}{}\n[[waivers]]\nrule = \"only-training\"\naction = \"A-1\"\nbecause = \"x\"\n\n\
             [[mirror.seen]]\nconstituent = \"government\"\nindicator = \"COM-1.1\"\nlevel = 2\n\n\
             [last]\nround = 2\n",
            action("A-1", "")
        ),
    );
    let said = place.run(["check", "a.toml"]);
    let text = format!("{}{}", said.out, said.err);
    for warning in ["never found about this", "a stocktake of government itself", "the last round is 2"] {
        assert!(text.contains(warning), "{warning}\n{text}");
    }
    let bad = "status = \"done\"\nresults = [{ on = 2027-02-30, level = \"use\", what = \"x\" }]\n";
    place.write("b.toml", format!("{head}{}{}", action("A-1", "").replace("2027-06", "2027-66"), action("A-1", "")));
    place.write("c.toml", format!("{head}{}", action("A-1", &bad.replace("2027-02-30", "\"soon\""))));
    let said = place.run(["check", "b.toml"]);
    assert!(format!("{}{}", said.out, said.err).contains("two actions have the id A-1"), "{said:#?}");
    let said = place.run(["check", "c.toml"]);
    assert!(said.code == 1 && !format!("{}{}", said.out, said.err).contains("nothing but reactions"), "{said:#?}");
}
