//! The run sheet as a document, to hang on the wall; and what its parts are called.

use crate::agenda::{self, Agenda, Part};
use crate::model::{Assessment, Instrument};
use crate::say;
use crate::text::Words;

use super::Made;
use super::closing::rehearsed;
use super::document::{Column, ColumnKind, Document, Section, Table};

/// What a part of the day is called.
pub fn title(words: &Words, instrument: &Instrument, part: &Part) -> String {
    let key = match part {
        Part::Area { area, indicators, continued, .. } => {
            let (id, count) = (area.to_string(), *indicators);
            let title = instrument.area(area).map(|area| area.title.clone()).unwrap_or_default();
            return match (continued, count) {
                (true, _) => say!(words, "agenda-area-continued", id = id, title = title, count = count),
                (false, 1) => say!(words, "agenda-area", id = id, title = title),
                (false, _) => say!(words, "agenda-area-many", id = id, title = title, count = count),
            };
        }
        Part::Scope => "agenda-scope",
        Part::HowItWorks => "agenda-how",
        Part::Practice => "agenda-practice",
        Part::Break => "agenda-break",
        Part::Lunch => "agenda-lunch",
        Part::FirstLook => "agenda-first-look",
        Part::WhereWeAre => "agenda-where-we-are",
        Part::Results => "agenda-results",
        Part::Priorities => "agenda-priorities",
        Part::Closing => "agenda-closing",
    };
    words.say(key).into_owned()
}

/// Minutes since midnight as a time of day, for example `14:05`; they may lie before or after the day.
pub fn time(minutes: i64) -> String {
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The run sheet.
pub fn document(
    words: &Words,
    instrument: &Instrument,
    assessment: &Assessment,
    agenda: &Agenda,
    made: &Made,
) -> Document {
    let mut sections: Vec<Section> = (1..=agenda.days()).map(|number| day(words, instrument, agenda, number)).collect();
    sections.push(why(words, agenda));
    let mut document = Document {
        language: words.say("report-language").into_owned(),
        title: say!(words, "agenda-title", organization = assessment.subject.organization.as_str()),
        subtitle: subtitle(words, instrument, assessment, agenda),
        contents: words.say("report-contents").into_owned(),
        sections,
        colophon: say!(words, "report-colophon", version = made.version.as_str(), date = made.on.as_str()),
    };
    if assessment.rehearsal {
        rehearsed(words, &mut document);
    }
    document
}

fn subtitle(words: &Words, instrument: &Instrument, assessment: &Assessment, agenda: &Agenda) -> String {
    let count = instrument.in_scope(&assessment.selection).count();
    let (people, minutes) = (agenda.room.people, agenda.each);
    let is_usual = agenda::people(assessment).is_none() && people == agenda::USUAL_PEOPLE;
    let whom = if is_usual {
        say!(words, "agenda-subtitle-usual", people = people, minutes = minutes, count = count)
    } else {
        say!(words, "agenda-subtitle", people = people, minutes = minutes, count = count)
    };
    let workshop = &assessment.workshop;
    let date = workshop.date.map(|date| date.to_string()).unwrap_or_default();
    let parts = [date.as_str(), workshop.place.as_str(), whom.as_str()];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// One day: when, what, how long.
fn day(words: &Words, instrument: &Instrument, agenda: &Agenda, number: u32) -> Section {
    let at = |minutes: u32| time(i64::from(minutes));
    let start = agenda.room.start.minutes();
    let (from, to) = (at(start), at(start.saturating_add(agenda.minutes(number))));
    let heading = if agenda.days() == 1 {
        say!(words, "agenda-day", from = from, to = to)
    } else {
        say!(words, "agenda-day-of", day = number, from = from, to = to)
    };
    let mut section = Section { new_page: number > 1, ..Section::new(heading) };
    let columns = vec![
        Column::new(ColumnKind::Text, words.say("agenda-when")),
        Column::new(ColumnKind::Text, words.say("agenda-what")),
        Column::new(ColumnKind::Number, words.say("agenda-minutes")),
    ];
    let rows = agenda
        .day(number)
        .map(|entry| vec![at(agenda.begins(entry)), title(words, instrument, &entry.part), entry.minutes.to_string()]);
    section.table(Table { caption: String::new(), columns, rows: rows.collect() });
    section
}

/// Every minute explained.
fn why(words: &Words, agenda: &Agenda) -> Section {
    use crate::agenda as a;
    let mut section = Section::new(words.say("agenda-why-heading"));
    section.list(vec![
        say!(words, "agenda-why-opening", scope = a::SCOPE, how = a::HOW_IT_WORKS, practice = a::PRACTICE),
        say!(
            words,
            "agenda-why-each",
            fixed = a::INDICATOR,
            voice = a::VOICE,
            heard = a::HEARD + 1,
            further = a::FURTHER_VOICE
        ),
        say!(
            words,
            "agenda-why-breaks",
            pause = a::BREAK,
            stretch = a::LONGEST_STRETCH,
            lunch = a::LUNCH,
            last = a::LAST_STRETCH,
            day = agenda.room.day / 60
        ),
        say!(
            words,
            "agenda-why-results",
            base = a::RESULTS,
            most = a::LONGEST_RESULTS,
            priorities = a::PRIORITIES,
            closing = a::CLOSING
        ),
        words.say("agenda-why-times").into_owned(),
    ]);
    section
}
