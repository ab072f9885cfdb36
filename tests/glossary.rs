//! No question needs the ILO's own vocabulary without the glossary having the word.
#![allow(clippy::unwrap_used)]

use stocktake::format;
use stocktake::glossary::{explains, found_in};
use stocktake::model::{Module, Term};
use stocktake::store::{Folders, Store};

/// Words that people outside the ILO and its meetings do not use, in the forms in which texts may have them.
const VOCABULARY: &[&str] = &[
    "active labour market",
    "actuarial",
    "bipartite",
    "check-off",
    "collective agreement",
    "collective agreements",
    "collective bargaining",
    "Convention",
    "Conventions",
    "decent work",
    "decent work country programme",
    "decent work country programmes",
    "DWCP",
    "DWCPs",
    "due diligence",
    "equal pay for work of equal value",
    "equal remuneration",
    "freedom of association",
    "gender audit",
    "gender-responsive",
    "gender mainstreaming",
    "ILO",
    "informal economy",
    "international labour standards",
    "labour administration",
    "labour inspectorate",
    "labour market information",
    "occupational safety and health",
    "OSH",
    "public employment service",
    "public employment services",
    "ratification",
    "ratified",
    "ratify",
    "representativeness",
    "results-based",
    "sex-disaggregated",
    "social dialogue",
    "social partners",
    "social protection floor",
    "supervisory bodies",
    "tripartism",
    "tripartite",
    "UN development framework",
    "UNDAF",
];

/// Every text of an instrument that somebody reads.
fn texts(module: &Module) -> Vec<&str> {
    let mut texts = vec![module.title.as_str()];
    for (area, indicator) in module.indicators() {
        texts.extend([&area.title, &indicator.title, &indicator.felt_need, &indicator.question].map(String::as_str));
        texts.extend([&indicator.not_applicable, &indicator.asset_reading].map(String::as_str));
        texts.extend([&indicator.deficit_reading, &indicator.follow_up].map(String::as_str));
        texts.extend(
            indicator.descriptors.iter().chain(&indicator.evidence).chain(&indicator.probes).map(String::as_str),
        );
    }
    texts
}

/// The words of the vocabulary that texts use and the glossary does not have.
fn unexplained(texts: &[&str], glossary: &[Term]) -> Vec<&'static str> {
    let named = |word: &&str| Term { term: (*word).to_owned(), also: Vec::new(), meaning: String::new() };
    VOCABULARY
        .iter()
        .filter(|word| !found_in(&[named(word)], texts).is_empty() && !explains(glossary, word))
        .copied()
        .collect()
}

#[test]
fn the_words_of_the_ilo_in_the_shipped_instruments_are_explained() {
    let library = Store::new(Folders::under(std::path::Path::new("no-such-folder"))).library();
    let glossary = &library.catalogue().terms;
    let modules: Vec<Module> =
        library.shipped_instruments().iter().map(|file| format::instrument::read(file.text).unwrap().module).collect();
    let texts: Vec<&str> = modules.iter().flat_map(texts).collect();
    let missing = unexplained(&texts, glossary);
    assert!(missing.is_empty(), "give the glossary these words, or other forms of a word with `also`: {missing:#?}");
}

#[test]
fn a_word_without_an_explanation_is_noticed() {
    let texts = ["The country has ratified the Convention.", "A tripartite council, and social dialogue."];
    let term = |term: &str, also: &[&str]| Term {
        term: term.to_owned(),
        also: also.iter().map(|form| (*form).to_owned()).collect(),
        meaning: String::new(),
    };
    assert_eq!(unexplained(&texts, &[]), ["Convention", "ratified", "social dialogue", "tripartite"]);
    let some = [term("ratify", &["ratified"]), term("tripartite", &[]), term("dialogue", &[])];
    assert_eq!(unexplained(&texts, &some), ["Convention", "social dialogue"]);
}
