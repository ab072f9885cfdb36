//! The other commands, and how all of them end.

use std::fs;

use crate::baseline::baseline;
use crate::place::{Place, example};

#[test]
fn without_a_terminal_the_screens_say_what_works_without_one() {
    let place = Place::new();
    for arguments in [&[][..], &["some.toml"], &["--ascii", "--color", "never"]] {
        let said = place.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("need a terminal") && said.err.contains("`stocktake score FILE`"), "{}", said.err);
    }
}

#[test]
fn every_command_has_help_with_an_example_and_the_version_is_known() {
    let place = Place::new();
    let names = [
        "new",
        "check",
        "score",
        "explain",
        "report",
        "plan",
        "outputs",
        "move",
        "instruments",
        "example",
        "schema",
        "completions",
    ];
    for name in names {
        let said = place.run([name, "--help"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains(&format!("\nExample: stocktake {name} ")), "{}", said.out);
    }
    let help = place.run(["--help"]);
    assert!(names.iter().all(|name| help.out.contains(&format!("\n  {name} "))), "{}", help.out);
    assert_eq!(place.run(["--version"]).out, format!("stocktake {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn mistakes_in_the_arguments_end_with_2() {
    let place = Place::new();
    for arguments in [
        &["score"][..],
        &["check"],
        &["check", "--jsn", "x"],
        &["explain", "x"],
        &["new", "--constituent", "workers"],
        &["new", "--constituent", "worker", "--organization", "Union"],
        &["new", "--constituent", "workers", "--organization", "  "],
        &["report", "x", "--format", "pdf"],
        &["report", "x", "--force"],
        &["instruments", "--depth", "quick"],
        &["completions", "word"],
        &["--color", "sometimes"],
        &["a.toml", "b.toml"],
    ] {
        let said = place.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.starts_with("error: "), "{arguments:?}: {}", said.err);
    }
    assert!(place.home_is_untouched());
}

#[test]
fn a_new_assessment_is_written_once_and_can_be_read() {
    let place = Place::new();
    let new = ["new", "--constituent", "employers", "--organization", "Chamber of Úx", "--country", "Uxland"];
    let said = place.run(new);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let path = place.at("home/assessments/chamber-of-úx-round-1.toml");
    assert_eq!(said.out, format!("{}\n", path.display()));
    let text = fs::read_to_string(&path).unwrap();
    for line in ["depth = \"quick\"", "organization = \"Chamber of Úx\"", "country = \"Uxland\"", "[end]"] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
    assert!(text.contains("{ id = \"employers\", version = \"") && text.contains("\", hash = \"sha256:"), "{text}");
    assert!(!text.contains("date ="), "{text}");
    let id = text.lines().find_map(|line| line.strip_prefix("id = \"")).unwrap();
    assert_eq!(id.chars().nth(14), Some('7'), "{id} is no UUID of version 7");
    let check = place.run(["check".as_ref(), path.as_os_str()]);
    assert_eq!((check.code, check.out.as_str()), (0, ""));

    let again = place.run(new);
    assert!(again.out.ends_with("chamber-of-úx-round-1-2.toml\n"), "{}", again.out);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_new_assessment_never_takes_the_place_of_a_file() {
    let place = Place::new();
    let new = ["new", "--constituent", "workers", "--organization", "Union", "--depth", "full", "--output", "u.toml"];
    assert_eq!(place.run(new).code, 0);
    assert!(place.read("u.toml").contains("depth = \"full\""));
    let before = place.read("u.toml");
    let said = place.run(new);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err.contains("is already there and was not changed; choose another name with --output"),
        "{}",
        said.err
    );
    assert_eq!(place.read("u.toml"), before);
}

#[test]
fn what_cannot_be_written_ends_with_2() {
    let place = Place::new();
    place.write("file", "");
    for output in ["file/a.toml", "."] {
        let said = place.run(["new", "--constituent", "workers", "--organization", "Union", "--output", output]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{said:#?}");
        assert!(said.err.starts_with("error: "), "{said:#?}");
    }
}

#[test]
fn an_explanation_is_numbered_sentences() {
    let place = Place::new();
    let file = example("government.toml");
    for (id, title) in
        [("gov-4.1", "GOV-4.1 Policies rest on"), ("GOV-3", "GOV-3 Inspection and OSH"), ("COM-7.1", "COM-7.1 ")]
    {
        let said = place.run(["explain", &file, id]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.starts_with(title), "{}", said.out);
        for (number, line) in said.out.lines().skip(1).enumerate() {
            assert!(line.trim_start().starts_with(&format!("{}. ", number + 1)), "{line}");
            assert!(line.ends_with('.') || line.ends_with('?'), "{line}");
        }
    }
    assert!(place.run(["explain", &file, "GOV-4.1"]).out.contains("The gap is 2 levels: desired 4 minus supported 2."));
}

#[test]
fn an_unknown_id_ends_with_1_and_names_the_nearest() {
    let place = Place::new();
    let file = example("government.toml");
    for (id, nearest) in [("GOV-33.1", "GOV-3.1"), ("gov-33", "GOV-3"), ("COM1.1", "COM-1.1"), ("zzzzzzzzzz", "COM-1")]
    {
        let said = place.run(["explain", &file, id]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{id}");
        assert!(said.err.contains(&format!("{id:?}")) && said.err.contains(&format!("\"{nearest}\"")), "{}", said.err);
    }
    let said = place.run(["instruments", "goverment"]);
    assert_eq!((said.code, said.err.contains("did you mean \"government\"?")), (1, true), "{}", said.err);
    let said = place.run(["instruments", "Gender Audit"]);
    assert_eq!((said.code, said.err.contains("did you mean \"gender-audit\"?")), (1, true), "{}", said.err);
}

#[test]
fn a_report_goes_to_standard_output_or_into_a_new_file() {
    let place = Place::new();
    let file = example("government.toml");
    let markdown = place.run(["report", &file, "--format", "md"]);
    assert_eq!((markdown.code, markdown.err.as_str()), (0, ""));
    assert!(
        markdown.out.starts_with("# ")
            && markdown.out.contains("## 1. Summary")
            && markdown.out.contains(". Strengths: what"),
        "{}",
        markdown.out
    );
    let html = place.run(["report", &file, "--format", "html"]);
    assert!(html.out.starts_with("<!DOCTYPE html>") && html.out.ends_with("</html>\n"), "{}", html.out);

    let said = place.run(["report", &file, "--output", "new/report.html"]);
    assert_eq!((said.code, said.out), (0, format!("{}\n", place.at("new/report.html").display())));
    assert_eq!(place.read("new/report.html"), html.out, "the name asks for HTML");
    let said = place.run(["report", &file, "--format", "md", "--output", "new/report.html"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("was not changed") && said.err.contains("--force"), "{}", said.err);
    assert_eq!(place.read("new/report.html"), html.out);
    assert_eq!(place.run(["report", &file, "--format", "md", "--output", "new/report.html", "--force"]).code, 0);
    let mine = fs::read(&file).unwrap();
    place.write("mine.toml", &mine);
    let said = place.run(["report", "mine.toml", "--output", "mine.toml", "--force"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "a report is no reason to lose the assessment");
    assert!(said.err.contains("is a document of Stocktake and was not changed"), "{}", said.err);
    assert_eq!(fs::read(place.at("mine.toml")).unwrap(), mine);
    assert_eq!(place.read("new/report.html"), markdown.out);
}

#[test]
fn a_report_for_funders_leaves_out_what_belongs_to_the_group() {
    let place = Place::new();
    let file = example("government.toml");
    let [own, told] = ["organization", "funder"].map(|reader| place.run(["report", &file, "--for", reader]));
    assert_eq!((own.code, told.code, told.err.as_str()), (0, 0, ""));
    assert_eq!(own.out, place.run(["report", &file]).out, "the organization is who reads it unless it is said");
    for private in ["**Note:**", "**Minority statement:**", "The room, level by level", "Where the room agreed least"] {
        assert!(own.out.contains(private) && !told.out.contains(private), "{private}");
    }
    assert!(told.out.contains("version for funders") && !own.out.contains("version for funders"));
    let said = place.run(["report", &file, "--for", "press"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
}

#[test]
fn the_examples_are_written_once_and_are_fine() {
    let place = Place::new();
    let said = place.run(["example", "examples"]);
    let names = ["government.toml", "employers.toml", "workers.toml", "government-round-2.toml"];
    let paths = names.map(|name| place.at("examples").join(name).display().to_string());
    let written: Vec<&str> = said.out.lines().collect();
    assert_eq!((said.code, &written[..4]), (0, &paths.each_ref().map(String::as_str)[..]));
    assert_eq!(written.iter().filter(|path| path.contains("response-")).count(), 8, "{written:?}");
    assert_eq!(written.len(), 12);
    assert_eq!(place.run(["check", "examples"]).code, 0);
    for name in names {
        assert_eq!(place.read(format!("examples/{name}")), fs::read_to_string(example(name)).unwrap());
    }
    place.write("examples/workers.toml", "mine");
    let said = place.run(["example", "examples"]);
    assert_eq!((said.code, said.err.contains("--force")), (2, true), "{said:#?}");
    assert_eq!(place.read("examples/workers.toml"), "mine");
    assert_eq!(place.run(["example", "examples", "--force"]).code, 0);
    assert_ne!(place.read("examples/workers.toml"), "mine");
    let checked = place.run(["check", "examples"]);
    assert_eq!((checked.code, checked.out.as_str(), checked.err.as_str()), (0, "", ""));
    let open = place.write("examples/open.toml", baseline("government.toml"));
    let again = place.run(["collect", "examples/open.toml", "examples/responses"]);
    assert_eq!(again.code, 0, "{again:#?}");
    assert_eq!(fs::read_to_string(open).unwrap(), baseline("government.toml"));
}

#[test]
fn every_shell_gets_completions() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let said = place.run(["completions", shell]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains("stocktake") && said.out.contains("instruments"), "{shell}");
    }
}
