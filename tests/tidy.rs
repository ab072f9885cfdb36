//! Rules of the house that a reviewer should not have to remember: layers, lengths, one crossterm, the key list.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use stocktake::text::Words;
use stocktake::tui::context::Context;
use stocktake::tui::keymap::KEYMAP;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a file without its comments and without its tests, which stand at the end.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let tests = text.find("#[cfg(test)]\n").filter(|at| text.get(*at..).is_some_and(|rest| rest.contains("mod ")));
    let before = tests.map_or(text.as_str(), |at| text.get(..at).unwrap());
    before.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The module a file belongs to: `model` for `src/model.rs` and all of `src/model/`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn the_pure_core_touches_neither_disk_nor_clock_nor_terminal() {
    const PURE: [&str; 15] = [
        "model",
        "agenda",
        "editions",
        "glossary",
        "interview",
        "merging",
        "planning",
        "respond",
        "rounds",
        "tripartite",
        "scoring",
        "format",
        "report",
        "text",
        "voices",
    ];
    const FORBIDDEN: [&str; 12] = [
        "ratatui",
        "crossterm",
        "std::fs",
        "fs::",
        "std::env",
        "env::var",
        "SystemTime",
        "Instant",
        "jiff",
        "println!",
        "eprintln!",
        "std::io",
    ];
    let mut slips = Vec::new();
    for path in files(&root().join("src"), "rs") {
        if PURE.contains(&module(&path).as_str()) {
            let code = code(&path);
            slips.extend(
                FORBIDDEN
                    .iter()
                    .filter(|word| code.contains(**word))
                    .map(|word| format!("{word} in {}", path.display())),
            );
        }
    }
    assert!(slips.is_empty(), "{slips:#?}");
}

#[test]
fn layers_look_one_way() {
    // What each module may not know of.
    const RULES: [(&str, &[&str]); 18] = [
        (
            "agenda",
            &[
                "glossary",
                "editions",
                "interview",
                "scoring",
                "format",
                "report",
                "text",
                "store",
                "clock",
                "tui",
                "cli",
            ],
        ),
        ("respond", &["scoring", "format", "report", "store", "clock", "tui", "cli"]),
        ("merging", &["editions", "interview", "scoring", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("glossary", &["editions", "interview", "scoring", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("editions", &["interview", "scoring", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("model", &["interview", "scoring", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("interview", &["scoring", "format", "report", "store", "clock", "tui", "cli"]),
        ("scoring", &["interview", "format", "report", "store", "clock", "tui", "cli"]),
        ("text", &["model", "interview", "scoring", "format", "report", "store", "clock", "tui", "cli"]),
        ("format", &["interview", "report", "store", "clock", "tui", "cli"]),
        ("planning", &["interview", "format", "report", "store", "clock", "tui", "cli"]),
        ("rounds", &["interview", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("tripartite", &["interview", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("voices", &["interview", "format", "report", "text", "store", "clock", "tui", "cli"]),
        ("report", &["interview", "store", "clock", "tui", "cli"]),
        ("store", &["interview", "report", "tui", "cli"]),
        ("tui", &["plain", "cli"]),
        ("plain", &["cli"]),
    ];
    let mut slips = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let module = module(&path);
        let Some((_, forbidden)) = RULES.iter().find(|(name, _)| *name == module) else { continue };
        let code = code(&path);
        slips.extend(
            forbidden
                .iter()
                .filter(|name| code.contains(&format!("crate::{name}")))
                .map(|name| format!("{name} in {}", path.display())),
        );
    }
    assert!(slips.is_empty(), "{slips:#?}");
}

#[test]
fn only_the_store_reads_and_writes_files() {
    let mut slips = Vec::new();
    for path in files(&root().join("src"), "rs") {
        // The clock reads the file that says the time zone of this computer.
        if !matches!(module(&path).as_str(), "store" | "clock") {
            let code = code(&path);
            let words = ["std::fs", "fs::File", "OpenOptions", "read_to_string"];
            slips.extend(
                words.iter().filter(|word| code.contains(**word)).map(|word| format!("{word} in {}", path.display())),
            );
        }
    }
    assert!(slips.is_empty(), "{slips:#?}");
}

#[test]
fn files_stay_short_enough_to_hold_one_idea() {
    let long: Vec<String> = files(&root().join("src"), "rs")
        .into_iter()
        .filter(|path| !path.ends_with("simdisk.rs") && !path.ends_with("crashes.rs") && !path.ends_with("tests.rs"))
        .map(|path| (code(&path).lines().count(), path))
        .filter(|(lines, _)| *lines > 500)
        .map(|(lines, path)| format!("{lines} lines in {}", path.display()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn no_test_is_switched_off() {
    for folder in ["src", "tests", "benches"] {
        for path in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains(concat!("#[", "ignore")), "{}", path.display());
        }
    }
}

#[test]
fn there_is_one_crossterm() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"").count(), 1);
}

/// The key list as the README shows it: one table for each place, out of the table that handles the keys.
fn key_list() -> String {
    let words = Words::english();
    let mut list = String::from("<!-- keys -->\n");
    for context in Context::ALL {
        let rows: Vec<_> = KEYMAP.iter().filter(|row| row.context == context).collect();
        if rows.is_empty() {
            continue;
        }
        let heading = words.say(context.heading());
        list.extend(["\n**", &heading, "**\n\n| key | what it does |\n|---|---|\n"]);
        for row in rows {
            let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
            list.extend(["| ", &keys.join(" or "), " | ", &words.say(row.hint), " |\n"]);
        }
    }
    list.push_str("\n<!-- /keys -->");
    list
}

#[test]
fn the_key_list_of_the_readme_is_that_of_the_program() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once("<!-- keys -->").expect("the README has a key list");
    let (_, after) = rest.split_once("<!-- /keys -->").expect("the key list of the README has an end");
    let wanted = format!("{before}{}{after}", key_list());
    if std::env::var_os("STOCKTAKE_BLESS").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let now = fs::read_to_string(&path).unwrap();
    assert!(now == wanted, "run `STOCKTAKE_BLESS=1 cargo test --test tidy` to bring the key list up to date");
}
