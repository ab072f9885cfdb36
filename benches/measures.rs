//! What is measured, and the table that comes of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::pty::{Program, Used};
use super::series::{Series, say};

/// The argument with which this program is the floor.
pub(crate) const FLOOR: &str = "floor";

/// Starts that count; one more is thrown away.
const STARTS: usize = 15;
/// Silence after which a key counts as answered.
const QUIET: Duration = Duration::from_millis(30);
/// The same where the disk has a part in the answer.
const SAVED: Duration = Duration::from_millis(80);
const IDLE: Duration = Duration::from_secs(3);
/// How long the disk takes for each request while it is stalled.
const STALL: Duration = Duration::from_secs(1);

const UP: &[u8] = b"\x1b[A";
const DOWN: &[u8] = b"\x1b[B";
const PAGE_UP: &[u8] = b"\x1b[5~";
const PAGE_DOWN: &[u8] = b"\x1b[6~";
/// A felt need, an agreed level, a desired level, an importance; Enter goes on to the next indicator.
const CHOICES: [&[u8]; 4] = [b"2", b"3", b"4", b"2"];

/// Keys of one kind.
#[derive(Default)]
struct Keys {
    shown: Series,
    settled: Series,
    bytes: usize,
    processor: Duration,
    answered: usize,
    unanswered: usize,
}

impl Keys {
    fn type_all<'a>(
        &mut self,
        program: &mut Program,
        keys: impl IntoIterator<Item = &'a [u8]>,
        silence: Duration,
    ) -> io::Result<()> {
        let before = program.used()?;
        for key in keys {
            match program.answer(key, silence)? {
                Some(answer) => {
                    self.shown.push(answer.shown);
                    self.settled.push(answer.settled);
                    self.bytes += answer.bytes;
                    self.answered += 1;
                }
                None => self.unanswered += 1,
            }
        }
        self.processor += program.used()?.processor.saturating_sub(before.processor);
        Ok(())
    }

    fn each(&self, all: f64) -> f64 {
        all / self.answered.max(1) as f64
    }

    fn bytes(&self) -> f64 {
        self.each(self.bytes as f64)
    }

    fn processor(&self) -> f64 {
        self.each(self.processor.as_secs_f64() * 1e6)
    }
}

/// Everything about one program.
#[derive(Default)]
struct Measured {
    first: Series,
    home: Series,
    moving: Keys,
    paging: Keys,
    choosing: Keys,
    memory: u64,
    waits: u64,
    idle_bytes: usize,
    paste: Series,
    stalled: Option<Series>,
}

/// Files and folders for one measurement, and where the programs are.
struct Place {
    folder: tempfile::TempDir,
    /// The shipped example, of standard depth.
    example: String,
    /// The same questions with no answer.
    blank: String,
}

impl Place {
    fn new() -> io::Result<Place> {
        let folder = tempfile::tempdir()?;
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/examples/government.toml");
        let mut place = Place { folder, example: fs::read_to_string(shipped)?, blank: String::new() };
        let blank = place.folder.path().join("blank.toml");
        let mut new = place.stocktake(place.folder.path());
        new.args(["new", "--constituent", "government", "--organization", "Ministry of Labour", "--output"]);
        let made = new.arg(&blank).stdout(Stdio::null()).status()?;
        if !made.success() {
            return Err(io::Error::other("stocktake new did not make an assessment"));
        }
        place.blank = fs::read_to_string(blank)?;
        Ok(place)
    }

    /// A new home with nothing but the orientation read and one assessment.
    fn home(&self, assessment: &str) -> io::Result<(tempfile::TempDir, PathBuf)> {
        let home = tempfile::tempdir_in(self.folder.path())?;
        fs::create_dir(home.path().join("state"))?;
        fs::write(home.path().join("state/preferences.toml"), "orientation_seen = true\n")?;
        let file = home.path().join("assessment.toml");
        fs::write(&file, assessment)?;
        Ok((home, file))
    }

    fn floor(&self) -> io::Result<Command> {
        let mut command = self.clean(Command::new(std::env::current_exe()?), self.folder.path());
        command.arg(FLOOR);
        Ok(command)
    }

    fn stocktake(&self, home: &Path) -> Command {
        self.clean(Command::new(env!("CARGO_BIN_EXE_stocktake")), home)
    }

    /// Stocktake on a disk that takes a second for each request to keep something; `None` without `strace`.
    fn stalled(&self, home: &Path) -> Option<Command> {
        let there = Command::new("strace").arg("-V").stdout(Stdio::null()).stderr(Stdio::null()).status();
        let mut command = self.clean(Command::new("strace"), home);
        command.args(["-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e"]);
        command.arg(format!("inject=fsync,fdatasync:delay_enter={}", STALL.as_micros()));
        command.arg(env!("CARGO_BIN_EXE_stocktake"));
        there.is_ok_and(|status| status.success()).then_some(command)
    }

    #[allow(clippy::unused_self, reason = "reads like the others")]
    fn clean(&self, mut command: Command, home: &Path) -> Command {
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color").env("LANG", "C.UTF-8").env("HOME", home).env("STOCKTAKE_HOME", home);
        command
    }
}

/// Measures both programs, start by start in turns, and says it as a table.
pub(crate) fn table() -> io::Result<String> {
    let place = Place::new()?;
    // Nothing is answered here, so that every start but the first finds what the first left behind.
    let (home, file) = place.home(&place.example)?;
    let (mut floor, mut ours) = (Measured::default(), Measured::default());
    for round in 0..=STARTS {
        // The first start only warms up what is read from the disk.
        let (mut no_floor, mut no_ours) = (Measured::default(), Measured::default());
        let counts = round > 0;
        measure_floor(&place, if counts { &mut floor } else { &mut no_floor })?;
        measure_ours(&place, home.path(), &file, if counts { &mut ours } else { &mut no_ours })?;
    }
    idle(&mut place.floor()?, &mut floor)?;
    idle(place.stocktake(home.path()).arg(&file), &mut ours)?;
    paste(&place, &mut ours)?;
    stalled(&place, &mut ours)?;
    Ok(rows(&floor, &ours))
}

fn moves() -> impl Iterator<Item = &'static [u8]> {
    [DOWN, DOWN, DOWN, UP, UP, UP].into_iter().cycle().take(18)
}

fn measure_floor(place: &Place, floor: &mut Measured) -> io::Result<()> {
    let (mut program, painted) = Program::start(&mut place.floor()?)?;
    floor.first.push(painted);
    floor.moving.type_all(&mut program, moves(), QUIET)?;
    floor.memory = floor.memory.max(program.used()?.memory);
    Ok(())
}

fn measure_ours(place: &Place, home: &Path, file: &Path, ours: &mut Measured) -> io::Result<()> {
    let (mut program, painted) = Program::start(place.stocktake(home).arg(file))?;
    ours.first.push(painted);
    program.answer(&UP.repeat(5), QUIET)?;
    ours.moving.type_all(&mut program, moves(), QUIET)?;
    ours.paging.type_all(&mut program, [PAGE_DOWN; 6].into_iter().chain([PAGE_UP; 6]), QUIET)?;
    ours.memory = ours.memory.max(program.used()?.memory);
    drop(program);
    let (_, painted) = Program::start(&mut place.stocktake(home))?;
    ours.home.push(painted);
    let (home, file) = place.home(&place.blank)?;
    let (mut program, _) = Program::start(place.stocktake(home.path()).arg(&file))?;
    for _ in 0..5 {
        ours.choosing.type_all(&mut program, CHOICES, SAVED)?;
        program.answer(b"\r", QUIET)?;
    }
    ours.memory = ours.memory.max(program.used()?.memory);
    Ok(())
}

fn idle(command: &mut Command, measured: &mut Measured) -> io::Result<()> {
    let (mut program, _) = Program::start(command)?;
    program.answer(DOWN, Duration::from_millis(200))?;
    let Used { waits: before, .. } = program.used()?;
    measured.idle_bytes = program.idle(IDLE)?;
    measured.waits = program.used()?.waits.saturating_sub(before);
    Ok(())
}

/// A text of 20 kB into the note of an answer.
fn paste(place: &Place, ours: &mut Measured) -> io::Result<()> {
    let text = "A quick brown fox jumps over the lazy dog while nobody looks; ".repeat(400);
    let text: String = text.chars().take(20_000).collect();
    let pasted = format!("\x1b[200~{text}\x1b[201~");
    for _ in 0..STARTS {
        let (home, file) = place.home(&place.example)?;
        let (mut program, _) = Program::start(place.stocktake(home.path()).arg(&file))?;
        program.answer(b"n", QUIET)?;
        if let Some(answer) = program.answer(pasted.as_bytes(), Duration::from_millis(300))? {
            ours.paste.push(answer.settled);
        }
        if !program.text().contains("brown fox") {
            return Err(io::Error::other(format!("the pasted text is not on the screen:\n{}", program.text())));
        }
    }
    Ok(())
}

fn stalled(place: &Place, ours: &mut Measured) -> io::Result<()> {
    let mut series = Series::default();
    for _ in 0..2 {
        let (home, file) = place.home(&place.blank)?;
        let Some(mut command) = place.stalled(home.path()) else { return Ok(()) };
        let (mut program, _) = Program::start(command.arg(&file))?;
        for _ in 0..16 {
            for key in CHOICES.into_iter().chain([b"\r".as_slice()]) {
                if let Some(time) = program.change(key, 2 * STALL)? {
                    series.push(time);
                }
                program.idle(QUIET)?;
            }
        }
    }
    ours.stalled = Some(series);
    Ok(())
}

fn rows(floor: &Measured, ours: &Measured) -> String {
    let mut table = Table::default();
    table.pair("first screen, home, p50 ms", floor.first.median(), ours.home.median(), "2 x");
    table.pair(
        "first screen, an assessment of standard depth, p50 ms",
        floor.first.median(),
        ours.first.median(),
        "2 x",
    );
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
        let least = floor.moving.settled.quantile(share);
        let keys = [("moving the focus", &ours.moving.settled), ("to another indicator", &ours.paging.settled)];
        for (what, series) in keys.into_iter().chain([("choosing, until the next step shows", &ours.choosing.shown)]) {
            table.pair(&format!("key, {what}, {name} ms"), least, series.quantile(share), "2 x");
        }
    }
    let saved = &ours.choosing.settled;
    table.alone("key, choosing, until it is on the disk and said so, p50 / p99 ms", &both(saved), "");
    let least = floor.moving.processor();
    table.pair("CPU time a key, moving, microseconds", least, ours.moving.processor(), "2 x");
    table.pair("CPU time a key, to another indicator, microseconds", least, ours.paging.processor(), "2 x");
    table.alone("CPU time a key, choosing and saving, microseconds", &say(ours.choosing.processor()), "");
    table.pair("bytes a key, moving", floor.moving.bytes(), ours.moving.bytes(), "600");
    table.alone("bytes a key, choosing (a new page of text)", &say(ours.choosing.bytes()), "");
    table.alone("bytes a key, to another indicator (a new page of text)", &say(ours.paging.bytes()), "");
    table.pair("peak memory, MB", floor.memory as f64 / 1e6, ours.memory as f64 / 1e6, "15 MB");
    let idle = |one: &Measured| format!("{} / {}", one.waits, one.idle_bytes);
    table.row("idle for 3 s: wake-ups / bytes", &idle(floor), &idle(ours), "", "0");
    table.alone("a pasted text of 20 kB until shown, p50 / p99 ms", &both(&ours.paste), "200 ms");
    let stalled = ours.stalled.as_ref().map_or_else(|| "not measured: no strace".to_owned(), both);
    table.alone("key while the disk takes 1 s a request, p50 / p99 ms", &stalled, "p99 50 ms");
    let lost = floor.moving.unanswered + ours.moving.unanswered + ours.paging.unanswered + ours.choosing.unanswered;
    let keys = ours.moving.answered + ours.paging.answered + ours.choosing.answered;
    format!("{}\n\n{STARTS} starts, {keys} keys of Stocktake; keys without an answer: {lost}", table.0.join("\n"))
}

fn both(series: &Series) -> String {
    format!("{} / {}", say(series.median()), say(series.quantile(0.99)))
}

/// The lines of the table.
struct Table(Vec<String>);

impl Default for Table {
    fn default() -> Table {
        let head = ["measure", "floor", "Stocktake", "ratio", "goal: at most"].join(" | ");
        Table(vec![format!("| {head} |"), "|---|---:|---:|---:|---:|".to_owned()])
    }
}

impl Table {
    fn row(&mut self, name: &str, floor: &str, ours: &str, ratio: &str, goal: &str) {
        self.0.push(format!("| {name} | {floor} | {ours} | {ratio} | {goal} |"));
    }

    fn pair(&mut self, name: &str, floor: f64, ours: f64, goal: &str) {
        self.row(name, &say(floor), &say(ours), &say(ours / floor), goal);
    }

    fn alone(&mut self, name: &str, ours: &str, goal: &str) {
        self.row(name, "", ours, "", goal);
    }
}
