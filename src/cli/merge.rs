//! `stocktake merge`: brings two copies of an assessment together in a new file, or says what would come together.

use std::path::{Path, PathBuf};

use crate::merging::{Counts, Merged, merge};
use crate::model::Assessment;
use crate::report::undecided::{refused, undecided};
use crate::store::Overwrite;
use crate::text::Words;

use super::arguments::Merge;
use super::desk::Desk;
use super::output::{Output, complain_about, on_one_line, shown};
use super::{Ending, Failure};

/// Stands for "there is no version that both began with".
const NO_BASE: &str = "-";

pub(super) fn run(desk: &Desk, output: &mut Output, arguments: &Merge) -> Result<Ending, Failure> {
    let words = Words::english();
    let base = if arguments.base.as_os_str() == NO_BASE { None } else { Some(load(desk, &arguments.base)?) };
    let (one, other) = (load(desk, &arguments.a)?, load(desk, &arguments.b)?);
    let merged = merge(base.as_ref(), &one, &other)
        .map_err(|why| Failure::Merge(format!("{}; nothing was written", refused(&words, &why))))?;
    let place = place(arguments);
    if arguments.dry_run {
        print(output, &words, &merged, arguments)?;
        output.line("Nothing was written.")?;
    } else {
        refuse_an_input(&place, arguments)?;
        let overwrite = if arguments.force { Overwrite::Allow } else { Overwrite::Refuse };
        let written = desk
            .store
            .write_merged(&place, &merged.assessment, overwrite)
            .map_err(|error| Failure::write(error, "name another with --output, or say --force to replace it"))?;
        // What they said is in the new file: they are not offered for merging beside it.
        for input in [&arguments.a, &arguments.b].into_iter().chain(base.is_some().then_some(&arguments.base)) {
            if let Some(id) = &merged.assessment.id {
                let _ = desk.store.take_copy(input, id);
            }
        }
        print(output, &words, &merged, arguments)?;
        output.line(&shown(&written))?;
    }
    Ok(if merged.assessment.undecided.is_empty() { Ending::Fine } else { Ending::Problems })
}

/// What a file says; every problem that stands in the way is said first.
fn load(desk: &Desk, path: &Path) -> Result<Assessment, Failure> {
    match desk.load(path) {
        Ok(loaded) => {
            complain_about(path, &loaded.warnings);
            Ok(loaded.read.assessment)
        }
        Err(problems) => {
            complain_about(path, &problems);
            Err(Failure::Merge(format!("'{}' cannot be merged as it is; nothing was written", shown(path))))
        }
    }
}

/// Where the merged document goes.
fn place(arguments: &Merge) -> PathBuf {
    arguments.output.clone().unwrap_or_else(|| {
        let stem = arguments.a.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        arguments.a.with_file_name(format!("{stem}-merged.toml"))
    })
}

/// The files that are merged are never changed, whatever is allowed.
fn refuse_an_input(place: &Path, arguments: &Merge) -> Result<(), Failure> {
    let Ok(there) = place.canonicalize() else { return Ok(()) };
    let inputs = [&arguments.base, &arguments.a, &arguments.b];
    if inputs.into_iter().any(|input| input.canonicalize().is_ok_and(|input| input == there)) {
        let name = shown(place);
        return Err(Failure::Merge(format!(
            "'{name}' is one of the copies and is not changed; name another with --output"
        )));
    }
    Ok(())
}

fn print(output: &mut Output, words: &Words, merged: &Merged, arguments: &Merge) -> std::io::Result<()> {
    print_counts(output, "answers", &merged.counts, arguments)?;
    if merged.actions.all > 0 {
        print_counts(output, "actions", &merged.actions, arguments)?;
    }
    let open = undecided(words, &merged.assessment);
    if open.is_empty() {
        output.line("Nothing is undecided.")?;
    } else {
        output.line(&format!("Undecided, with every value kept ({}):", open.len()))?;
    }
    for field in open {
        output.line(&format!("  {}", on_one_line(&field.name)))?;
        for value in &field.values {
            for (at, line) in value.lines().enumerate() {
                let indent = if at == 0 { "    " } else { "      " };
                output.line(&format!("{indent}{}", on_one_line(line)))?;
            }
        }
    }
    output.finish()
}

/// What became of answers or actions, in numbers that add up.
fn print_counts(output: &mut Output, of: &str, counts: &Counts, arguments: &Merge) -> std::io::Result<()> {
    output.line(&format!("{} {of}:", counts.all))?;
    let lines = [
        (counts.same, "the same in both".to_owned()),
        (counts.one, format!("from {}", shown(&arguments.a))),
        (counts.other, format!("from {}", shown(&arguments.b))),
        (counts.combined, "combined from both".to_owned()),
        (counts.undecided, "undecided".to_owned()),
    ];
    for (count, what) in lines {
        output.line(&format!("{count:>5} {what}"))?;
    }
    Ok(())
}
