//! Who was in the room in two rounds: another group may see the same organization with other eyes (method 3.8).

use std::collections::BTreeMap;

use crate::model::{Age, LastRound, Participants, Role, Seniority, Sex, Workshop};

/// A group of people in the room, along one line of division.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// By what they do: the word of a [`Role`], or what people called it.
    Role(String),
    /// By sex; `None` where it was not recorded.
    Sex(Option<Sex>),
    /// By age; `None` where it was not recorded.
    Age(Option<Age>),
    /// By seniority; `None` where it was not recorded.
    Seniority(Option<Seniority>),
}

impl Group {
    /// Whether it was said who they are.
    fn is_recorded(&self) -> bool {
        match self {
            Group::Role(role) => !role.is_empty(),
            Group::Sex(sex) => sex.is_some(),
            Group::Age(age) => age.is_some(),
            Group::Seniority(seniority) => seniority.is_some(),
        }
    }

    /// Whether both are groups along the same line of division.
    fn is_along(&self, other: &Group) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The head counts of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Which group.
    pub group: Group,
    /// How many of it were in the room then.
    pub then: u32,
    /// How many are now.
    pub now: u32,
}

/// Who was in the room then and now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// How many were in the room then; `None` where nobody was counted.
    pub then: Option<u32>,
    /// How many are now; `None` where nobody was counted.
    pub now: Option<u32>,
    /// Every group that was in one room or the other: by role, sex, age, seniority. Empty where one of the rooms was not
    /// counted.
    pub counts: Vec<Count>,
    /// Who was missing then, in words.
    pub missing_then: Vec<String>,
    /// Who is missing now, in words.
    pub missing_now: Vec<String>,
}

impl People {
    pub(super) fn of(before: &LastRound, after: &Workshop) -> People {
        let (then, now) = (total(&before.participants), total(&after.participants));
        let mut counts: BTreeMap<Group, (u32, u32)> = BTreeMap::new();
        if then.is_some() && now.is_some() {
            for (group, count) in before.participants.iter().flat_map(groups) {
                let entry = counts.entry(group).or_default();
                entry.0 = entry.0.saturating_add(count);
            }
            for (group, count) in after.participants.iter().flat_map(groups) {
                let entry = counts.entry(group).or_default();
                entry.1 = entry.1.saturating_add(count);
            }
        }
        // Where nobody was counted along a line in either room, there is nothing to say of it.
        let recorded: Vec<Group> = counts.keys().filter(|group| group.is_recorded()).cloned().collect();
        counts.retain(|group, _| recorded.iter().any(|other| other.is_along(group)));
        People {
            then,
            now,
            counts: counts.into_iter().map(|(group, (then, now))| Count { group, then, now }).collect(),
            missing_then: before.missing.clone(),
            missing_now: after.missing.clone(),
        }
    }

    /// The groups of which not the same number was in the room.
    pub fn changed(&self) -> impl Iterator<Item = &Count> {
        self.counts.iter().filter(|count| count.then != count.now)
    }

    /// Whether both rooms were counted.
    pub fn is_known(&self) -> bool {
        self.then.is_some() && self.now.is_some()
    }
}

fn total(participants: &[Participants]) -> Option<u32> {
    let people = participants.iter().fold(0_u32, |sum, one| sum.saturating_add(one.count));
    (people > 0).then_some(people)
}

/// The groups that some people belong to.
fn groups(people: &Participants) -> [(Group, u32); 4] {
    let role = Role::of(&people.role).map_or_else(|| people.role.trim().to_lowercase(), |role| role.word().to_owned());
    [Group::Role(role), Group::Sex(people.sex), Group::Age(people.age), Group::Seniority(people.seniority)]
        .map(|group| (group, people.count))
}
