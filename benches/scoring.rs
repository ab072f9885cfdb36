//! What the engine and its commands cost: one assessment in memory, and thousands of files from the disk on every core.
//!
//! `cargo bench --bench scoring` prints two Markdown tables. The files are made from the shipped examples with a fixed seed.
//! "Only parsing" reads the same files on the same number of threads. `toml::de::DeTable` builds the tree and leaves numbers
//! as text; `toml::Table` and types derived with serde yield every value, and the faster of them is what counts.

#![allow(clippy::print_stdout, reason = "the tables are the result")]

mod portfolio;
mod series;
mod typed;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::prelude::*;
use stocktake::format::{assessment, scores};
use stocktake::model::{Assessment, Instrument};
use stocktake::scoring::score;
use stocktake::store::{Folders, Store};

use series::{Series, say};

/// How many files.
const FILES: usize = 10_000;
/// How often everything is measured, in turns.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let texts = portfolio::texts(FILES);
    one(&Store::new(Folders::under(folder.path())), texts.first().ok_or("no example")?)?;
    let files = write(folder.path(), &texts)?;
    let bytes: usize = texts.iter().map(String::len).sum();
    drop(texts);
    many(folder.path(), &files, bytes)
}

/// One assessment, in memory.
fn one(store: &Store, text: &str) -> Result<(), Box<dyn Error>> {
    let read = |text: &str| assessment::read(text).map(|read| read.assessment).map_err(|_| "an example does not read");
    let first = read(text)?;
    let instrument = store.library().instrument_for(&first)?.instrument;
    println!("| one assessment: {} answers, {} bytes | microseconds, p50 |", first.answers.len(), text.len());
    println!("|---|---:|");
    let line = |name: &str, time: f64| println!("| {name} | {} |", say(time * 1e3));
    line("score", median(|| score(&instrument, &first)));
    line("read, compare with the instrument, score, as JSON", median(|| read_and_score(text, &instrument)));
    line("write", median(|| assessment::write(&first)));
    line("only parse (DeTable)", median(|| toml::de::DeTable::parse(text).map(drop)));
    println!();
    Ok(())
}

fn read_and_score(text: &str, instrument: &Instrument) -> Option<String> {
    let read = assessment::read(text).ok()?;
    let problems = assessment::check_against(&read, instrument);
    let assessment: &Assessment = &read.assessment;
    problems.is_empty().then(|| scores::to_json(instrument, assessment, &score(instrument, assessment)))
}

/// The median time of a call, in milliseconds; each time is that of a hundred calls.
fn median<T>(mut work: impl FnMut() -> T) -> f64 {
    let mut series = Series::default();
    for _ in 0..31 {
        let start = Instant::now();
        for _ in 0..100 {
            black_box(work());
        }
        series.push(start.elapsed() / 100);
    }
    series.median()
}

fn write(folder: &Path, texts: &[String]) -> std::io::Result<Vec<PathBuf>> {
    let names = (0..texts.len()).map(|number| PathBuf::from(format!("{number:05}.toml")));
    names.zip(texts).map(|(name, text)| fs::write(folder.join(&name), text).map(|()| name)).collect()
}

/// What is done with all files.
type Work<'a> = (&'static str, Box<dyn Fn() -> Result<(), Box<dyn Error>> + 'a>);

/// Many assessments, from the disk; the least of all rounds counts, since what disturbs only makes slower.
fn many(folder: &Path, files: &[PathBuf], bytes: usize) -> Result<(), Box<dyn Error>> {
    let works: [Work<'_>; 6] = [
        ("only read the files", Box::new(|| each(folder, files, |text| !text.is_empty()))),
        (
            "only parse: tree, numbers as text (DeTable)",
            Box::new(|| each(folder, files, |text| toml::de::DeTable::parse(text).is_ok())),
        ),
        (
            "only parse: all values, untyped (Table)",
            Box::new(|| each(folder, files, |text| toml::from_str::<toml::Table>(text).is_ok())),
        ),
        (
            "only parse: all values, typed (serde)",
            Box::new(|| each(folder, files, |text| toml::from_str::<typed::Assessment>(text).is_ok())),
        ),
        ("stocktake score --json", Box::new(|| command(folder, files, &["score", "--json"]))),
        ("stocktake check", Box::new(|| command(folder, files, &["check"]))),
    ];
    let mut costs = [Cost::MOST; 6];
    for _ in 0..=ROUNDS {
        for (cost, (_, work)) in costs.iter_mut().zip(&works) {
            *cost = cost.least(Cost::of(work)?);
        }
    }
    let [_, _, untyped, typed, ..] = costs;
    let parsing = untyped.least(typed);
    println!("{} files, {:.0} MB, {} threads\n", files.len(), bytes as f64 / 1e6, rayon::current_num_threads());
    println!("| what | ms | files a second | ratio to parsing | CPU ms | CPU ratio |\n|---|---:|---:|---:|---:|---:|");
    for ((name, _), cost) in works.iter().zip(&costs) {
        let (wall, processor) = (cost.wall.as_secs_f64(), cost.processor.as_secs_f64());
        let ratio = say(wall / parsing.wall.as_secs_f64());
        let share = say(processor / parsing.processor.as_secs_f64());
        let each = files.len() as f64 / wall;
        println!("| {name} | {:.0} | {each:.0} | {ratio} | {:.0} | {share} |", wall * 1e3, processor * 1e3);
    }
    Ok(())
}

/// Time by the clock, and time of all cores, which other programs hardly disturb.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    processor: Duration,
}

impl Cost {
    const MOST: Cost = Cost { wall: Duration::MAX, processor: Duration::MAX };

    fn of(work: impl Fn() -> Result<(), Box<dyn Error>>) -> Result<Cost, Box<dyn Error>> {
        let (start, before) = (Instant::now(), processor());
        work()?;
        Ok(Cost { wall: start.elapsed(), processor: processor().saturating_sub(before) })
    }

    fn least(self, other: Cost) -> Cost {
        Cost { wall: self.wall.min(other.wall), processor: self.processor.min(other.processor) }
    }
}

/// The time of all cores for this program and the programs it started, as Linux counts it: in hundredths of a second.
fn processor() -> Duration {
    let counted = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = counted.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = fields.skip(11).take(4).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// Reads every file and does something with its text, on every core; an error when that fails for one.
fn each(folder: &Path, files: &[PathBuf], work: impl Fn(&str) -> bool + Sync) -> Result<(), Box<dyn Error>> {
    let all = files.par_iter().map(|name| fs::read_to_string(folder.join(name)).is_ok_and(|text| work(&text)));
    let failed = all.filter(|fine| !fine).count();
    if failed == 0 { Ok(()) } else { Err(format!("{failed} files were not parsed").into()) }
}

/// Runs a command over all files.
fn command(folder: &Path, files: &[PathBuf], arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stocktake"));
    command.args(arguments).args(files).current_dir(folder).env("STOCKTAKE_HOME", folder.join("home"));
    let ended = command.stdout(Stdio::null()).status()?;
    if ended.success() { Ok(()) } else { Err(format!("{arguments:?} ended with {ended}").into()) }
}
