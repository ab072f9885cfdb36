//! The words for what one person is asked: each value has its message.

use crate::model::{Age, Role, Seniority, Sex};
use crate::respond::About;

/// The key of a question about the person.
pub fn about(about: About) -> &'static str {
    match about {
        About::Role => "respond-about-role",
        About::Sex => "respond-about-sex",
        About::Age => "respond-about-age",
        About::Seniority => "respond-about-seniority",
    }
}

/// The keys of its answers in order, the first of them counted as 1; before them comes that nothing is said.
pub fn answers(about: About) -> Vec<&'static str> {
    let said = match about {
        About::Role => Role::ALL.iter().map(|role| self::role(*role)).collect::<Vec<_>>(),
        About::Sex => Sex::ALL.iter().map(|sex| self::sex(*sex)).collect(),
        About::Age => Age::ALL.iter().map(|age| self::age(*age)).collect(),
        About::Seniority => Seniority::ALL.iter().map(|seniority| self::seniority(*seniority)).collect(),
    };
    std::iter::once("respond-not-said").chain(said).collect()
}

fn role(role: Role) -> &'static str {
    match role {
        Role::DecisionMaker => "respond-role-decision-maker",
        Role::Manager => "respond-role-manager",
        Role::Professional => "respond-role-professional",
        Role::Support => "respond-role-support",
        Role::ElectedOfficer => "respond-role-elected-officer",
        Role::Member => "respond-role-member",
        Role::OutsidePartner => "respond-role-outside-partner",
        Role::Other => "respond-role-other",
    }
}

fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "respond-sex-f",
        Sex::Male => "respond-sex-m",
        Sex::Other => "respond-sex-x",
    }
}

fn age(age: Age) -> &'static str {
    match age {
        Age::Under30 => "respond-age-under-30",
        Age::From30 => "respond-age-30-44",
        Age::From45 => "respond-age-45-59",
        Age::From60 => "respond-age-60-and-over",
    }
}

fn seniority(seniority: Seniority) -> &'static str {
    match seniority {
        Seniority::Junior => "respond-seniority-junior",
        Seniority::Middle => "respond-seniority-middle",
        Seniority::Senior => "respond-seniority-senior",
    }
}
