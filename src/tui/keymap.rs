//! The one table of keys: it drives handling, footer, help and the README's key list.

use crate::model::EvidenceKind;

use super::action::Action;
use super::context::Context;
use super::key::Key;

/// One row: where, which keys, what they mean, how that is said, and how early it stands in the footer.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where the keys have this meaning.
    pub context: Context,
    /// The keys; the first one is shown.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// The key of the message that says it.
    pub hint: &'static str,
    /// Place in the footer, 1 first; 0 keeps it to the help.
    pub footer: u8,
}

const fn row(context: Context, keys: &'static [Key], action: Action, hint: &'static str, footer: u8) -> Binding {
    Binding { context, keys, action, hint, footer }
}

/// Every key of the program.
pub static KEYMAP: &[Binding] = &[
    row(Context::Global, &[Key::Char('?'), Key::F(1)], Action::Help, "hint-help", 99),
    row(Context::Global, &[Key::Char('q'), Key::Ctrl('c'), Key::Ctrl('q')], Action::Quit, "hint-quit", 98),
    row(Context::Global, &[Key::Esc], Action::Back, "hint-back", 90),
    row(Context::Global, &[Key::Enter], Action::Accept, "hint-accept", 11),
    row(Context::Global, &[Key::Up], Action::Up, "hint-up", 0),
    row(Context::Global, &[Key::Down], Action::Down, "hint-down", 0),
    row(Context::Global, &[Key::Left], Action::Left, "hint-left", 0),
    row(Context::Global, &[Key::Right], Action::Right, "hint-right", 0),
    row(Context::Global, &[Key::PageUp], Action::PageUp, "hint-page-up", 0),
    row(Context::Global, &[Key::PageDown], Action::PageDown, "hint-page-down", 0),
    row(Context::Global, &[Key::Home], Action::First, "hint-first", 0),
    row(Context::Global, &[Key::End], Action::Last, "hint-last", 0),
    row(Context::Global, &[Key::Char('j')], Action::ViewGlossary, "hint-view-glossary", 63),
    row(Context::Home, &[Key::Char('n')], Action::New, "hint-new", 3),
    row(Context::Home, &[Key::Char('o')], Action::Open, "hint-open", 4),
    row(Context::Home, &[Key::Char('e')], Action::Examples, "hint-examples", 5),
    row(Context::Home, &[Key::Char('t')], Action::Practice, "hint-practice", 6),
    row(Context::Home, &[Key::Char('r')], Action::Rehearse, "hint-rehearse", 6),
    row(Context::Home, &[Key::Char('f')], Action::FollowUp, "hint-follow-up", 2),
    row(Context::Home, &[Key::Char('g')], Action::Together, "hint-together", 6),
    row(Context::Home, &[Key::Char('m')], Action::Method, "hint-method", 7),
    row(Context::Home, &[Key::Char('l')], Action::ViewCatalogue, "hint-view-catalogue", 8),
    row(Context::Document, &[Key::F(2)], Action::ViewSetUp, "hint-view-set-up", 60),
    row(Context::Document, &[Key::F(3)], Action::ViewInterview, "hint-view-interview", 0),
    row(Context::Document, &[Key::F(4), Key::Char('v')], Action::ViewResults, "hint-view-results", 20),
    row(Context::Document, &[Key::F(5), Key::Char('w')], Action::ViewReport, "hint-view-report", 61),
    row(Context::Document, &[Key::F(6), Key::Char('A')], Action::ViewPlan, "hint-view-plan", 21),
    row(Context::Document, &[Key::Char('l')], Action::ViewCatalogue, "hint-view-catalogue", 62),
    row(Context::Document, &[Key::Char('T')], Action::ViewRunSheet, "hint-run-sheet", 0),
    row(Context::Document, &[Key::Char('u'), Key::Ctrl('z')], Action::Undo, "hint-undo", 40),
    row(Context::Document, &[Key::Char('U'), Key::Ctrl('y')], Action::Redo, "hint-redo", 0),
    row(Context::Document, &[Key::Ctrl('s')], Action::SaveElsewhere, "hint-save-elsewhere", 0),
    row(Context::Document, &[Key::Char('P')], Action::ParkingLot, "hint-parking-lot", 64),
    row(Context::Document, &[Key::Char('C')], Action::Closing, "hint-closing", 65),
    row(Context::Document, &[Key::Char('M')], Action::Mirror, "hint-mirror", 0),
    row(Context::Document, &[Key::F(9)], Action::Undecided, "hint-undecided", 0),
    row(Context::SetUp, &[Key::Char('b')], Action::ViewInterview, "hint-begin", 1),
    row(Context::Interview, &[Key::Tab, Key::Right], Action::Right, "hint-step-next", 0),
    row(Context::Interview, &[Key::BackTab, Key::Left], Action::Left, "hint-step-previous", 0),
    row(Context::Interview, &[Key::PageDown, Key::Char('>')], Action::PageDown, "hint-indicator-next", 12),
    row(Context::Interview, &[Key::PageUp, Key::Char('<')], Action::PageUp, "hint-indicator-previous", 0),
    row(Context::Interview, &[Key::Char(' ')], Action::NextUnanswered, "hint-next-unanswered", 13),
    row(Context::Interview, &[Key::Char('f'), Key::Char('/')], Action::Find, "hint-find", 14),
    row(Context::Interview, &[Key::Char('i')], Action::Probes, "hint-probes", 15),
    row(Context::Interview, &[Key::Char('e')], Action::EvidenceList, "hint-evidence", 16),
    row(Context::Interview, &[Key::Char('h')], Action::Rate, "hint-rate", 17),
    row(Context::Interview, &[Key::Char('x')], Action::NotApplicable, "hint-not-applicable", 30),
    row(Context::Interview, &[Key::Char('y')], Action::CannotTell, "hint-cannot-tell", 31),
    row(Context::Interview, &[Key::Char('z')], Action::NoConsensus, "hint-no-consensus", 32),
    row(Context::Interview, &[Key::Char('n')], Action::Note, "hint-note", 18),
    row(Context::Interview, &[Key::Char('p')], Action::Review, "hint-review", 19),
    row(Context::Interview, &[Key::Char('c')], Action::Cause, "hint-cause", 33),
    row(Context::Interview, &[Key::Char('r')], Action::AtRisk, "hint-at-risk", 34),
    row(Context::Interview, &[Key::Char('m')], Action::Dissent, "hint-dissent", 35),
    row(Context::Interview, &[Key::Char('g')], Action::GoodPractice, "hint-good-practice", 36),
    row(Context::Interview, &[Key::Delete, Key::Backspace], Action::Reopen, "hint-reopen", 0),
    row(Context::Interview, &[Key::Char('b')], Action::Earlier, "hint-earlier", 0),
    row(Context::Interview, &[Key::Char('V')], Action::Voices, "hint-voices", 37),
    row(Context::Interview, &[Key::Char('=')], Action::Explain, "hint-explain", 0),
    row(Context::Felt, &[Key::Char('0')], Action::Digit(0), "hint-felt-0", 0),
    row(Context::Felt, &[Key::Char('1')], Action::Digit(1), "hint-felt-1", 0),
    row(Context::Felt, &[Key::Char('2')], Action::Digit(2), "hint-felt-2", 0),
    row(Context::Felt, &[Key::Char('3')], Action::Digit(3), "hint-felt-3", 0),
    row(Context::Felt, &[Key::Char('s')], Action::SkipFelt, "hint-skip-felt", 3),
    row(Context::Level, &[Key::Char('t')], Action::Tick(EvidenceKind::Testimony), "hint-testimony", 0),
    row(Context::Level, &[Key::Char('d')], Action::Tick(EvidenceKind::Document), "hint-document", 0),
    row(Context::Level, &[Key::Char('o')], Action::Tick(EvidenceKind::Observation), "hint-observation", 0),
    row(Context::Level, &[Key::Char('a')], Action::Tick(EvidenceKind::Data), "hint-data", 0),
    row(Context::Level, &[Key::Char('k')], Action::TickAll, "hint-tick-all", 3),
    row(Context::Level, &[Key::Char('1')], Action::Digit(1), "hint-level-1", 0),
    row(Context::Level, &[Key::Char('2')], Action::Digit(2), "hint-level-2", 0),
    row(Context::Level, &[Key::Char('3')], Action::Digit(3), "hint-level-3", 0),
    row(Context::Level, &[Key::Char('4')], Action::Digit(4), "hint-level-4", 0),
    row(Context::Level, &[Key::Char('5')], Action::Digit(5), "hint-level-5", 0),
    row(Context::Desired, &[Key::Char('1')], Action::Digit(1), "hint-desired-1", 0),
    row(Context::Desired, &[Key::Char('2')], Action::Digit(2), "hint-desired-2", 0),
    row(Context::Desired, &[Key::Char('3')], Action::Digit(3), "hint-desired-3", 0),
    row(Context::Desired, &[Key::Char('4')], Action::Digit(4), "hint-desired-4", 0),
    row(Context::Desired, &[Key::Char('5')], Action::Digit(5), "hint-desired-5", 0),
    row(Context::Importance, &[Key::Char('1')], Action::Digit(1), "hint-importance-1", 0),
    row(Context::Importance, &[Key::Char('2')], Action::Digit(2), "hint-importance-2", 0),
    row(Context::Importance, &[Key::Char('3')], Action::Digit(3), "hint-importance-3", 0),
    row(Context::Notes, &[Key::Enter], Action::Accept, "hint-on", 1),
    row(Context::Notes, &[Key::Char('=')], Action::Explain, "hint-explain", 2),
    row(Context::Notes, &[Key::Char('a')], Action::Approaches, "hint-approaches", 14),
    row(Context::Results, &[Key::Tab, Key::Right], Action::Right, "hint-tab-next", 3),
    row(Context::Results, &[Key::BackTab, Key::Left], Action::Left, "hint-tab-previous", 0),
    row(Context::Results, &[Key::Enter], Action::Explain, "hint-explain-figure", 2),
    row(Context::Results, &[Key::Char('g')], Action::GoTo, "hint-go-to", 4),
    row(Context::Results, &[Key::Char('c'), Key::Char(' ')], Action::Choose, "hint-choose", 5),
    row(Context::Results, &[Key::Char('1')], Action::Digit(1), "hint-tab-1", 0),
    row(Context::Results, &[Key::Char('2')], Action::Digit(2), "hint-tab-2", 0),
    row(Context::Results, &[Key::Char('3')], Action::Digit(3), "hint-tab-3", 0),
    row(Context::Results, &[Key::Char('4')], Action::Digit(4), "hint-tab-4", 0),
    row(Context::Results, &[Key::Char('5')], Action::Digit(5), "hint-tab-5", 0),
    row(Context::Results, &[Key::Char('6')], Action::Digit(6), "hint-tab-6", 0),
    row(Context::Results, &[Key::Char('7')], Action::Digit(7), "hint-tab-7", 0),
    row(Context::Results, &[Key::Char('8')], Action::Digit(8), "hint-tab-8", 0),
    row(Context::Plan, &[Key::Tab, Key::Right], Action::Right, "hint-tab-next", 13),
    row(Context::Plan, &[Key::BackTab, Key::Left], Action::Left, "hint-tab-previous", 0),
    row(Context::Plan, &[Key::Char('1')], Action::Digit(1), "hint-plan-1", 0),
    row(Context::Plan, &[Key::Char('2')], Action::Digit(2), "hint-plan-2", 0),
    row(Context::Plan, &[Key::Char('3')], Action::Digit(3), "hint-plan-3", 0),
    row(Context::Plan, &[Key::Char('4')], Action::Digit(4), "hint-plan-4", 0),
    row(Context::Plan, &[Key::Char('5')], Action::Digit(5), "hint-plan-5", 0),
    row(Context::PlanActions, &[Key::Enter], Action::Accept, "hint-plan-open", 1),
    row(Context::PlanActions, &[Key::Char('+'), Key::Char('n')], Action::Add, "hint-plan-add", 2),
    row(Context::PlanActions, &[Key::Char('c')], Action::Choose, "hint-plan-choose", 3),
    row(Context::PlanGuard, &[Key::Enter], Action::Accept, "hint-plan-mend", 2),
    row(Context::PlanGuard, &[Key::Char('x')], Action::Waive, "hint-plan-waive", 3),
    row(Context::PlanQuality, &[Key::Enter], Action::Accept, "hint-plan-mend", 2),
    row(Context::PlanPractices, &[Key::Enter], Action::Accept, "hint-plan-write-up", 2),
    row(Context::PlanFollowUp, &[Key::Enter], Action::Accept, "hint-plan-record", 2),
    row(Context::PlanRecord, &[Key::Enter], Action::Accept, "hint-plan-fill", 1),
    row(Context::PlanRecord, &[Key::Char('u'), Key::Ctrl('z')], Action::Undo, "hint-undo", 5),
    row(Context::PlanRecord, &[Key::Char('U'), Key::Ctrl('y')], Action::Redo, "hint-redo", 0),
    row(Context::PlanOutcome, &[Key::Char('+'), Key::Char('n')], Action::Add, "hint-record-add", 2),
    row(Context::PlanOutcome, &[Key::Char('-'), Key::Delete], Action::Remove, "hint-record-remove", 3),
    row(Context::PlanActions, &[Key::Char('-'), Key::Delete], Action::Remove, "hint-item-remove", 14),
    row(Context::PlanActions, &[Key::Char('<')], Action::MoveUp, "hint-plan-move-up", 0),
    row(Context::PlanActions, &[Key::Char('>')], Action::MoveDown, "hint-plan-move-down", 15),
    row(Context::PlanActions, &[Key::Char('g')], Action::GoTo, "hint-go-to", 16),
    row(Context::PlanOffers, &[Key::Enter], Action::Accept, "hint-plan-take", 1),
    row(Context::PlanOffers, &[Key::Char('l')], Action::ViewCatalogue, "hint-view-approach", 2),
    row(Context::PlanOffers, &[Key::Down], Action::Down, "hint-way-next", 3),
    row(Context::PlanOffers, &[Key::Up], Action::Up, "hint-up", 0),
    row(Context::PlanNew, &[Key::Enter], Action::Accept, "hint-plan-fill", 1),
    row(Context::PlanForm, &[Key::Enter], Action::Accept, "hint-plan-fill", 1),
    row(Context::PlanForm, &[Key::Char(' '), Key::Tab], Action::NextUnanswered, "hint-plan-next-missing", 2),
    row(Context::PlanForm, &[Key::Delete], Action::Reopen, "hint-plan-clear", 3),
    row(Context::PlanForm, &[Key::Char('l')], Action::ViewCatalogue, "hint-view-approach", 4),
    row(Context::PlanForm, &[Key::Char('u'), Key::Ctrl('z')], Action::Undo, "hint-undo", 5),
    row(Context::PlanForm, &[Key::Char('U'), Key::Ctrl('y')], Action::Redo, "hint-redo", 0),
    row(Context::PlanForm, &[Key::Char('-')], Action::Remove, "hint-plan-delete", 6),
    row(Context::PlanTicks, &[Key::Char(' '), Key::Enter], Action::Accept, "hint-tick", 1),
    row(Context::PlanTicks, &[Key::Esc], Action::Back, "hint-ticks-done", 2),
    row(Context::Catalogue, &[Key::Tab, Key::Right], Action::Right, "hint-grouping-next", 3),
    row(Context::Catalogue, &[Key::BackTab, Key::Left], Action::Left, "hint-grouping-previous", 0),
    row(Context::Catalogue, &[Key::PageDown], Action::PageDown, "hint-scroll-down", 2),
    row(Context::Catalogue, &[Key::PageUp], Action::PageUp, "hint-scroll-up", 5),
    row(Context::Catalogue, &[Key::Char('f'), Key::Char('/')], Action::Find, "hint-find", 4),
    row(Context::Catalogue, &[Key::Char('1')], Action::Digit(1), "hint-grouping-1", 0),
    row(Context::Catalogue, &[Key::Char('2')], Action::Digit(2), "hint-grouping-2", 0),
    row(Context::Catalogue, &[Key::Char('3')], Action::Digit(3), "hint-grouping-3", 0),
    row(Context::Approaches, &[Key::Enter], Action::Accept, "hint-view-approach", 1),
    row(Context::Approaches, &[Key::Down], Action::Down, "hint-way-next", 2),
    row(Context::Approaches, &[Key::Up], Action::Up, "hint-up", 0),
    row(Context::Approaches, &[Key::Char('a')], Action::Approaches, "hint-back", 0),
    row(Context::Glossary, &[Key::Down], Action::Down, "hint-word-next", 1),
    row(Context::Glossary, &[Key::Up], Action::Up, "hint-up", 0),
    row(Context::Glossary, &[Key::PageUp], Action::PageUp, "hint-page-up", 0),
    row(Context::Glossary, &[Key::PageDown], Action::PageDown, "hint-page-down", 0),
    row(Context::Glossary, &[Key::Backspace], Action::Remove, "hint-find-delete", 0),
    row(Context::Glossary, &[Key::Esc], Action::Back, "hint-back", 3),
    row(Context::Glossary, &[Key::F(1)], Action::Help, "hint-help", 99),
    row(Context::Glossary, &[Key::Ctrl('c')], Action::Quit, "hint-quit", 0),
    row(Context::Reading, &[Key::Enter], Action::Accept, "hint-read-on", 1),
    row(Context::Reading, &[Key::Down], Action::Down, "hint-scroll-down", 3),
    row(Context::Reading, &[Key::Up], Action::Up, "hint-scroll-up", 4),
    row(Context::Explanation, &[Key::Enter, Key::Char('g')], Action::Accept, "hint-go-to", 1),
    row(Context::Explanation, &[Key::Char('V')], Action::Voices, "hint-voices", 5),
    row(Context::Editor, &[Key::Enter], Action::Accept, "hint-text-accept", 1),
    row(Context::Editor, &[Key::AltEnter, Key::Ctrl('n')], Action::NewLine, "hint-new-line", 2),
    row(Context::Editor, &[Key::Esc], Action::Back, "hint-text-cancel", 3),
    row(Context::Editor, &[Key::Ctrl('z')], Action::Undo, "hint-text-undo", 4),
    row(Context::Editor, &[Key::Ctrl('y')], Action::Redo, "hint-text-redo", 0),
    row(Context::Editor, &[Key::Ctrl('c')], Action::Quit, "hint-quit", 0),
    row(Context::Find, &[Key::Enter], Action::Accept, "hint-find-go", 1),
    row(Context::Find, &[Key::Up], Action::Up, "hint-up", 0),
    row(Context::Find, &[Key::Down], Action::Down, "hint-down", 0),
    row(Context::Find, &[Key::PageUp], Action::PageUp, "hint-page-up", 0),
    row(Context::Find, &[Key::PageDown], Action::PageDown, "hint-page-down", 0),
    row(Context::Find, &[Key::Backspace], Action::Remove, "hint-find-delete", 0),
    row(Context::Find, &[Key::Esc], Action::Back, "hint-back", 3),
    row(Context::Find, &[Key::Ctrl('c')], Action::Quit, "hint-quit", 0),
    row(Context::List, &[Key::Enter], Action::Accept, "hint-item-edit", 1),
    row(Context::List, &[Key::Char('+'), Key::Char('a')], Action::Add, "hint-item-add", 2),
    row(Context::List, &[Key::Char('-'), Key::Delete], Action::Remove, "hint-item-remove", 8),
    row(Context::List, &[Key::Char(' '), Key::Right], Action::ChangeKind, "hint-item-kind", 4),
    row(Context::Areas, &[Key::Enter, Key::Char(' ')], Action::Accept, "hint-area", 1),
    row(Context::Participants, &[Key::Enter], Action::Accept, "hint-people", 1),
    row(Context::Participants, &[Key::Left], Action::Left, "hint-item-role", 4),
    row(Context::Participants, &[Key::Right, Key::Char(' ')], Action::ChangeKind, "hint-item-sex", 5),
    row(Context::Parking, &[Key::Enter], Action::Accept, "hint-go-to", 1),
    row(Context::Parking, &[Key::Char('p'), Key::Char('-'), Key::Delete], Action::Remove, "hint-unpark", 2),
    row(Context::Closing, &[Key::Enter], Action::Accept, "hint-closing-accept", 1),
    row(Context::Closing, &[Key::Tab, Key::Right], Action::Right, "hint-closing-form", 2),
    row(Context::Rating, &[Key::Char('1')], Action::Digit(1), "hint-hand-1", 0),
    row(Context::Rating, &[Key::Char('2')], Action::Digit(2), "hint-hand-2", 0),
    row(Context::Rating, &[Key::Char('3')], Action::Digit(3), "hint-hand-3", 0),
    row(Context::Rating, &[Key::Char('4')], Action::Digit(4), "hint-hand-4", 0),
    row(Context::Rating, &[Key::Char('5')], Action::Digit(5), "hint-hand-5", 0),
    row(Context::Rating, &[Key::Enter], Action::Accept, "hint-reveal", 1),
    row(Context::Rating, &[Key::Char(':'), Key::Char('n')], Action::TypeHands, "hint-type-hands", 2),
    row(Context::Rating, &[Key::Backspace, Key::Char('-')], Action::Remove, "hint-hand-back", 3),
    row(Context::Rating, &[Key::Delete], Action::Reopen, "hint-hands-clear", 4),
    row(Context::HandsLine, &[Key::Enter], Action::Accept, "hint-hands-add", 1),
    row(Context::HandsLine, &[Key::Esc], Action::Back, "hint-hands-leave", 2),
    row(Context::HandsLine, &[Key::Backspace], Action::Remove, "hint-find-delete", 0),
    row(Context::HandsLine, &[Key::Ctrl('c')], Action::Quit, "hint-quit", 0),
    row(Context::Reveal, &[Key::Enter], Action::Accept, "hint-discuss", 1),
    row(Context::Reveal, &[Key::Char('a')], Action::RateAgain, "hint-rate-again", 2),
    row(Context::Reveal, &[Key::Char('c')], Action::CorrectCounts, "hint-correct-counts", 3),
    row(Context::Reveal, &[Key::Delete], Action::Reopen, "hint-take-rating-away", 4),
    row(Context::Counts, &[Key::Char('1')], Action::Digit(1), "hint-hand-1", 0),
    row(Context::Counts, &[Key::Char('2')], Action::Digit(2), "hint-hand-2", 0),
    row(Context::Counts, &[Key::Char('3')], Action::Digit(3), "hint-hand-3", 0),
    row(Context::Counts, &[Key::Char('4')], Action::Digit(4), "hint-hand-4", 0),
    row(Context::Counts, &[Key::Char('5')], Action::Digit(5), "hint-hand-5", 0),
    row(Context::Counts, &[Key::Char('+')], Action::Add, "hint-count-add", 3),
    row(Context::Counts, &[Key::Char('-'), Key::Backspace], Action::Remove, "hint-count-remove", 4),
    row(Context::Counts, &[Key::Enter], Action::Accept, "hint-counts-accept", 1),
    row(Context::Participants, &[Key::Char('g')], Action::ChangeAge, "hint-item-age", 6),
    row(Context::Participants, &[Key::Char('s')], Action::ChangeSeniority, "hint-item-seniority", 7),
    row(Context::Moving, &[Key::Enter], Action::Accept, "hint-move", 1),
    row(Context::Moving, &[Key::Down], Action::Down, "hint-scroll-down", 3),
    row(Context::Moving, &[Key::Up], Action::Up, "hint-scroll-up", 4),
    row(Context::Projected, &[Key::Char('q'), Key::Esc, Key::Ctrl('c')], Action::Quit, "hint-leave-projected", 1),
    row(Context::RunSheet, &[Key::Char('s')], Action::StartClock, "hint-clock-start", 1),
    row(Context::RunSheet, &[Key::Char('o'), Key::Delete], Action::StopClock, "hint-clock-stop", 2),
    row(Context::RunSheet, &[Key::Down], Action::Down, "hint-scroll-down", 3),
    row(Context::RunSheet, &[Key::Up], Action::Up, "hint-scroll-up", 4),
    row(Context::RunSheet, &[Key::Char('T'), Key::Enter], Action::ViewRunSheet, "hint-back", 0),
    row(Context::Respond, &[Key::Enter], Action::Accept, "hint-respond-on", 1),
    row(Context::Respond, &[Key::Char('c')], Action::Note, "hint-respond-comment", 3),
    row(Context::Respond, &[Key::Tab, Key::Right], Action::Right, "hint-step-next", 0),
    row(Context::Respond, &[Key::BackTab, Key::Left], Action::Left, "hint-step-previous", 4),
    row(Context::Respond, &[Key::PageDown, Key::Char('>')], Action::PageDown, "hint-respond-next", 12),
    row(Context::Respond, &[Key::PageUp, Key::Char('<')], Action::PageUp, "hint-respond-previous", 0),
    row(Context::Respond, &[Key::Char(' ')], Action::NextUnanswered, "hint-next-unanswered", 13),
    row(Context::Respond, &[Key::Char('f'), Key::Char('/')], Action::Find, "hint-find", 14),
    row(Context::Respond, &[Key::Char('u'), Key::Ctrl('z')], Action::Undo, "hint-undo", 15),
    row(Context::Respond, &[Key::Char('U'), Key::Ctrl('y')], Action::Redo, "hint-redo", 0),
    row(Context::Respond, &[Key::Delete, Key::Backspace], Action::Reopen, "hint-respond-clear", 0),
    row(Context::Respond, &[Key::End, Key::Char('e')], Action::Last, "hint-respond-end", 16),
    row(Context::RespondFelt, &[Key::Char('0')], Action::Digit(0), "hint-felt-0", 0),
    row(Context::RespondFelt, &[Key::Char('1')], Action::Digit(1), "hint-felt-1", 0),
    row(Context::RespondFelt, &[Key::Char('2')], Action::Digit(2), "hint-felt-2", 0),
    row(Context::RespondFelt, &[Key::Char('3')], Action::Digit(3), "hint-felt-3", 0),
    row(Context::RespondFelt, &[Key::Char('s')], Action::SkipFelt, "hint-skip-felt", 3),
    row(Context::RespondLevel, &[Key::Char('1')], Action::Digit(1), "hint-respond-level-1", 0),
    row(Context::RespondLevel, &[Key::Char('2')], Action::Digit(2), "hint-respond-level-2", 0),
    row(Context::RespondLevel, &[Key::Char('3')], Action::Digit(3), "hint-respond-level-3", 0),
    row(Context::RespondLevel, &[Key::Char('4')], Action::Digit(4), "hint-respond-level-4", 0),
    row(Context::RespondLevel, &[Key::Char('5')], Action::Digit(5), "hint-respond-level-5", 0),
    row(Context::RespondDesired, &[Key::Char('1')], Action::Digit(1), "hint-desired-1", 0),
    row(Context::RespondDesired, &[Key::Char('2')], Action::Digit(2), "hint-desired-2", 0),
    row(Context::RespondDesired, &[Key::Char('3')], Action::Digit(3), "hint-desired-3", 0),
    row(Context::RespondDesired, &[Key::Char('4')], Action::Digit(4), "hint-desired-4", 0),
    row(Context::RespondDesired, &[Key::Char('5')], Action::Digit(5), "hint-desired-5", 0),
    row(Context::RespondAbout, &[Key::Char('0')], Action::Digit(0), "hint-respond-about-0", 0),
    row(Context::RespondAbout, &[Key::Char('1')], Action::Digit(1), "hint-respond-about-1", 0),
    row(Context::RespondAbout, &[Key::Char('2')], Action::Digit(2), "hint-respond-about-2", 0),
    row(Context::RespondAbout, &[Key::Char('3')], Action::Digit(3), "hint-respond-about-3", 0),
    row(Context::RespondAbout, &[Key::Char('4')], Action::Digit(4), "hint-respond-about-4", 0),
    row(Context::RespondAbout, &[Key::Char('5')], Action::Digit(5), "hint-respond-about-5", 0),
    row(Context::RespondAbout, &[Key::Char('6')], Action::Digit(6), "hint-respond-about-6", 0),
    row(Context::RespondAbout, &[Key::Char('7')], Action::Digit(7), "hint-respond-about-7", 0),
    row(Context::RespondAbout, &[Key::Char('8')], Action::Digit(8), "hint-respond-about-8", 0),
    row(Context::RespondAbout, &[Key::Char('s')], Action::Last, "hint-respond-skip", 2),
    row(Context::Undecided, &[Key::Char('1')], Action::Digit(1), "hint-undecided-1", 0),
    row(Context::Undecided, &[Key::Char('2')], Action::Digit(2), "hint-undecided-2", 0),
    row(Context::Undecided, &[Key::Char('3')], Action::Digit(3), "hint-undecided-3", 0),
    row(Context::Undecided, &[Key::Char('4')], Action::Digit(4), "hint-undecided-4", 0),
    row(Context::Undecided, &[Key::Char('b')], Action::KeepAll, "hint-undecided-both", 2),
    row(Context::Undecided, &[Key::Right, Key::Tab], Action::Right, "hint-undecided-next", 3),
    row(Context::Undecided, &[Key::Left, Key::BackTab], Action::Left, "hint-undecided-previous", 0),
    row(Context::Undecided, &[Key::Down], Action::Down, "hint-scroll-down", 5),
    row(Context::Undecided, &[Key::Up], Action::Up, "hint-scroll-up", 0),
    row(Context::Undecided, &[Key::Char('u')], Action::Undo, "hint-undo", 6),
    row(Context::Undecided, &[Key::Esc], Action::Back, "hint-undecided-later", 4),
    row(Context::Choosing, &[Key::Right, Key::Char(' ')], Action::Right, "hint-three-other", 2),
    row(Context::Choosing, &[Key::Left], Action::Left, "hint-three-before", 0),
    row(Context::Choosing, &[Key::Char('e')], Action::Examples, "hint-three-examples", 3),
    row(Context::Tripartite, &[Key::Char('1')], Action::Digit(1), "hint-three-1", 0),
    row(Context::Tripartite, &[Key::Char('2')], Action::Digit(2), "hint-three-2", 0),
    row(Context::Tripartite, &[Key::Char('3')], Action::Digit(3), "hint-three-3", 0),
    row(Context::Tripartite, &[Key::Char('4')], Action::Digit(4), "hint-three-4", 0),
    row(Context::Tripartite, &[Key::Char('5')], Action::Digit(5), "hint-three-5", 0),
    row(Context::Tripartite, &[Key::Char('6')], Action::Digit(6), "hint-three-6", 0),
    row(Context::Tripartite, &[Key::Char('7')], Action::Digit(7), "hint-three-7", 0),
    row(Context::Tripartite, &[Key::Enter], Action::Accept, "hint-three-closer", 1),
    row(Context::Tripartite, &[Key::Tab, Key::Right], Action::Right, "hint-three-next", 2),
    row(Context::Tripartite, &[Key::BackTab, Key::Left], Action::Left, "hint-three-previous", 0),
    row(Context::Tripartite, &[Key::Char('m')], Action::Mirror, "hint-three-mirror", 3),
    row(Context::Mirror, &[Key::Char('1')], Action::Digit(1), "hint-mirror-1", 0),
    row(Context::Mirror, &[Key::Char('2')], Action::Digit(2), "hint-mirror-2", 0),
    row(Context::Mirror, &[Key::Char('3')], Action::Digit(3), "hint-mirror-3", 0),
    row(Context::Mirror, &[Key::Char('4')], Action::Digit(4), "hint-mirror-4", 0),
    row(Context::Mirror, &[Key::Char('5')], Action::Digit(5), "hint-mirror-5", 0),
    row(Context::Mirror, &[Key::Right], Action::Right, "hint-mirror-read", 1),
    row(Context::Mirror, &[Key::Left], Action::Left, "hint-mirror-read-before", 0),
    row(Context::Mirror, &[Key::Char('p')], Action::Permit, "hint-mirror-permit", 3),
    row(Context::Mirror, &[Key::Char('n')], Action::Note, "hint-note", 4),
    row(Context::Mirror, &[Key::Char('f'), Key::Char('/')], Action::Find, "hint-find", 5),
    row(Context::Mirror, &[Key::Tab], Action::NextConstituent, "hint-mirror-next", 2),
    row(Context::Mirror, &[Key::Delete, Key::Char('-')], Action::Remove, "hint-mirror-remove", 6),
    row(Context::Mirror, &[Key::Char('u'), Key::Ctrl('z')], Action::Undo, "hint-undo", 7),
    row(Context::Mirror, &[Key::Char('M')], Action::Mirror, "hint-back", 0),
];

/// Neighbouring digits that the footer shows as one: `0-3 felt need`.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Where the digits have this meaning.
    pub context: Context,
    /// The first digit.
    pub first: char,
    /// The last digit.
    pub last: char,
    /// The key of the message that says what they choose.
    pub hint: &'static str,
}

/// The groups of digits, each of which stands first in the footer of its context.
pub static GROUPS: &[Group] = &[
    Group { context: Context::Felt, first: '0', last: '3', hint: "hint-group-felt" },
    Group { context: Context::Level, first: '1', last: '5', hint: "hint-group-level" },
    Group { context: Context::Desired, first: '1', last: '5', hint: "hint-group-desired" },
    Group { context: Context::Importance, first: '1', last: '3', hint: "hint-group-importance" },
    Group { context: Context::Results, first: '1', last: '8', hint: "hint-group-tab" },
    Group { context: Context::PlanActions, first: '1', last: '5', hint: "hint-group-tab" },
    Group { context: Context::PlanGuard, first: '1', last: '5', hint: "hint-group-tab" },
    Group { context: Context::PlanQuality, first: '1', last: '5', hint: "hint-group-tab" },
    Group { context: Context::PlanPractices, first: '1', last: '5', hint: "hint-group-tab" },
    Group { context: Context::PlanFollowUp, first: '1', last: '5', hint: "hint-group-tab" },
    Group { context: Context::Catalogue, first: '1', last: '3', hint: "hint-group-grouping" },
    Group { context: Context::Rating, first: '1', last: '5', hint: "hint-group-hand" },
    Group { context: Context::Counts, first: '1', last: '5', hint: "hint-group-hand" },
    Group { context: Context::RespondFelt, first: '0', last: '3', hint: "hint-group-felt" },
    Group { context: Context::RespondLevel, first: '1', last: '5', hint: "hint-group-level" },
    Group { context: Context::RespondDesired, first: '1', last: '5', hint: "hint-group-desired" },
    Group { context: Context::RespondAbout, first: '0', last: '8', hint: "hint-group-respond-about" },
    Group { context: Context::Tripartite, first: '1', last: '6', hint: "hint-group-three" },
    Group { context: Context::Mirror, first: '1', last: '5', hint: "hint-group-mirror" },
    Group { context: Context::Undecided, first: '1', last: '4', hint: "hint-group-undecided" },
];

/// What a key means in a context; `None` when it means nothing there.
pub fn action(context: Context, key: Key) -> Option<Action> {
    let bound = context.chain().iter().find_map(|place| {
        KEYMAP.iter().find(|row| row.context == *place && row.keys.contains(&key)).map(|row| row.action)
    });
    match bound {
        Some(action) => Some(action),
        None if context.takes_text() => Some(Action::Type(key)),
        None if context == Context::Choice => key.text().map(Action::Letter),
        None => None,
    }
}

/// The rows that have a meaning in a context, nearest first, without those that a nearer row hides.
pub fn rows(context: Context) -> Vec<&'static Binding> {
    let mut rows: Vec<&'static Binding> = Vec::new();
    for place in context.chain() {
        for row in KEYMAP.iter().filter(|row| row.context == *place) {
            if !rows.iter().any(|nearer| nearer.keys.contains(&row.keys[0]) && nearer.context != row.context) {
                rows.push(row);
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_has_two_meanings_in_one_context() {
        for (at, row) in KEYMAP.iter().enumerate() {
            for key in row.keys {
                for other in &KEYMAP[at + 1..] {
                    assert!(
                        other.context != row.context || !other.keys.contains(key),
                        "{key} in {:?} means {:?} and {:?}",
                        row.context,
                        row.action,
                        other.action
                    );
                }
            }
        }
    }

    #[test]
    fn every_digit_of_a_group_is_bound_in_its_context() {
        for group in GROUPS {
            for digit in group.first..=group.last {
                assert!(matches!(action(group.context, Key::Char(digit)), Some(Action::Digit(_))), "{group:?}");
            }
        }
    }

    #[test]
    fn text_fields_take_letters_that_mean_something_elsewhere() {
        assert_eq!(action(Context::Editor, Key::Char('q')), Some(Action::Type(Key::Char('q'))));
        assert_eq!(action(Context::Interview, Key::Char('q')), Some(Action::Quit));
    }

    #[test]
    fn the_level_step_keeps_its_own_letters() {
        assert_eq!(action(Context::Level, Key::Char('d')), Some(Action::Tick(EvidenceKind::Document)));
        assert_eq!(action(Context::Notes, Key::Enter), Some(Action::Accept));
    }
}
