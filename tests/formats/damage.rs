//! Texts that were cut off, damaged or edited by hand.

use proptest::prelude::*;
use stocktake::format::{Limit, Unreadable, assessment, comments, decode, instrument};
use stocktake::model::Catalogue;

use super::golden::good;

/// Reads bytes as a program would.
fn load(bytes: &[u8]) -> Option<assessment::Read> {
    let text = decode(bytes, Limit::Assessment).ok()?;
    assessment::read(text).ok()
}

#[test]
fn no_cut_of_a_canonical_file_passes_for_the_whole() {
    for name in ["full.toml", "states.toml", "escapes.toml", "nothing-answered.toml"] {
        let text = good(name);
        let whole = assessment::read(&text).unwrap().assessment;
        for cut in 0..text.len() {
            if let Some(read) = load(&text.as_bytes()[..cut]) {
                assert!(cut == text.len() - 1 && read.assessment == whole, "{name} cut at {cut} passes");
            }
        }
    }
}

#[test]
fn a_cut_below_the_head_is_called_damage_and_cannot_be_mended_before_the_end_mark() {
    let text = good("full.toml");
    let head = text.find("revision = 412").unwrap() + "revision = 412".len();
    let end = text.rfind("[end]").unwrap();
    for start in (head..end + 5).filter_map(|cut| text.get(..cut)) {
        match assessment::read(start) {
            Err(Unreadable::Damaged { problem, mended: None }) => {
                assert_eq!(problem.line, start.trim_end().lines().count(), "{start}");
            }
            other => panic!("{start}: {other:?}"),
        }
    }
}

#[test]
fn mending_changes_the_end_mark_and_nothing_else() {
    let whole = format!("# mine\n{}", good("comments.toml"));
    assert!(assessment::read(&whole).is_ok());
    for (right, wrong) in [
        ("answers = 1", "answers = 7"),
        ("[end]\nrevision = 3", "[end] # my end\nrevision = 2"),
        ("[end]\nrevision = 3\n", "[end]\n"),
        ("answers = 1\n", ""),
    ] {
        let edited = whole.replacen(right, wrong, 1);
        assert_ne!(edited, whole);
        let Err(Unreadable::Damaged { mended: Some(mended), .. }) = assessment::read(&edited) else {
            panic!("{edited}");
        };
        let read = assessment::read(&mended).unwrap();
        assert_eq!(read.assessment, assessment::read(&whole).unwrap().assessment);
        let kept = comments(&mended);
        assert!(comments(&edited).iter().all(|comment| kept.iter().any(|other| other.text == comment.text)));
        let lost: Vec<_> = edited.lines().filter(|line| !mended.contains(line)).collect();
        assert!(lost.iter().all(|line| *line == wrong || wrong.ends_with(line)), "{lost:?}");
    }
}

#[test]
fn a_removed_revision_is_put_back_from_the_end_mark() {
    let whole = good("comments.toml");
    let edited = whole.replacen("revision = 3\n", "", 1);
    let Err(Unreadable::Damaged { mended: Some(mended), .. }) = assessment::read(&edited) else { panic!("{edited}") };
    assert_eq!(assessment::read(&mended).unwrap().assessment, assessment::read(&whole).unwrap().assessment);
}

#[test]
fn hostile_nesting_and_size_are_refused_in_time() {
    let head = "format = \"stocktake.assessment/1\"\n";
    for tail in [
        "[".repeat(1_000_000),
        format!("a = {}", "[".repeat(1_000_000)),
        format!("a = {}", "{a=".repeat(300_000)),
        format!("{}a = 1", "a.".repeat(500_000)),
        format!("[{}a]", "a.".repeat(500_000)),
        "[[a]]\n".repeat(100_000),
        format!("a = [{}]", "{},".repeat(300_000)),
        (0..50_000).map(|number| number.to_string()).collect::<Vec<_>>().join(" = 1\n"),
        "= ".repeat(100_000),
        "a\n".repeat(200_000),
        "a ".repeat(200_000),
        "a = \"\n".repeat(100_000),
    ] {
        let Err(Unreadable::Problems(problems)) = assessment::read(&format!("{head}{tail}")) else { panic!() };
        assert!((1..=501).contains(&problems.len()), "{}", problems.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn flipped_bytes_never_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        of_instrument in prop::bool::weighted(0.2),
    ) {
        let mut bytes = good(if of_instrument { "instrument.toml" } else { "full.toml" }).into_bytes();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(text) = decode(&bytes, Limit::Assessment) {
            comments(text);
            if of_instrument {
                if let Err(Unreadable::Problems(problems)) = instrument::read(text) {
                    prop_assert!(!problems.is_empty());
                }
                let draft = instrument::draft(text).ok();
                let module = draft.as_ref().and_then(|draft| draft.module.as_ref());
                let read = instrument::read(text).ok();
                prop_assert_eq!(module, read.as_ref().map(|read| &read.module));
                if let Some(draft) = draft {
                    instrument::review(&draft);
                    instrument::check_together(&[("this file", &draft)], &[], &Catalogue::default());
                }
            } else {
                match assessment::read(text) {
                    Err(Unreadable::Problems(problems)) => prop_assert!(!problems.is_empty()),
                    Err(Unreadable::Damaged { mended: Some(mended), .. }) => {
                        prop_assert!(assessment::read(&mended).is_ok());
                    }
                    Ok(read) => {
                        assessment::check_against(&read, &super::golden::instrument());
                        let again = assessment::read(&assessment::write(&read.assessment)).unwrap();
                        prop_assert_eq!(again.assessment, read.assessment);
                    }
                    Err(Unreadable::Newer { .. } | Unreadable::Damaged { mended: None, .. }) => {}
                }
            }
        }
    }

    #[test]
    fn any_text_at_all_never_panics(text in any::<String>(), head in any::<bool>()) {
        let head = if head { "format = \"stocktake.assessment/1\"\nrevision = 1\n" } else { "" };
        let text = format!("{head}{text}");
        let _ = assessment::read(&text);
        let _ = instrument::read(&text);
        stocktake::format::kind_of(&text);
    }
}
