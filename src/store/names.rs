//! Names for files: safe on every system, short enough, and beside the document they belong to (H7).

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthChar;

use crate::model::Assessment;

/// The longest name file systems take, in bytes.
const LONGEST: usize = 255;

/// The longest slug: leaves room for endings, numbers and marks of time.
const LONGEST_SLUG: usize = 120;

/// A name for a file made of any text: small letters, digits and hyphens of ASCII, letters of other scripts kept;
/// never empty, never a name that Windows reserves.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        let keep = if character.is_alphanumeric() { character } else { '-' };
        // Accents that stand alone and marks of direction would break a word in two.
        if keep == '-' && character.width() == Some(0) {
            continue;
        }
        if slug.len() + keep.len_utf8() > LONGEST_SLUG {
            break;
        }
        if keep != '-' || !(slug.is_empty() || slug.ends_with('-')) {
            slug.push(keep);
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "stocktake".to_owned()
    } else if is_reserved(slug) {
        format!("{slug}_")
    } else {
        slug.to_owned()
    }
}

/// Names of devices on Windows, in any case and with any ending.
fn is_reserved(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered.is_some_and(|rest| {
            let mut characters = rest.chars();
            matches!((characters.next(), characters.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
}

/// What the name of a rehearsal's file ends in, before its ending.
const REHEARSAL: &str = "-rehearsal";

/// Whether a file is named as a rehearsal is.
pub fn is_named_rehearsal(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
        && path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(REHEARSAL))
}

/// The name that a rehearsal has when it is put here: one that nobody takes for a real assessment.
pub fn for_rehearsal(path: &Path) -> PathBuf {
    if is_named_rehearsal(path) {
        return path.to_owned();
    }
    let marked = marked(path, REHEARSAL);
    if marked.extension().is_some_and(|ending| ending == "toml") { marked } else { marked.with_extension("toml") }
}

/// The usual name of an assessment's file, for example `ministry-of-labour-round-1.toml`. Where it does not ask the
/// constituent's own questions, its name says what it asks: `ministry-of-labour-gender-audit-round-1.toml`.
pub(super) fn for_assessment(assessment: &Assessment) -> String {
    let asked = assessment.module_ids();
    let is_own = asked.iter().any(|id| id.as_str() == assessment.subject.constituent.word());
    let other = asked.first().filter(|_| !is_own).map(|id| format!("-{id}")).unwrap_or_default();
    format!("{}{other}-round-{}.toml", slug(&assessment.subject.organization), assessment.round)
}

/// The name itself, or the name with `-2`, `-3`… before its ending: the first one that is not taken.
pub(crate) fn first_free(path: &Path, taken: impl Fn(&Path) -> bool) -> PathBuf {
    let mut free = path.to_owned();
    let mut number = 2_u32;
    while taken(&free) && number < 10_000 {
        free = marked(path, &format!("-{number}"));
        number += 1;
    }
    free
}

/// `NAME.toml` and `.new-1` make `NAME.new-1.toml`, beside it.
pub(crate) fn marked(path: &Path, mark: &str) -> PathBuf {
    let ending = path.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    let stem = path.file_stem().map(OsStr::to_string_lossy).unwrap_or_default();
    path.with_file_name(format!("{}{mark}{ending}", shortened(&stem, mark.len() + ending.len())))
}

/// Where the generation before stands on a file system of class B: `NAME.toml.bak`.
pub(crate) fn backup(path: &Path) -> PathBuf {
    path.with_file_name(format!("{}.bak", shortened(&file_name(path), 4)))
}

/// A name for an unfinished file: hidden from sync clients by its `~`, told apart by chance.
pub(crate) fn temporary(path: &Path) -> PathBuf {
    let chance = uuid::Uuid::new_v4().simple().to_string();
    path.with_file_name(format!("~{}.{chance}.tmp", shortened(&file_name(path), 6 + chance.len())))
}

/// Whether another path is an unfinished file of this document.
pub(crate) fn is_temporary_of(path: &Path, other: &Path) -> bool {
    let name = file_name(other);
    let start = format!("~{}.", shortened(&file_name(path), 38));
    name.strip_prefix(&start)
        .and_then(|rest| rest.strip_suffix(".tmp"))
        .is_some_and(|chance| chance.len() == 32 && chance.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// The folder a file stands in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The name of a file, as text to be shown.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn shortened(name: &str, extra: usize) -> String {
    let room = LONGEST.saturating_sub(extra);
    let mut end = 0;
    for (start, character) in name.char_indices() {
        if start + character.len_utf8() > room {
            break;
        }
        end = start + character.len_utf8();
    }
    name.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_a_safe_name_everywhere() {
        let cases = [
            ("Ministry of Labour", "ministry-of-labour"),
            ("  Ministère du Travail / DGT. ", "ministère-du-travail-dgt"),
            ("CON", "con_"),
            ("com1", "com1_"),
            ("LPT³", "lpt³_"),
            ("com10", "com10"),
            ("a:b*c?\"<>|\\", "a-b-c"),
            ("../../etc/passwd", "etc-passwd"),
            ("name. . .", "name"),
            ("\u{202e}\u{1b}[31m\0\n", "31m"),
            ("", "stocktake"),
            ("…", "stocktake"),
            ("وزارة العمل", "وزارة-العمل"),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_slug_leaves_room_for_its_endings() {
        let long = slug(&"ж".repeat(500));
        assert!(long.len() <= 120 && long.chars().all(|c| c == 'ж'), "{long}");
    }

    #[test]
    fn names_beside_a_document_never_grow_over_the_limit() {
        let long = PathBuf::from(format!("/d/{}.toml", "é".repeat(125)));
        for path in [marked(&long, ".damaged-20261121-140307"), backup(&long), temporary(&long)] {
            assert!(file_name(&path).len() <= 255, "{}", path.display());
        }
        assert!(is_temporary_of(&long, &temporary(&long)));
        assert!(!is_temporary_of(Path::new("/d/a.toml"), &temporary(&long)));
        assert_eq!(marked(Path::new("/d/a.toml"), ".new-1"), Path::new("/d/a.new-1.toml"));
    }

    #[test]
    fn twins_get_a_number() {
        let taken = ["/d/a.toml", "/d/a-2.toml"];
        let free = first_free(Path::new("/d/a.toml"), |path| taken.iter().any(|t| Path::new(t) == path));
        assert_eq!(free, Path::new("/d/a-3.toml"));
    }
}
