//! `stocktake instruments` to read: the list, booklets of questions, and what they cover.

use std::fs;

use crate::place::{Place, repository};

#[test]
fn instruments_are_listed_and_printed_as_booklets() {
    let place = Place::new();
    let text = fs::read_to_string(repository("tests/formats/good/instrument.toml")).unwrap();
    let path = place.write("home/instruments/mine.toml", text.replacen("id = \"government\"", "id = \"mine\"", 1));
    let said = place.run(["instruments"]);
    assert_eq!((said.code, said.err.as_str(), said.out.lines().count()), (0, "", 7), "{}", said.out);
    let mine = said.out.lines().last().unwrap();
    let words: Vec<_> = mine.split_whitespace().collect();
    assert_eq!(words[..6], ["mine", "1.0.0", "government", "en", "2", "3"]);
    assert_eq!((words[6].len(), words[7]), (12, path.to_str().unwrap()));

    let full = place.run(["instruments", "mine"]);
    assert!(full.out.contains("GOV-3.2") && full.out.contains("GOV-1.1"), "{}", full.out);
    let quick = place.run(["instruments", "MINE", "--depth", "quick"]);
    assert!(!quick.out.contains("GOV-3.2") && quick.out.contains("GOV-1.1"), "{}", quick.out);
    let html = place.run(["instruments", "mine", "--output", "b.html"]);
    assert_eq!((html.code, place.read("b.html").starts_with("<!DOCTYPE html>")), (0, true));
}

#[test]
fn several_instruments_make_one_booklet_in_the_order_in_which_they_are_named() {
    let place = Place::new();
    let booklet = |ids: &[&str]| {
        let said = place.run(["instruments", "--depth", "standard", "--format", "html"].iter().chain(ids));
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        said.out
    };
    let (government, common) = (booklet(&["government"]), booklet(&["common"]));
    let both = booklet(&["government", "COMMON"]);
    for (id, alone) in [("GOV-1.1", &government), ("GOV-3.1", &government), ("COM-1.1", &common), ("COM-5.1", &common)]
    {
        assert!(alone.contains(id) && both.contains(id), "{id}");
        // Its felt need, and its page.
        assert_eq!(both.matches(&format!("{id} ")).count(), alone.matches(&format!("{id} ")).count(), "{id}");
    }
    assert_eq!(both.matches("<!DOCTYPE html>").count(), 1);
    let first = |text: &str, id: &str| text.find(id).unwrap();
    assert!(first(&both, "GOV-1.1") < first(&both, "COM-1.1"));
    let turned = booklet(&["common", "government"]);
    assert!(first(&turned, "COM-1.1") < first(&turned, "GOV-1.1"));
}

#[test]
fn a_booklet_that_cannot_be_made_says_everything_that_is_wrong_with_its_instruments() {
    let place = Place::new();
    let said = place.run(["instruments", "goverment", "common", "Gender Audit", "nobody", "--output", "b.html"]);
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!((said.code, said.out.as_str(), lines.len()), (1, "", 3), "{said:#?}");
    for (line, words) in lines.iter().zip(["'goverment'", "\"Gender Audit\"", "'nobody'"]) {
        assert!(line.starts_with("error: ") && line.contains(words), "{line}");
    }
    assert!(!place.at("b.html").exists());

    let text = fs::read_to_string(repository("assessments/instruments/workers.toml")).unwrap();
    place.write("home/instruments/copy.toml", text.replacen("id = \"workers\"", "id = \"copy\"", 1));
    let said = place.run(["instruments", "workers", "copy", "workers"]);
    assert_eq!(
        (said.code, said.err.as_str()),
        (
            1,
            "error: the instrument \"workers\" is named twice (name each instrument once)\n\
             error: \"WRK-1.1\" stands in \"workers\" and in \"copy\" (name only one of these two instruments)\n"
        )
    );
}

#[test]
fn a_file_is_printed_before_it_is_installed() {
    let place = Place::new();
    let text = fs::read_to_string(repository("tests/formats/good/instrument.toml")).unwrap();
    place.write("mine.toml", text.replacen("id = \"government\"", "id = \"mine\"", 1));
    let said = place.run(["instruments", "mine.toml", "workers@1.0.0"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("GOV-3.1") && said.out.contains("WRK-1.1"), "{}", said.out);
    let said = place.run(["instruments", "nowhere.toml", "nobody"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(
        said.err.contains("nowhere.toml:1:1: there is no such file") && said.err.contains("'nobody'"),
        "{}",
        said.err
    );
    assert!(place.home_is_untouched());
}

#[test]
fn what_the_shipped_instruments_cover_is_the_page_of_the_documents() {
    let place = Place::new();
    let page = fs::read_to_string(repository("docs/coverage.md")).unwrap();
    let said = place.run(["instruments", "coverage"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, page);
    let text = fs::read_to_string(repository("tests/formats/good/instrument.toml")).unwrap();
    place.write("home/instruments/mine.toml", text.replacen("id = \"government\"", "id = \"mine\"", 1));
    let said = place.run(["instruments", "coverage", "--format", "md", "--output", "c.html"]);
    assert_eq!((said.code, said.out), (0, format!("{}\n", place.at("c.html").display())));
    assert_eq!(place.read("c.html"), page, "what is installed is not counted");
    let said = place.run(["instruments", "coverage", "--output", "d.html"]);
    assert_eq!((said.code, place.read("d.html").starts_with("<!DOCTYPE html>")), (0, true));
    assert_eq!(place.run(["instruments", "coverage", "--output", "d.html"]).code, 2, "nothing is overwritten");
}

#[test]
fn an_installed_instrument_with_problems_is_told_beside_the_others() {
    let place = Place::new();
    place.write("home/instruments/broken.toml", "format = \"stocktake.instrument/1\"\nid = \"broken\"\n");
    let said = place.run(["instruments"]);
    assert_eq!((said.code, said.out.lines().count()), (1, 6), "{said:#?}");
    assert!(said.err.lines().count() > 1 && said.err.contains("broken.toml:"), "{}", said.err);
    let said = place.run(["instruments", "broken"]);
    assert_eq!(
        (said.code, said.err.contains("its file there has problems: see stocktake check ")),
        (1, true),
        "{said:#?}"
    );
}
