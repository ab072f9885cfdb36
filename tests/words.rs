//! The words of the interface: every message that the code uses exists once, none is unused, all can be read.
#![allow(clippy::unwrap_used, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use stocktake::text::ENGLISH;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, with its text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// The keys of a catalogue: lines that begin with a key and an equals sign.
fn keys(source: &str) -> Vec<String> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim().to_owned()))
        .collect()
}

#[test]
fn every_catalogue_can_be_read() {
    for (name, source) in ENGLISH {
        if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
            panic!("{name}: {errors:?}");
        }
    }
}

#[test]
fn no_message_is_defined_twice() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut twice = Vec::new();
    for (name, source) in ENGLISH {
        for key in keys(source) {
            if let Some(before) = seen.insert(key.clone(), name) {
                twice.push(format!("{key}: in {before} and {name}"));
            }
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn every_message_is_used_and_every_used_message_exists() {
    let defined: BTreeSet<String> = ENGLISH.iter().flat_map(|(_, source)| keys(source)).collect();
    let mut literals = BTreeSet::new();
    for (_, text) in sources(&root().join("src")) {
        // Every string literal counts as a use; keys always stand in the code as literals.
        for part in text.split('"').skip(1).step_by(2) {
            literals.insert(part.to_owned());
        }
        for part in text.split('"').step_by(2) {
            literals.insert(part.to_owned());
        }
    }
    let unused: Vec<_> = defined.iter().filter(|key| !literals.contains(*key)).collect();
    assert!(unused.is_empty(), "defined and never used: {unused:#?}");

    let mut missing = BTreeSet::new();
    for (path, text) in sources(&root().join("src")) {
        for start in ["say(\"", "say!(", "\"hint-", "\"keys-"] {
            for (at, _) in text.match_indices(start) {
                let rest = &text[at..];
                let Some(key) = rest.split('"').nth(1) else { continue };
                let is_key =
                    !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                // `say!` may stand in a comment or its definition: only what follows within the call counts.
                let near = rest.find('"').is_some_and(|quote| quote < 80);
                if is_key && near && !defined.contains(key) {
                    missing.insert(format!("{} ({})", key, path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "used and not defined: {missing:#?}");
}
