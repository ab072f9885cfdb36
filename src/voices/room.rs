//! Who is in the room and who is not, out of the head counts (D1 17(d)).

use crate::model::{Band, Constituent, Participants, Role, Sex};

/// The group of some people along the line of division with this word; `None` where their role is in words of its own.
fn band(people: &Participants, by: &str) -> Option<Band> {
    match by {
        "role" if people.role.trim().is_empty() => Some(Band::Role(None)),
        "role" => Role::of(&people.role).map(|role| Band::Role(Some(role))),
        "sex" => Some(Band::Sex(people.sex)),
        "age" => Some(Band::Age(people.age)),
        "seniority" => Some(Band::Seniority(people.seniority)),
        _ => None,
    }
}

/// How many people are in each group along a line of division, those not recorded last; empty where none is recorded.
pub fn totals(people: &[Participants], by: &str) -> Vec<(Band, u64)> {
    let count = |wanted: Band| -> u64 {
        people.iter().filter(|line| band(line, by) == Some(wanted)).map(|line| u64::from(line.count)).sum()
    };
    let totals: Vec<_> = Band::all(by).map(|band| (band, count(band))).filter(|(_, count)| *count > 0).collect();
    if totals.iter().all(|(band, _)| band.word() == Band::NOT_GIVEN) { Vec::new() } else { totals }
}

/// The roles and sexes of which nobody is in the room. Said only where every line of the head counts tells it: somebody
/// of a role in words of its own, or whose sex was not recorded, may be one of them.
///
/// A ministry has neither elected officers nor members, so they are not missed there.
pub fn absent(people: &[Participants], constituent: Constituent) -> Vec<Band> {
    let present: Vec<&Participants> = people.iter().filter(|line| line.count > 0).collect();
    if present.is_empty() {
        return Vec::new();
    }
    let nobody = |wanted: Vec<Band>, unsure: &[Option<Band>]| -> Vec<Band> {
        let Some(by) = wanted.first().map(|band| band.by()) else { return Vec::new() };
        let here: Vec<Option<Band>> = present.iter().map(|line| band(line, by)).collect();
        if here.iter().any(|band| unsure.contains(band)) {
            return Vec::new();
        }
        wanted.into_iter().filter(|band| !here.contains(&Some(*band))).collect()
    };
    let is_missed = |role: &Role| match role {
        Role::DecisionMaker | Role::Manager | Role::Professional | Role::Support | Role::OutsidePartner => true,
        Role::ElectedOfficer | Role::Member => constituent != Constituent::Government,
        Role::Other => false,
    };
    let roles = Role::ALL.iter().copied().filter(is_missed).map(|role| Band::Role(Some(role))).collect();
    let sexes = [Sex::Female, Sex::Male].map(|sex| Band::Sex(Some(sex))).to_vec();
    let mut absent = nobody(roles, &[None, Some(Band::Role(None))]);
    absent.extend(nobody(sexes, &[Some(Band::Sex(None)), Some(Band::Sex(Some(Sex::Other)))]));
    absent
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(role: &str, sex: Option<Sex>, count: u32) -> Participants {
        Participants { role: role.to_owned(), sex, age: None, seniority: None, count }
    }

    fn words(people: &[Participants], constituent: Constituent) -> Vec<&'static str> {
        absent(people, constituent).into_iter().map(Band::word).collect()
    }

    #[test]
    fn roles_and_sexes_of_nobody_are_named() {
        let room = [line("manager", Some(Sex::Male), 3), line("professional", Some(Sex::Male), 0)];
        assert_eq!(
            words(&room, Constituent::Government),
            ["decision-maker", "professional", "support", "outside-partner", "f"]
        );
        assert!(words(&room, Constituent::Workers).contains(&"elected-officer"));
        assert_eq!(words(&[], Constituent::Workers), [""; 0]);
    }

    #[test]
    fn nothing_is_said_of_what_the_head_counts_do_not_tell() {
        let room = [line("inspector", Some(Sex::Male), 3), line("manager", Some(Sex::Male), 1)];
        assert_eq!(words(&room, Constituent::Government), ["f"]);
        let room = [line("manager", None, 3), line("Elected officer", Some(Sex::Male), 1)];
        assert!(!words(&room, Constituent::Workers).contains(&"f"));
        assert!(!words(&room, Constituent::Workers).contains(&"elected-officer"));
    }

    #[test]
    fn people_are_added_up_by_group() {
        let room = [line("manager", Some(Sex::Male), 3), line("Manager", None, 2), line("inspector", None, 4)];
        assert_eq!(totals(&room, "role"), [(Band::Role(Some(Role::Manager)), 5)]);
        assert_eq!(totals(&room, "sex"), [(Band::Sex(Some(Sex::Male)), 3), (Band::Sex(None), 6)]);
        assert_eq!(totals(&room, "age"), []);
    }
}
