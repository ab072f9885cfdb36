//! Every file below `assessments/` reads without a problem, fits the others, and survives being written.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use stocktake::format::{self, Kind, Limit};
use stocktake::model::{ApproachId, ApproachKind, Catalogue, GuardRule, Instrument, Part};
use stocktake::planning::Criterion;
use stocktake::report;
use stocktake::store::{Folders, Store};
use stocktake::text::Words;
use stocktake::voices::collect as voices;

fn toml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            toml_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
}

/// Every shipped file of one kind: its name and text. A file of no kind fails the test.
fn shipped(kind: Kind) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments");
    let mut paths = Vec::new();
    toml_files(&root, &mut paths);
    assert!(!paths.is_empty());
    let texts = paths.iter().map(|path| {
        let limit = if path.starts_with(root.join("examples")) { Limit::Assessment } else { Limit::Instrument };
        let bytes = fs::read(path).unwrap();
        let text = format::decode(&bytes, limit).unwrap_or_else(|problem| panic!("{}:{problem}", path.display()));
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        (format::kind_of(text).unwrap_or_else(|| panic!("{name}: {}", format::unknown_kind())), name, text.to_owned())
    });
    texts.filter(|(found, ..)| *found == kind).map(|(_, name, text)| (name, text)).collect()
}

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (name, text) in shipped(Kind::Approaches) {
        let (approaches, warnings) =
            format::catalogue::read_approaches(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        assert_eq!(warnings, [], "{name}");
        catalogue.approaches.extend(approaches);
    }
    for (name, text) in shipped(Kind::Outcomes) {
        let (outcomes, warnings) = format::catalogue::read_outcomes(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        assert_eq!(warnings, [], "{name}");
        catalogue.outcomes.extend(outcomes);
    }
    for (name, text) in shipped(Kind::Glossary) {
        let (terms, warnings) = format::catalogue::read_glossary(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        assert_eq!(warnings, [], "{name}");
        catalogue.terms.extend(terms);
    }
    for (name, text) in shipped(Kind::Guard) {
        let (rules, warnings) = format::catalogue::read_guard(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        assert_eq!(warnings, [], "{name}");
        catalogue.guard.extend(rules);
    }
    catalogue
}

/// The instruments of today: an assessment of today names none of the earlier editions.
fn newest() -> Vec<(String, String)> {
    shipped(Kind::Instrument).into_iter().filter(|(name, _)| !name.contains("earlier")).collect()
}

fn draft(text: &str) -> format::instrument::Draft {
    format::instrument::draft(text).unwrap()
}

fn instruments() -> Vec<(String, format::instrument::Read)> {
    let read = |(name, text): (String, String)| {
        let read = format::instrument::read(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        assert_eq!(read.warnings, [], "{name}");
        (name, read)
    };
    shipped(Kind::Instrument).into_iter().map(read).collect()
}

#[test]
fn the_catalogue_is_whole() {
    let catalogue = catalogue();
    assert_eq!((catalogue.approaches.len(), catalogue.outcomes.len()), (38, 19));
}

/// Whether a source names a paragraph, a footnote or a row of the appendix that the two papers have.
fn is_of_the_papers(source: &str) -> bool {
    let letters = |paper: &str, number: u32| match (paper, number) {
        ("D1", 6) => "abcde",
        ("D1", 8 | 16 | 18) => "abc",
        ("D1" | "D2", 12) => "abcd",
        ("D1", 17) => "abcdef",
        _ => "",
    };
    let Some((paper, rest)) = source.split_once(' ') else { return false };
    let last = match paper {
        "D1" => 18,
        "D2" => 14,
        _ => return false,
    };
    if let Some(note) = rest.strip_prefix("fn ") {
        return paper == "D1" && note.parse().is_ok_and(|note: u32| (1..=16).contains(&note));
    }
    let (number, letter) = rest.split_once('(').map_or((rest, None), |(number, letter)| (number, Some(letter)));
    let Ok(number) = number.parse::<u32>() else { return false };
    let has_letter = |letter: &str| {
        letter.strip_suffix(')').is_some_and(|one| one.chars().count() == 1 && letters(paper, number).contains(one))
    };
    (1..=last).contains(&number) && letter.is_none_or(has_letter)
}

#[test]
fn every_rule_of_the_guard_is_told_once_in_short_sentences_with_its_source() {
    let rules = catalogue().guard;
    assert!(rules.iter().map(|text| text.rule).eq(GuardRule::ALL.iter().copied()), "each once, in their order");
    for text in &rules {
        let rule = text.rule.word();
        assert!(text.title.chars().count() <= 30, "{rule}: the title stands beside what it is about in 80 columns");
        for said in [&text.title, &text.finding, &text.mend, &text.fault, &text.mended] {
            assert!(!said.trim().is_empty(), "{rule}");
            for sentence in said.split(['.', ':', '?']) {
                assert!(sentence.split_whitespace().count() <= 26, "{rule}: {sentence}");
            }
        }
        assert!(text.title.chars().count() <= 40 && !text.title.ends_with('.'), "{}", text.title);
        assert!(!text.source.is_empty() && text.source.iter().all(|source| is_of_the_papers(source)), "{rule}");
    }
    let library = Store::new(Folders::under(Path::new("no-such-folder"))).library();
    assert_eq!(library.catalogue().guard, rules);
}

#[test]
fn every_criterion_of_the_appraisal_comes_from_the_papers() {
    for criterion in Criterion::ALL {
        assert!(is_of_the_papers(criterion.source()), "{criterion:?}");
    }
    for invented in ["D3 1", "D1 19", "D1 17(g)", "D1 2(a)", "D2 12(e)", "D1 17(a", "D1", "D2 fn 7", "D1 17()"] {
        assert!(!is_of_the_papers(invented), "{invented}");
    }
}

#[test]
fn every_instrument_reads_and_survives_being_written() {
    let instruments = instruments();
    assert!(!instruments.is_empty());
    for (name, read) in instruments {
        let text = format::instrument::write(&read.module);
        let again = format::instrument::read(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        assert!(again.module == read.module, "{name} changes when it is written");
        assert_eq!(format::instrument::write(&again.module), text, "{name}");
    }
}

#[test]
fn every_instrument_is_canonical_so_that_its_text_can_be_hashed_and_read_in_pieces() {
    for (name, text) in shipped(Kind::Instrument) {
        let module = format::instrument::read(&text).unwrap().module;
        assert!(format::instrument::write(&module) == text, "{name} is not in its canonical form");
        assert_eq!(format::instrument::hash_of_canonical(&text), format::instrument::hash(&module), "{name}");
        assert!(format::instrument::read_pieces(&text) == Some(module), "{name} reads differently in pieces");
    }
}

#[test]
fn the_instruments_fit_each_other_and_the_catalogue() {
    let instruments = newest();
    let drafts: Vec<_> = instruments.iter().map(|(name, text)| (name.as_str(), draft(text))).collect();
    let files: Vec<_> = drafts.iter().map(|(name, draft)| (*name, draft)).collect();
    let problems = format::instrument::check_together(&files, &[], &catalogue());
    let shown: Vec<_> = problems.iter().map(|(file, problem)| format!("{}:{problem}", files[*file].0)).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

#[test]
fn every_instrument_keeps_the_rules_that_its_authors_teach() {
    for (name, text) in shipped(Kind::Instrument) {
        let problems = format::instrument::review(&draft(&text));
        let shown: Vec<_> = problems.iter().map(|problem| format!("{name}:{problem}")).collect();
        assert!(shown.is_empty(), "{}", shown.join("\n"));
    }
}

#[test]
fn every_example_reads_and_fits_its_instrument() {
    let part = |(_, read): (String, format::instrument::Read)| Part {
        hash: format::instrument::hash(&read.module),
        module: read.module.into(),
    };
    let known: Vec<Part> = instruments().into_iter().map(part).collect();
    for (name, text) in shipped(Kind::Assessment) {
        let read = format::assessment::read(&text).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        // An example names the text it was answered with, which may be that of an earlier edition.
        let asked = &read.assessment.selection.modules;
        let parts = asked.iter().filter_map(|named| known.iter().find(|part| part.is(named))).cloned();
        let instrument = Instrument { parts: parts.collect() };
        assert_eq!(instrument.parts.len(), asked.len(), "{name}");
        assert_eq!(read.warnings, [], "{name}");
        assert_eq!(format::assessment::check_against(&read, &instrument), [], "{name}");
        let again = format::assessment::read(&format::assessment::write(&read.assessment)).unwrap();
        assert!(again.assessment == read.assessment, "{name} changes when it is written");
    }
}

/// The page is generated: `STOCKTAKE_BLESS=1 cargo test --test content` writes it.
#[test]
fn every_paragraph_of_the_papers_is_answered_and_the_page_says_by_what() {
    let instruments = instruments();
    let named = |file: &str| instruments.iter().find(|(name, _)| name.ends_with(&format!("instruments/{file}")));
    let library = Store::new(Folders::under(Path::new("no-such-folder"))).library();
    let modules: Vec<_> =
        library.shipped_instruments().iter().map(|file| &named(file.name).unwrap().1.module).collect();
    let empty: Vec<_> = report::covered(&modules).into_iter().filter(|covered| covered.indicators.is_empty()).collect();
    assert!(empty.is_empty(), "{empty:#?}");
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/coverage.md");
    let text = report::markdown::render(&report::coverage(&Words::english(), &modules));
    if std::env::var_os("STOCKTAKE_BLESS").is_some() {
        fs::write(&page, &text).unwrap();
    }
    assert!(fs::read_to_string(&page).is_ok_and(|found| found == text), "docs/coverage.md is not up to date");
}

/// D1 2: training is not the best default. D2 7: what people learn is paired with what lies around them.
#[test]
fn every_step_offers_more_than_passing_on_skills() {
    let catalogue = catalogue();
    let only_skills = |id: &ApproachId| {
        let approach = catalogue.approach(id).unwrap();
        approach.kind == ApproachKind::Transfer && approach.second_kind.is_none()
    };
    for (name, read) in
        instruments().iter().filter(|(name, _)| name.starts_with("instruments") && !name.contains("earlier"))
    {
        for (_, indicator) in read.module.indicators() {
            for step in &indicator.approaches {
                assert!(!step.approaches.iter().all(only_skills), "{name} {} from {}", indicator.id, step.from.get());
            }
        }
    }
}

#[test]
fn the_example_responses_are_canonical_and_answer_the_example_of_a_government() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/examples/government.toml"));
    let assessment = format::assessment::read(&text.unwrap()).unwrap().assessment;
    let folder = tempfile::tempdir().unwrap();
    let library = Store::new(Folders::under(folder.path())).library();
    let instrument = library.instrument_for(&assessment).unwrap().instrument;
    let responses = shipped(Kind::Response);
    assert_eq!(responses.len(), 8);
    let files = responses.into_iter().map(|(name, text)| {
        let read = format::response::read(&text).unwrap_or_else(|error| panic!("{name}: {error:#?}"));
        assert_eq!((format::response::write(&read.response), read.warnings), (text, Vec::new()), "{name}");
        assert!(name.ends_with(&stocktake::store::response_name(&read.response.id)), "{name}");
        let asked: Vec<_> =
            instrument.in_scope(&assessment.selection).map(|placed| placed.indicator.id.clone()).collect();
        assert!(read.response.answers.keys().all(|id| asked.contains(id)), "{name}");
        (voices::Name { is_new: true, name }, Ok(read.response))
    });
    let id = assessment.id.clone().unwrap();
    let wanted = voices::Wanted { assessment: &id, rehearsal: false, instrument: &instrument };
    let decision = voices::decide(files.collect(), &wanted);
    assert_eq!((decision.taken.len(), decision.left), (8, Vec::new()));
    let taken: Vec<_> = decision.taken.into_iter().map(|(_, response)| response).collect();
    assert_eq!(assessment.voices, stocktake::voices::gather(&taken, &instrument), "collect them again");
}

#[test]
fn the_example_of_a_government_shows_what_a_room_can_say() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/examples/government.toml"));
    let assessment = format::assessment::read(&text.unwrap()).unwrap().assessment;
    let twice = |answer: &&stocktake::model::Answer| answer.tally_first.is_some() && answer.tally.is_some();
    let answer = assessment.answers.values().find(twice).expect("a second rating");
    let people = |tally: Option<stocktake::model::Tally>| tally.map(stocktake::model::Tally::people);
    assert_eq!(people(answer.tally), people(answer.tally_first), "the same people rated twice");
    assert!(!answer.dissent.is_empty() && !assessment.workshop.missing.is_empty());
    let lines = &assessment.workshop.participants;
    assert!(lines.iter().any(|line| line.age.is_some()) && lines.iter().any(|line| line.seniority.is_some()));
}
