//! Who is in the room, by role band, sex, age band and seniority (D1 17(d)); never by name.

words! {
    /// Sex as recorded in head counts.
    Sex {
        /// Women.
        Female = "f",
        /// Men.
        Male = "m",
        /// Another or not recorded on purpose.
        Other = "x",
    }
}

words! {
    /// What somebody does in the organization.
    Role {
        /// Decides on policy or money.
        DecisionMaker = "decision-maker",
        /// Leads a unit or a team.
        Manager = "manager",
        /// Does the organization's technical work.
        Professional = "professional",
        /// Makes that work possible.
        Support = "support",
        /// Was elected to an office of the organization.
        ElectedOfficer = "elected-officer",
        /// Belongs to the organization without an office.
        Member = "member",
        /// Comes from an organization that works with it.
        OutsidePartner = "outside-partner",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// An age band, in completed years.
    Age {
        /// Younger than 30.
        Under30 = "under-30",
        /// 30 to 44.
        From30 = "30-44",
        /// 45 to 59.
        From45 = "45-59",
        /// 60 and older.
        From60 = "60-and-over",
    }
}

words! {
    /// How long somebody has had a say in the organization: juniors are heard before seniors.
    Seniority {
        /// New, or without responsibility for others' work.
        Junior = "junior",
        /// In between.
        Middle = "middle",
        /// Long there, or in charge.
        Senior = "senior",
    }
}

impl Role {
    /// The role band of a word as people write it: `elected officer` and `Elected-Officer` are the same.
    pub fn of(text: &str) -> Option<Role> {
        let word = text.trim().to_lowercase().split([' ', '-', '_']).collect::<Vec<_>>().join("-");
        Role::from_word(&word)
    }
}

/// People in the room, counted by role, sex, age and seniority; never by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Participants {
    /// The role, in a word or two; [`Role::of`] says which band it is.
    pub role: String,
    /// Sex, when recorded.
    pub sex: Option<Sex>,
    /// Age band, when recorded.
    pub age: Option<Age>,
    /// Seniority, when recorded.
    pub seniority: Option<Seniority>,
    /// How many people.
    pub count: u32,
}

/// One group of people along one line of division; `None` are those who did not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// By what they do.
    Role(Option<Role>),
    /// By sex.
    Sex(Option<Sex>),
    /// By age.
    Age(Option<Age>),
    /// By seniority.
    Seniority(Option<Seniority>),
}

impl Band {
    /// The word of those who did not say.
    pub const NOT_GIVEN: &'static str = "not-given";

    /// What divides people here: `role`, `sex`, `age` or `seniority`.
    pub const fn by(self) -> &'static str {
        match self {
            Band::Role(_) => "role",
            Band::Sex(_) => "sex",
            Band::Age(_) => "age",
            Band::Seniority(_) => "seniority",
        }
    }

    /// The word of the group, for example `manager`.
    pub fn word(self) -> &'static str {
        let word = match self {
            Band::Role(role) => role.map(Role::word),
            Band::Sex(sex) => sex.map(Sex::word),
            Band::Age(age) => age.map(Age::word),
            Band::Seniority(seniority) => seniority.map(Seniority::word),
        };
        word.unwrap_or(Band::NOT_GIVEN)
    }

    /// Every group along the line of division with this word, those who did not say last.
    pub fn all(by: &str) -> impl Iterator<Item = Band> {
        let given = Role::ALL.iter().map(|role| role.word()).chain(Sex::ALL.iter().map(|sex| sex.word()));
        let given = given.chain(Age::ALL.iter().map(|age| age.word()));
        let words = given.chain(Seniority::ALL.iter().map(|one| one.word())).chain([Band::NOT_GIVEN]);
        words.filter_map(move |word| Band::from_words(by, word))
    }

    /// The group with these words, if there is one.
    pub fn from_words(by: &str, word: &str) -> Option<Band> {
        if word == Band::NOT_GIVEN {
            return match by {
                "role" => Some(Band::Role(None)),
                "sex" => Some(Band::Sex(None)),
                "age" => Some(Band::Age(None)),
                "seniority" => Some(Band::Seniority(None)),
                _ => None,
            };
        }
        match by {
            "role" => Role::from_word(word).map(|role| Band::Role(Some(role))),
            "sex" => Sex::from_word(word).map(|sex| Band::Sex(Some(sex))),
            "age" => Age::from_word(word).map(|age| Band::Age(Some(age))),
            "seniority" => Seniority::from_word(word).map(|seniority| Band::Seniority(Some(seniority))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_known_however_it_is_spelt() {
        assert_eq!(Role::of("Elected officer"), Some(Role::ElectedOfficer));
        assert_eq!(Role::of(" outside-partner "), Some(Role::OutsidePartner));
        assert_eq!(Role::of("inspector"), None);
    }

    #[test]
    fn every_band_has_its_words_and_comes_back_from_them() {
        let given = Role::ALL.iter().map(|role| Band::Role(Some(*role)));
        let ages = Age::ALL.iter().map(|age| Band::Age(Some(*age)));
        let unsaid = [Band::Role(None), Band::Sex(None), Band::Age(None), Band::Seniority(None)];
        for band in given.chain(ages).chain(unsaid) {
            assert_eq!(Band::from_words(band.by(), band.word()), Some(band));
        }
        assert_eq!(Band::from_words("role", "junior"), None);
    }
}
