//! Many assessments that no two people would take for the same, made from the shipped examples and a seed.

use stocktake::format::assessment::{read, write};
use stocktake::model::{Answer, Assessment, AssessmentId, FeltNeed, Importance, Level, Standing, Tally};

const EXAMPLES: [&str; 3] = [
    include_str!("../assessments/examples/government.toml"),
    include_str!("../assessments/examples/employers.toml"),
    include_str!("../assessments/examples/workers.toml"),
];

/// The texts of that many assessments; always the same.
pub(crate) fn texts(count: usize) -> Vec<String> {
    let examples: Vec<Assessment> =
        EXAMPLES.iter().filter_map(|text| read(text).ok()).map(|read| read.assessment).collect();
    let mut dice = Dice(0x5EED);
    (0..count)
        .zip(examples.iter().cycle())
        .map(|(number, example)| write(&varied(number, example, &mut dice)))
        .collect()
}

fn varied(number: usize, example: &Assessment, dice: &mut Dice) -> Assessment {
    let mut assessment = example.clone();
    assessment.id = AssessmentId::new(&format!("0197-bench-{number:05}"));
    assessment.subject.organization = format!("{} \u{2013} d\u{e9}partement {number}", example.subject.organization);
    for answer in assessment.answers.values_mut() {
        vary(answer, dice);
    }
    assessment
}

/// Other levels, another room, the same words in another order.
fn vary(answer: &mut Answer, dice: &mut Dice) {
    if let (Standing::Levelled(_), Some(level)) = (&answer.standing, Level::new(dice.roll(1..=5))) {
        answer.standing = Standing::Levelled(level);
    }
    answer.felt = FeltNeed::new(dice.roll(0..=3));
    answer.desired = Level::new(dice.roll(1..=5));
    answer.importance = Importance::new(dice.roll(1..=3));
    answer.tally = Tally::new(std::array::from_fn(|_| u16::from(dice.roll(0..=4))));
    for text in [&mut answer.note, &mut answer.dissent, &mut answer.good_practice] {
        dice.shuffle(text);
    }
    for item in &mut answer.evidence {
        dice.shuffle(&mut item.source);
    }
}

/// Numbers that look as if they were thrown (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, range: std::ops::RangeInclusive<u8>) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let sides = u64::from(range.end() - range.start()) + 1;
        range.start() + (self.0 % sides) as u8
    }

    fn shuffle(&mut self, text: &mut String) {
        let mut words: Vec<&str> = text.split(' ').collect();
        for at in (1..words.len()).rev() {
            let other = usize::from(self.roll(0..=u8::MAX)) % (at + 1);
            words.swap(at, other);
        }
        *text = words.join(" ");
    }
}
