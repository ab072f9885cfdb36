//! Where one is in looking at three constituents together, and in saying how the others are seen.

use std::path::PathBuf;

use crate::model::{Constituent, Level, Mirror, Seen};
use crate::report::tripartite::{Line, View, apart, lines, note};
use crate::text::Words;
use crate::tripartite::{Offered, Together};

use super::state::{Home, RecentLine};

/// An assessment that can be chosen for its constituent.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Where it is.
    pub path: PathBuf,
    /// Whose it is.
    pub organization: String,
    /// Which round.
    pub round: u32,
}

/// Choosing three assessments, one of each constituent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choosing {
    /// The recent ones of each, the newest first.
    pub candidates: [Vec<Candidate>; 3],
    /// Which of them is chosen.
    pub at: [usize; 3],
    /// The row in focus: the three, then looking at them, then the examples.
    pub row: usize,
}

impl Choosing {
    /// The row that looks at the three.
    pub const LOOK: usize = 3;
    /// The row that looks at the examples.
    pub const EXAMPLES: usize = 4;

    /// The newest of each constituent, rehearsals left out.
    pub fn of(home: &Home) -> Choosing {
        let of = |constituent: &Constituent| {
            let fits = |line: &&RecentLine| line.constituent == Some(*constituent) && !line.rehearsal;
            let candidate = |line: &RecentLine| Candidate {
                path: line.path.clone(),
                organization: line.organization.clone(),
                round: line.round,
            };
            home.recent.iter().filter(fits).map(candidate).collect::<Vec<_>>()
        };
        let candidates = [Constituent::Government, Constituent::Employers, Constituent::Workers].map(|one| of(&one));
        let row = if candidates.iter().any(Vec::is_empty) { Choosing::EXAMPLES } else { Choosing::LOOK };
        Choosing { candidates, at: [0; 3], row }
    }

    /// What is chosen for the constituent of a row.
    pub fn chosen(&self, row: usize) -> Option<&Candidate> {
        self.candidates.get(row)?.get(*self.at.get(row)?)
    }

    /// Goes to another one for the constituent in focus, round the end.
    pub fn turn(&mut self, forward: bool) {
        let count = self.candidates.get(self.row).map_or(0, Vec::len);
        if let Some(at) = self.at.get_mut(self.row).filter(|_| count > 0) {
            *at = if forward { (*at + 1) % count } else { (*at + count - 1) % count };
        }
    }
}

/// Three assessments side by side.
#[derive(Clone, Debug)]
pub struct Showing {
    /// What they say together.
    pub together: Box<Together>,
    /// Which view.
    pub view: View,
    /// The row in focus.
    pub row: usize,
    /// Whether how each is seen was asked for.
    pub with_mirror: bool,
}

impl Showing {
    /// The first view.
    pub fn new(together: Box<Together>) -> Showing {
        Showing { together, view: View::Side, row: 0, with_mirror: false }
    }

    /// The views that can be looked at.
    pub fn views(&self) -> impl Iterator<Item = View> {
        let with_mirror = self.with_mirror;
        View::ALL.iter().copied().filter(move |view| with_mirror || *view != View::Mirror)
    }

    /// The lines of the present view: in the first one also what a reader should know, and what is not compared.
    pub fn lines(&self, words: &Words) -> Vec<Line> {
        let shown = lines(words, &self.together, self.view);
        if self.view != View::Side {
            return shown;
        }
        let plain = |group: &str, name: String| Line {
            group: words.say(group).into_owned(),
            name,
            cells: Vec::new(),
            facts: Vec::new(),
            more: Vec::new(),
        };
        let notes = self.together.notes.iter().map(|one| plain("three-notes", note(words, one)));
        let rest = apart(words, &self.together).into_iter().map(|one| plain("three-view-apart", one));
        notes.chain(shown).chain(rest).collect()
    }
}

/// Looking at three constituents together.
#[derive(Clone, Debug)]
pub enum TripartiteScreen {
    /// Choosing them.
    Choosing(Choosing),
    /// Looking at them.
    Showing(Showing),
}

/// Which three are looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Three {
    /// These files.
    Files(Vec<PathBuf>),
    /// The shipped examples.
    Examples,
}

/// Saying how the others are seen.
#[derive(Clone, Debug)]
pub struct MirrorBox {
    /// What can be said, in order.
    pub offered: Vec<Offered>,
    /// The row in focus: the permission, then what can be said.
    pub row: usize,
    /// The level whose description was turned to.
    pub reading: Option<Level>,
}

impl MirrorBox {
    /// What is in focus; nothing on the permission.
    pub fn current(&self) -> Option<&Offered> {
        self.offered.get(self.row.checked_sub(1)?)
    }

    /// The level whose description is shown in full: the one that was turned to, else the one that was said.
    pub fn unfolded(&self, mirror: &Mirror) -> Option<Level> {
        self.reading.or_else(|| Some(said(mirror, self.current()?)?.level))
    }

    /// Turns to the description of the next level, or of the one before.
    pub fn read(&mut self, mirror: &Mirror, forward: bool) {
        let here = self.unfolded(mirror).map_or(1, Level::get);
        let to = if forward { here.saturating_add(1) } else { here.saturating_sub(1) };
        if self.current().is_some() {
            self.reading = Level::new(to.clamp(1, 5));
        }
    }

    /// The first row of the next constituent, round the end.
    pub fn next_constituent(&self) -> usize {
        let here = self.current().map(|one| one.constituent);
        let later = |(at, one): &(usize, &Offered)| *at >= self.row && Some(one.constituent) != here;
        self.offered.iter().enumerate().find(later).map_or(1, |(at, _)| at + 1).min(self.offered.len())
    }

    /// The next row after the present one that has every word, round the end.
    pub fn find(&self, words: &str) -> Option<usize> {
        let wanted: Vec<String> = words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let fits = |one: &Offered| {
            let text = format!("{} {}", one.indicator.id, one.indicator.title).to_lowercase();
            wanted.iter().all(|word| text.contains(word))
        };
        let count = self.offered.len();
        (0..count)
            .map(|step| (self.row + step) % count)
            .find(|at| self.offered.get(*at).is_some_and(fits))
            .map(|at| at + 1)
    }
}

/// What the group said of another on an indicator.
pub fn said<'a>(mirror: &'a Mirror, offered: &Offered) -> Option<&'a Seen> {
    let is_it = |seen: &&Seen| seen.constituent == offered.constituent && seen.indicator == offered.indicator.id;
    mirror.seen.iter().find(is_it)
}

/// The same mirror with what the group says now; another level keeps the note.
pub fn with_level(mirror: &Mirror, offered: &Offered, level: Level) -> Mirror {
    let note = said(mirror, offered).map(|seen| seen.note.clone()).unwrap_or_default();
    let mut changed = without(mirror, offered);
    changed.seen.push(Seen {
        constituent: offered.constituent,
        indicator: offered.indicator.id.clone(),
        revision: Some(offered.indicator.revision),
        level,
        note,
    });
    changed.seen.sort();
    changed
}

/// The same mirror without what the group said of it.
pub fn without(mirror: &Mirror, offered: &Offered) -> Mirror {
    let is_other = |seen: &Seen| seen.constituent != offered.constituent || seen.indicator != offered.indicator.id;
    Mirror {
        permission: mirror.permission.clone(),
        seen: mirror.seen.iter().filter(|seen| is_other(seen)).cloned().collect(),
    }
}
