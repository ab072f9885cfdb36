//! A program in a pseudo terminal, watched from outside: when its output came, what stood on the screen, what it used.
//!
//! Output is stamped when it is read and looked at afterwards, so that looking is not part of any time.

use std::fs::{self, File};
use std::io;
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags, fcntl_getfl, fcntl_setfl, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

pub(crate) const COLUMNS: u16 = 120;
pub(crate) const ROWS: u16 = 40;

/// Silence after which a start counts as finished.
const START: Duration = Duration::from_millis(200);

/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program that runs in its own terminal; it ends when this is dropped.
pub(crate) struct Program {
    child: Child,
    terminal: OwnedFd,
    screen: vt100::Parser,
}

/// Output as it was read.
struct Chunk {
    at: Instant,
    bytes: Vec<u8>,
}

/// What a program answered.
#[derive(Clone, Copy, Default)]
pub(crate) struct Answer {
    /// To the last output that changed anything below the first row, which tells how the saving stands.
    pub(crate) shown: Duration,
    /// To the last output before silence.
    pub(crate) settled: Duration,
    pub(crate) bytes: usize,
}

/// What a program has used since it was started.
#[derive(Clone, Copy)]
pub(crate) struct Used {
    /// Of all threads.
    pub(crate) processor: Duration,
    /// How often any thread waited for something.
    pub(crate) waits: u64,
    /// The most memory it ever held, in bytes.
    pub(crate) memory: u64,
}

impl Program {
    /// Starts a program and waits until it is quiet; tells the time from before the start to the first output after which
    /// anything could be read on the screen.
    pub(crate) fn start(command: &mut Command) -> io::Result<(Program, Duration)> {
        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?;
        grantpt(&terminal)?;
        unlockpt(&terminal)?;
        let inside = open(&ptsname(&terminal, Vec::new())?, OFlags::RDWR | OFlags::NOCTTY, Mode::empty())?;
        tcsetwinsize(&inside, Winsize { ws_row: ROWS, ws_col: COLUMNS, ws_xpixel: 0, ws_ypixel: 0 })?;
        fcntl_setfl(&terminal, fcntl_getfl(&terminal)? | OFlags::NONBLOCK)?;
        let inside = File::from(inside);
        command.stdin(inside.try_clone()?).stdout(inside.try_clone()?).stderr(Stdio::from(inside));
        let started = Instant::now();
        let child = command.spawn()?;
        // The command must not hold the terminal open when the program is gone.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut program = Program { child, terminal, screen: vt100::Parser::new(ROWS, COLUMNS, 0) };
        while started.elapsed() < PATIENCE {
            let chunks = program.until_silence(START)?;
            let mut painted = None;
            for chunk in &chunks {
                program.screen.process(&chunk.bytes);
                if painted.is_none() && !program.text().trim().is_empty() {
                    painted = Some(chunk.at - started);
                }
            }
            if let Some(painted) = painted {
                return Ok((program, painted));
            }
        }
        Err(io::Error::other("nothing was painted"))
    }

    /// Types something and waits for silence; `None` when nothing was answered.
    pub(crate) fn answer(&mut self, keys: &[u8], silence: Duration) -> io::Result<Option<Answer>> {
        let sent = Instant::now();
        let mut chunks = self.write(keys)?;
        chunks.extend(self.until_silence(silence)?);
        let Some(settled) = chunks.last().map(|chunk| chunk.at - sent) else { return Ok(None) };
        let mut answer = Answer { settled, ..Answer::default() };
        for chunk in &chunks {
            let before = self.body();
            self.screen.process(&chunk.bytes);
            if self.body() != before {
                answer.shown = chunk.at - sent;
            }
            answer.bytes += chunk.bytes.len();
        }
        Ok(Some(answer))
    }

    /// Types something and waits until the screen below its first row says something else; `None` after the time.
    pub(crate) fn change(&mut self, keys: &[u8], most: Duration) -> io::Result<Option<Duration>> {
        let before = self.body();
        let sent = Instant::now();
        for chunk in self.write(keys)? {
            self.screen.process(&chunk.bytes);
        }
        while sent.elapsed() < most {
            if let Some(chunk) = self.read(most.saturating_sub(sent.elapsed()))? {
                self.screen.process(&chunk.bytes);
                if self.body() != before {
                    return Ok(Some(chunk.at - sent));
                }
            }
        }
        Ok(None)
    }

    /// What stands on the screen.
    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    fn body(&self) -> String {
        self.text().split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
    }

    /// What it has used so far.
    pub(crate) fn used(&self) -> io::Result<Used> {
        let folder = format!("/proc/{}", self.child.id());
        let status = fs::read_to_string(format!("{folder}/status"))?;
        let mut used = Used { processor: Duration::ZERO, waits: 0, memory: number(&status, "VmHWM:") * 1024 };
        for thread in fs::read_dir(format!("{folder}/task"))? {
            let thread = thread?.path();
            used.waits += number(&fs::read_to_string(thread.join("status"))?, "voluntary_ctxt_switches:");
            let times = fs::read_to_string(thread.join("schedstat"))?;
            let nanoseconds = times.split_whitespace().next().and_then(|first| first.parse().ok()).unwrap_or(0);
            used.processor += Duration::from_nanos(nanoseconds);
        }
        Ok(used)
    }

    /// Lets some time go by; returns how many bytes came meanwhile.
    pub(crate) fn idle(&mut self, time: Duration) -> io::Result<usize> {
        let end = Instant::now() + time;
        let mut bytes = 0;
        while Instant::now() < end {
            let left = end.saturating_duration_since(Instant::now());
            bytes += self.read(left)?.map_or(0, |chunk| chunk.bytes.len());
        }
        Ok(bytes)
    }

    /// Writes everything, reading what comes meanwhile: a terminal takes only 4 kB at a time.
    fn write(&mut self, mut bytes: &[u8]) -> io::Result<Vec<Chunk>> {
        let mut chunks = Vec::new();
        while !bytes.is_empty() {
            match rustix::io::write(&self.terminal, bytes) {
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(rustix::io::Errno::AGAIN) => chunks.extend(self.read(Duration::from_millis(1))?),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(chunks)
    }

    fn until_silence(&mut self, silence: Duration) -> io::Result<Vec<Chunk>> {
        let mut chunks = Vec::new();
        while let Some(chunk) = self.read(silence)? {
            chunks.push(chunk);
        }
        Ok(chunks)
    }

    /// The next output; `None` when there is none for some time, or never again.
    fn read(&mut self, time: Duration) -> io::Result<Option<Chunk>> {
        let time = Timespec::try_from(time).map_err(io::Error::other)?;
        let mut watched = [PollFd::new(&self.terminal, PollFlags::IN)];
        if poll(&mut watched, Some(&time))? == 0 {
            return Ok(None);
        }
        let mut bytes = vec![0; 1 << 16];
        match rustix::io::read(&self.terminal, &mut bytes) {
            Ok(length) => {
                let at = Instant::now();
                bytes.truncate(length);
                Ok(Some(Chunk { at, bytes }))
            }
            Err(rustix::io::Errno::AGAIN | rustix::io::Errno::IO) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn number(status: &str, key: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(key));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
