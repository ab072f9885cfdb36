//! The promise "saved", held against hundreds of kills at any moment: what was said to be saved is there, whatever happens.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

// Shared with another test, which needs other parts of them.
#[path = "support/home.rs"]
#[allow(dead_code)]
mod home;
#[path = "support/program.rs"]
#[allow(dead_code)]
mod program;

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use stocktake::format;
use stocktake::model::{Answer, Assessment, FeltNeed, Importance, IndicatorId, Level};
use stocktake::store::{Opening, Origin};

use home::Home;
use program::keys::{BACK_TAB, ENTER};
use program::{PATIENCE, Program, is_saved};

/// Sessions side by side, each with its own folders.
const SESSIONS: u64 = 4;
/// Kills in each session.
const KILLS: usize = 60;

/// Chance that can be had again: the same seed gives the same moments and answers, as far as the machine allows.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// Felt need, agreed and desired level, importance of one indicator; 0 where nothing was said.
type Said = [u8; 4];

fn said(answer: &Answer) -> Said {
    [
        answer.felt.map_or(0, FeltNeed::get),
        answer.agreed().map_or(0, Level::get),
        answer.desired.map_or(0, Level::get),
        answer.importance.map_or(0, Importance::get),
    ]
}

fn said_in(assessment: &Assessment, id: &str) -> Said {
    assessment.answers.get(&IndicatorId::new(id).unwrap()).map(said).unwrap_or_default()
}

/// What is known about one indicator.
#[derive(Default)]
struct Known {
    /// What was said to be saved.
    acknowledged: Said,
    /// What was typed after that: each of it may be there or not, in this order.
    typed: Vec<Said>,
}

impl Known {
    fn allows(&self, found: Said) -> bool {
        found == self.acknowledged || self.typed.contains(&found)
    }
}

const IDS: [&str; 6] = ["GOV-1.1", "GOV-2.1", "GOV-3.1", "COM-1.1", "COM-2.1", "COM-7.1"];

#[derive(Default)]
struct Count {
    kills: usize,
    acknowledged: usize,
    /// Answers that only the journal held.
    recovered: usize,
}

struct Rounds {
    home: Home,
    file: PathBuf,
    chance: Chance,
    known: BTreeMap<&'static str, Known>,
    count: Count,
}

impl Rounds {
    /// Opens the file, taking up what an earlier round left; `None` if the moment of the kill comes first.
    fn open(&mut self, until: Instant) -> Option<Program> {
        let mut program = self.home.launch().file(&self.file).start();
        let open = |screen: &str| screen.contains("Felt need") && !screen.contains("take the newer answers");
        let asked = |screen: &str| screen.contains("take the newer answers");
        let ready = program.becomes(until, |screen| open(screen) || asked(screen));
        if ready && asked(&program.screen()) {
            program.send("r");
        }
        if ready && program.becomes(until, open) {
            return Some(program);
        }
        self.kill(program);
        None
    }

    fn kill(&mut self, program: Program) {
        program.kill();
        self.count.kills += 1;
    }

    /// One session that ends in a kill.
    fn round(&mut self) {
        // A few rounds end while the program is still starting, recovering or taking over.
        let early = self.chance.below(10) == 0;
        let start = Duration::from_millis(if early { self.chance.below(60) } else { PATIENCE.as_millis() as u64 });
        let Some(mut program) = self.open(Instant::now() + start) else {
            assert!(early, "it did not start");
            return;
        };
        let end = Instant::now() + Duration::from_millis(self.chance.below(150));
        loop {
            let id = IDS[self.chance.below(IDS.len() as u64) as usize];
            // The moment right after "saved" is the one that shows whether it was true.
            if !self.answer(&mut program, id, end) || self.chance.below(3) == 0 || Instant::now() >= end {
                break;
            }
        }
        self.kill(program);
    }

    /// Answers one indicator; says whether it was acknowledged before the end.
    fn answer(&mut self, program: &mut Program, id: &'static str, end: Instant) -> bool {
        let (back, known) = (BACK_TAB.repeat(4), self.known.entry(id).or_default());
        let before = known.typed.last().copied().unwrap_or(known.acknowledged);
        // Each value another one than before, so that the screen cannot show it too early.
        let mut next = |highest: u8, before: u8| {
            let value = 1 + self.chance.below(u64::from(highest) - 1) as u8;
            if value >= before && before > 0 { value + 1 } else { value }
        };
        let now = [next(3, before[0]), next(5, before[1]), next(5, before[2]), next(3, before[3])];
        let digits: String = now.iter().map(ToString::to_string).collect();
        for step in 1..=now.len() {
            let mut part = before;
            part[..step].copy_from_slice(&now[..step]);
            known.typed.push(part);
        }
        program.send(&format!("f{id}{ENTER}{back}{digits}"));
        let [felt, agreed, desired, importance] = now;
        let strip = [
            format!("{id}  "),
            format!("Felt need {felt}"),
            format!("Evidence and level {agreed}"),
            format!("Desired {desired}"),
            format!("Importance {importance}"),
        ];
        // The header stands above the answer in every drawing, so that it is never older than what is seen of the answer.
        let acknowledged =
            program.becomes(end, |screen| is_saved(screen) && strip.iter().all(|part| screen.contains(part)));
        if acknowledged {
            *known = Known { acknowledged: now, typed: Vec::new() };
            self.count.acknowledged += 1;
        }
        acknowledged
    }

    /// Looks at what the kill left, as the next start will.
    fn check(&mut self, round: usize) {
        let mut files = self.home.files("assessments", ".toml");
        // What is being written has another ending until it is whole.
        files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
        for file in files {
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(format::assessment::read(&text).is_ok(), "round {round}: {} cannot be read", file.display());
        }
        let opened = match self.home.store().open_to_read(&self.file).unwrap() {
            Opening::Ready(opened) => opened,
            Opening::Damaged(damaged) => panic!("round {round}: {:?}", damaged.damage),
        };
        let newest = match &opened.recovery {
            Some(recovery) => {
                assert!(recovery.follows, "round {round}: nobody else has changed the file");
                self.count.recovered += usize::from(recovery.origin == Origin::Journal);
                &recovery.assessment
            }
            None => &opened.read.assessment,
        };
        for (id, known) in &mut self.known {
            let found = said_in(newest, id);
            let (acknowledged, typed) = (known.acknowledged, &known.typed);
            assert!(
                known.allows(found),
                "round {round}: {id} was saved as {acknowledged:?}, then typed as {typed:?}; found {found:?}"
            );
            // What was found is what the next round stands on: it may not be lost either.
            *known = Known { acknowledged: found, typed: Vec::new() };
        }
    }
}

fn session(seed: u64) -> Count {
    let (home, file) = Home::with_document();
    let mut rounds = Rounds { home, file, chance: Chance(seed), known: BTreeMap::new(), count: Count::default() };
    for round in 0..KILLS {
        rounds.round();
        rounds.check(round);
    }
    let Rounds { count, .. } = rounds;
    count
}

#[test]
fn what_was_said_to_be_saved_survives_every_kill() {
    let seed = match std::env::var("STOCKTAKE_TEST_SEED") {
        Ok(seed) => seed.parse().unwrap(),
        Err(_) => RandomState::new().build_hasher().finish(),
    };
    println!("STOCKTAKE_TEST_SEED={seed}");
    let counts: Vec<Count> = std::thread::scope(|scope| {
        let sessions: Vec<_> = (0..SESSIONS).map(|at| scope.spawn(move || session(seed.wrapping_add(at)))).collect();
        sessions.into_iter().map(|session| session.join().unwrap()).collect()
    });
    let sum = |of: fn(&Count) -> usize| counts.iter().map(of).sum::<usize>();
    let (kills, acknowledged, recovered) = (sum(|c| c.kills), sum(|c| c.acknowledged), sum(|c| c.recovered));
    println!("{kills} kills, {acknowledged} answers acknowledged, {recovered} recoveries from the journal");
    assert!(kills >= 200, "{kills} kills");
    assert!(acknowledged >= 100, "only {acknowledged} answers were acknowledged: the kills come too early");
    assert!(recovered >= 1, "no kill came between the journal and the file");
}
