//! What people said alone never tells in any export who said it: neither a hidden group nor its size.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use stocktake::format::{self, assessment};
use stocktake::model::{
    Assessment, AssessmentId, IndicatorId, Instrument, Level, Person, Response, ResponseId, Role, Said, Sex,
};
use stocktake::store::{Folders, Store};
use stocktake::voices::gather;

use crate::place::{Place, example};

const ID: &str = "GOV-3.1";

/// The example of a government without what people said alone, and what it was asked with.
fn before() -> (Assessment, Instrument) {
    let read = assessment::read(&std::fs::read_to_string(example("government.toml")).unwrap()).unwrap();
    let library = Store::new(Folders::under(std::path::Path::new("no-such-folder"))).library();
    let instrument = library.instrument_for(&read.assessment).unwrap().instrument.clone();
    (Assessment { voices: stocktake::model::Voices::default(), ..read.assessment }, instrument)
}

/// People of one role and sex at each level.
type Crowd = (Role, Sex, [u16; 5]);

fn responses(crowds: &[Crowd]) -> Vec<Response> {
    let mut people = Vec::new();
    for (role, sex, counts) in crowds {
        for (level, count) in Level::all().zip(counts) {
            let person = Person { role: Some(*role), sex: Some(*sex), ..Person::default() };
            people.extend((0..*count).map(|_| (person, level)));
        }
    }
    let response = |(number, (person, level)): (usize, (Person, Level))| Response {
        // Letters only, so that no id looks like a count.
        id: ResponseId::new(&number.to_string().bytes().map(|digit| char::from(digit + 50)).collect::<String>())
            .unwrap(),
        revision: 1,
        assessment: AssessmentId::new("one").unwrap(),
        rehearsal: false,
        modules: Vec::new(),
        person,
        answers: [(IndicatorId::new(ID).unwrap(), Said { level: Some(level), ..Said::default() })].into(),
    };
    people.into_iter().enumerate().map(response).collect()
}

/// Everything the program writes about an assessment.
fn exports(assessment: &Assessment) -> Vec<(&'static str, String)> {
    let place = Place::new();
    let text = format::assessment::write(assessment);
    place.write("room.toml", &text);
    let run = |arguments: &[&str]| {
        let said = place.run(arguments.iter().copied());
        assert_eq!(said.code, 0, "{arguments:?}: {}", said.err);
        said.out
    };
    vec![
        ("file", text),
        ("check", run(&["check", "room.toml"])),
        ("score", run(&["score", "room.toml"])),
        ("score --json", run(&["score", "--json", "room.toml"])),
        ("explain", run(&["explain", "room.toml", ID])),
        ("explain area", run(&["explain", "room.toml", "GOV-3"])),
        ("report md", run(&["report", "room.toml", "--format", "md"])),
        ("report html", run(&["report", "room.toml", "--format", "html"])),
    ]
}

/// The same of the example as it is.
static PLAIN: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| exports(&before().0));

/// The numbers in a text.
fn numbers(text: &str) -> BTreeSet<u32> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(|word| word.parse().ok()).collect()
}

fn sum(counts: &[u16; 5]) -> u32 {
    counts.iter().map(|count| u32::from(*count)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_export_tells_of_a_hidden_group(
        // Managers cover three people of support, and must be hidden with them; men cover four women.
        managers in [101u16..140, 101u16..140, 101u16..140, 101u16..140, 101u16..140],
        professionals in [141u16..190, 141u16..190, 141u16..190, 141u16..190, 141u16..190],
        support in 0usize..5,
        women in 0usize..5,
    ) {
        let (mut assessment, instrument) = before();
        let mut three = [0; 5];
        three[support] = 3;
        let mut four = [0; 5];
        four[women] = 4;
        let mut men = professionals;
        men[women] -= 4;
        let crowds = [
            (Role::Support, Sex::Male, three),
            (Role::Manager, Sex::Male, managers),
            (Role::Professional, Sex::Male, men),
            (Role::Professional, Sex::Female, four),
        ];
        let all: [u16; 5] = std::array::from_fn(|at| three[at] + managers[at] + professionals[at]);
        // Nothing on its way out would be mistaken: what may be said of all and of the professionals.
        let mut open: BTreeSet<u32> = all.iter().chain(&professionals).map(|count| u32::from(*count)).collect();
        open.extend(all.windows(2).map(|pair| u32::from(pair[0]) + u32::from(pair[1])));
        open.extend([sum(&all), sum(&professionals)]);
        assessment.answers.entry(IndicatorId::new(ID).unwrap()).or_default().tally = None;
        assessment.voices = gather(&responses(&crowds), &instrument);
        let shown: Vec<&str> =
            assessment.voices.answers.values().flat_map(|heard| &heard.bands).map(|group| group.band.word()).collect();
        prop_assert_eq!(shown, vec!["professional"]);
        let mut hidden: BTreeSet<u32> = managers.iter().map(|count| u32::from(*count)).collect();
        hidden.extend([sum(&managers), sum(&all) - sum(&four), u32::from(all[women]) - 4]);
        hidden.retain(|number| !open.contains(number));
        for ((name, with), (_, without)) in exports(&assessment).iter().zip(PLAIN.iter()) {
            let (with, without) = (numbers(with), numbers(without));
            let told: Vec<_> = hidden.iter().filter(|number| with.contains(number) && !without.contains(number)).collect();
            prop_assert_eq!(told, Vec::<&u32>::new(), "{} tells", name);
        }
    }
}

#[test]
fn a_group_that_a_hand_put_into_the_file_is_warned_of_and_not_shown() {
    let (mut assessment, instrument) = before();
    let crowds = [(Role::Manager, Sex::Male, [211, 0, 0, 0, 0]), (Role::Professional, Sex::Female, [0, 223, 0, 0, 0])];
    assessment.voices = gather(&responses(&crowds), &instrument);
    let whole = exports(&assessment);
    assert!(whole.iter().any(|(name, text)| *name == "report md" && text.contains("managers")), "both are large");
    let heard = assessment.voices.answers.values_mut().next().unwrap();
    let levels = stocktake::model::Tally::new([207, 223, 0, 0, 0]).unwrap();
    heard.bands.retain(|group| group.band.by() == "role");
    heard.bands[1].levels = levels;
    heard.bands.remove(0);
    let place = Place::new();
    place.write("room.toml", assessment::write(&assessment));
    let checked = place.run(["check", "room.toml"]);
    assert!(checked.out.contains("gives away"), "{}", checked.out);
    let report = place.run(["report", "room.toml", "--format", "md"]);
    assert!(report.out.contains("Fewer than 5 answers: not shown."), "{}", report.out);
    assert!(!numbers(&report.out).contains(&207));
}
