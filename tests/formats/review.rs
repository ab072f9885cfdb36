//! `review/` holds instruments that can be read and are not yet fit for others, `check/` some in which mistakes of
//! reading stand beside those of the review: each says exactly what stands beside it, all at once, compared with the
//! edition that is here already.

use std::fs;
use std::path::Path;

use stocktake::format::instrument::{
    Draft, Edition, check_editions, check_together, check_version_grows, draft, hash, review,
};
use stocktake::model::{Catalogue, Module};
use stocktake::store::{Folders, Store};

use crate::golden::{compare, folder, inputs, lines};

fn edition() -> Module {
    changed(&[]).module.unwrap()
}

fn shipped_catalogue() -> Catalogue {
    Catalogue::clone(&Store::new(Folders::under(Path::new("no-such-folder"))).library().catalogue())
}

/// What is said before an instrument is installed beside this edition.
fn said(draft: &Draft, here: &Module) -> String {
    let hash = hash(here);
    let here = [Edition { name: "the one here", module: here, hash: &hash }];
    let mut problems = draft.problems.clone();
    problems.extend(review(draft));
    let together = check_together(&[("this file", draft)], &here, &shipped_catalogue());
    problems.extend(together.into_iter().map(|(_, problem)| problem));
    problems.extend(check_editions(draft, &here));
    problems.extend(check_version_grows(draft, &here));
    problems.sort_by_key(|problem| (problem.line, problem.column));
    lines(&problems)
}

#[test]
fn instruments_under_review_say_what_is_wrong_with_them() {
    let here = edition();
    let inputs = [inputs("review"), inputs("check")].concat();
    assert!(inputs.len() >= 10);
    for path in inputs {
        let draft = draft(&fs::read_to_string(&path).unwrap()).unwrap();
        let said = said(&draft, &here);
        assert_eq!(said.is_empty(), path.ends_with("edition.toml"), "{path:?}: {said}");
        if !said.is_empty() {
            compare(&path.with_extension("txt"), &said);
        }
    }
}

/// The edition with these texts replaced.
fn changed(pairs: &[(&str, &str)]) -> Draft {
    let text = fs::read_to_string(folder("review").join("edition.toml")).unwrap();
    let text = pairs.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    draft(&text).unwrap()
}

const NEXT: (&str, &str) = ("version = \"1.0.0\"", "version = \"1.1.0\"");
const REWORDED: (&str, &str) =
    ("Notes stay in a private notebook.", "Notes stay in a drawer that only one person opens.");

#[test]
fn a_descriptor_may_change_with_a_new_revision_and_a_new_version() {
    let here = edition();
    let both = changed(&[NEXT, ("revision = 1", "revision = 2"), REWORDED]);
    assert_eq!(said(&both, &here), "");
    let other_words = changed(&[NEXT, ("title = \"Meetings\"", "title = \"Our meetings\"")]);
    assert_eq!(said(&other_words, &here), "", "what is no descriptor needs no new revision");
    let copy = changed(&[("id = \"office-basics\"", "id = \"ours\""), ("revision = 1", "revision = 2"), REWORDED]);
    assert_eq!(said(&copy, &here), "", "a copy has versions of its own");
    assert_eq!(said(&both, both.module.as_ref().unwrap()), "", "the same text is no other edition");
}

#[test]
fn a_revision_never_goes_down_in_a_newer_version() {
    let here = changed(&[("revision = 1", "revision = 3")]).module.unwrap();
    let lower = changed(&[NEXT, ("revision = 1", "revision = 2"), REWORDED]);
    assert_eq!(
        said(&lower, &here),
        "15:12: area[0].indicator[0].revision: the revision went down from 3 in the one here 1.0.0 to 2 (write revision = 4)\n"
    );
    let older = changed(&[("version = \"1.0.0\"", "version = \"0.9.0\""), ("revision = 1", "revision = 2"), REWORDED]);
    assert!(!said(&older, &here).contains("revision"), "an older version has lower revisions");
}

#[test]
fn files_checked_together_may_share_indicators_with_the_same_words_only() {
    let catalogue = crate::golden::catalogue();
    let catalogue = stocktake::model::Catalogue { approaches: Vec::new(), ..catalogue };
    let together = |files: &[(&str, &Draft)]| {
        let found = check_together(files, &[], &catalogue);
        let about_words = found.iter().filter(|(_, problem)| problem.message.contains("descriptors"));
        about_words.map(|(file, problem)| format!("{}:{problem}", files[*file].0)).collect::<Vec<_>>()
    };
    let one = changed(&[]);
    let copy = changed(&[("id = \"office-basics\"", "id = \"ours\"")]);
    assert_eq!(together(&[("one", &one), ("copy", &copy)]), [""; 0]);
    let reworded = changed(&[NEXT, REWORDED]);
    let wanted = "reworded:14:6: area[0].indicator[0].id: \"OFF-1.1\" has other descriptors in one, where the revision is 1 too (write revision = 2 where they were changed)";
    assert_eq!(together(&[("one", &one), ("reworded", &reworded)]), [wanted]);
    assert_eq!(
        together(&[("reworded", &reworded), ("one", &one)]),
        [wanted],
        "at the newer version, whatever the order"
    );
}

#[test]
fn a_pair_with_an_instrument_that_cannot_be_mended_may_be_one_sided() {
    let catalogue = stocktake::model::Catalogue::default();
    let pairs = |files: &[(&str, &Draft)], others: &[&Draft]| {
        let hashes: Vec<String> = others.iter().map(|draft| hash(draft.module.as_ref().unwrap())).collect();
        let others: Vec<Edition> = others
            .iter()
            .zip(&hashes)
            .map(|(draft, hash)| Edition { name: "here", module: draft.module.as_ref().unwrap(), hash })
            .collect();
        let found = check_together(files, &others, &catalogue);
        let about_pairs = found.into_iter().filter(|(_, problem)| problem.path.contains("pairs_with"));
        about_pairs.map(|(_, problem)| problem.message).collect::<Vec<_>>()
    };
    let ids: &[(&str, &str)] = &[
        ("id = \"office-basics\"", "id = \"ours\""),
        ("OFF-1", "OUR-1"),
        ("OFF-1.1", "OUR-1.1"),
        ("functional", "technical"),
    ];
    let ours = changed(&[ids, &[("pairs_with = []", "pairs_with = [\"OFF-1.1\"]")]].concat());
    let common = changed(&[]);
    assert_eq!(pairs(&[("ours", &ours)], &[&common]), [""; 0], "it stands here, and cannot be mended");
    let wanted = "\"OFF-1.1\" does not name \"OUR-1.1\" as its pair";
    assert_eq!(pairs(&[("ours", &ours), ("common", &common)], &[&common]), [wanted], "both can be mended");
    let both = changed(&[("pairs_with = []", "pairs_with = [\"OUR-1.1\"]")]);
    assert_eq!(pairs(&[("ours", &ours), ("common", &both)], &[&common]), [""; 0]);
    assert_eq!(pairs(&[("ours", &ours)], &[]), ["no instrument here has \"OFF-1.1\""]);
    let misspelt = changed(&[ids, &[("pairs_with = []", "pairs_with = [\"OFF-1.2\"]")]].concat());
    assert_eq!(pairs(&[("misspelt", &misspelt)], &[&common]), ["unknown indicator \"OFF-1.2\""]);

    let second = "[[area.indicator]]\nid = \"OFF-1.2\"\ntitle = \"T\"\ntype = \"technical\"\nlevel = \"individual\"\nfelt_need = \"f\"\nquestion = \"q\"\ndescriptors = [\"a\", \"b\", \"c\", \"d\", \"e\"]\n";
    let text = fs::read_to_string(folder("review").join("edition.toml")).unwrap() + second;
    let origin = draft(&text).unwrap();
    let copy =
        changed(&[("id = \"office-basics\"", "id = \"copy\""), ("pairs_with = []", "pairs_with = [\"OFF-1.2\"]")]);
    let wanted = "no instrument that is asked with this one has \"OFF-1.2\"";
    assert_eq!(
        pairs(&[("copy", &copy)], &[&origin]),
        [wanted],
        "a copy is never asked together with what it was made of"
    );
}
