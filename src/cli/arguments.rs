//! The arguments and their help texts.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::model::{Constituent, Depth, ModuleId, TimeOfDay, Version};
use crate::store::Target;

/// Take stock of an organization's capacity, together and with evidence.
///
/// Without a command the screens open: the home screen, or the assessment FILE.
#[derive(Debug, Parser)]
#[command(
    name = "stocktake",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    after_help = "Example: stocktake ministry-of-labour-round-1.toml"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The assessment to open
    pub(super) file: Option<PathBuf>,
    /// Draw the screens with plain characters only
    #[arg(long)]
    pub(super) ascii: bool,
    /// Whether the screens use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(super) color: Color,
    /// Answer line by line, without screens: for screen readers, braille lines, simple terminals and pipes
    #[arg(long)]
    pub(super) plain: bool,
}

/// When the screens use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// Unless the terminal or the environment says otherwise
    Auto,
    /// Even then
    Always,
    /// Bold and reversed text only
    Never,
}

/// What can be done without the screens.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    New(New),
    Check(Check),
    Score(Score),
    Explain(Explain),
    Report(Report),
    Plan(Plan),
    Guard(Guard),
    Appraise(Appraise),
    Outputs(Outputs),
    Tripartite(Tripartite),
    Agenda(Agenda),
    Move(Move),
    FollowUp(FollowUp),
    Compare(Compare),
    Project(Project),
    Close(Close),
    Reopen(Reopen),
    Invite(Invite),
    Respond(Respond),
    Collect(Collect),
    Merge(Merge),
    Instruments(Instruments),
    Example(Example),
    Schema(Schema),
    Completions(Completions),
}

/// Start a new assessment and print where it is
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake new --constituent government --organization \"Ministry of Labour\"")]
pub(super) struct New {
    /// Whose organization it is
    #[arg(long, value_parser = constituent())]
    pub(super) constituent: Constituent,
    /// The name of the organization
    #[arg(long, value_name = "NAME", value_parser = name)]
    pub(super) organization: String,
    /// The country
    #[arg(long, default_value = "", hide_default_value = true, value_parser = text)]
    pub(super) country: String,
    /// How much is asked: 90 minutes, one day, two days
    #[arg(long, default_value = Depth::Quick.word(), value_parser = depth())]
    pub(super) depth: Depth,
    /// Ask this instrument instead of the constituent's own; may be given several times. `common` is asked too, unless
    /// only instruments for all constituents are named
    #[arg(long = "instrument", value_name = "ID", value_parser = module_id)]
    pub(super) instruments: Vec<ModuleId>,
    /// A rehearsal: it says so everywhere, and never becomes a real assessment. Its name ends in -rehearsal.toml
    #[arg(long)]
    pub(super) rehearsal: bool,
    /// Where to write it [default: a new file in your folder of documents]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// List every problem of instruments, assessments and catalogues
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake check my-instrument.toml assessments/")]
pub(super) struct Check {
    /// Files, or folders with .toml files in them
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Print one JSON object for each problem
    #[arg(long)]
    pub(super) json: bool,
}

/// Show the results of assessments: strengths, gaps, areas, priorities
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake score --json assessments/*.toml > scores.jsonl")]
pub(super) struct Score {
    /// Assessments
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Print one JSON object for each file, for other programs
    #[arg(long)]
    pub(super) json: bool,
}

/// Explain step by step how the figures of an indicator or area came about
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake explain ministry-of-labour-round-1.toml GOV-3.1")]
pub(super) struct Explain {
    /// The assessment
    pub(super) file: PathBuf,
    /// The indicator or area
    pub(super) id: String,
}

/// Write the report of an assessment
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake report ministry-of-labour-round-1.toml --format html --output report.html")]
pub(super) struct Report {
    /// The assessment
    pub(super) file: PathBuf,
    /// For whom it is written
    #[arg(long = "for", value_enum, value_name = "READER", default_value_t = Reader::Organization)]
    pub(super) reader: Reader,
    #[command(flatten)]
    pub(super) document: Document,
}

/// Show what the group will do: what was chosen, the ways there are, the actions and what is missing
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake plan ministry-of-labour-round-1.toml")]
pub(super) struct Plan {
    /// The assessment
    pub(super) file: PathBuf,
    /// Print one JSON object, for other programs
    #[arg(long)]
    pub(super) json: bool,
}

/// Look for the usual weak points of a plan, each with a way to mend it; ends with 1 when there are any
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake guard ministry-of-labour-round-1.toml")]
pub(super) struct Guard {
    /// The assessment
    pub(super) file: PathBuf,
    /// Print one JSON object, for other programs
    #[arg(long)]
    pub(super) json: bool,
}

/// Judge the quality of a plan: pass, weak or missing for each criterion
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake appraise ministry-of-labour-round-1.toml")]
pub(super) struct Appraise {
    /// The assessment
    pub(super) file: PathBuf,
    /// Print one JSON object, for other programs
    #[arg(long)]
    pub(super) json: bool,
}

/// Show actions as outputs of a country programme: statement, indicator, baseline, target, who answers
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake outputs ministry-of-labour-round-1.toml 2")]
pub(super) struct Outputs {
    /// The assessment
    pub(super) file: PathBuf,
    /// Only of this action: its number in the plan, or its id
    pub(super) action: Option<String>,
    /// Print one JSON object, for other programs
    #[arg(long)]
    pub(super) json: bool,
}

/// Look at a government, an employers' and a workers' organization of one country together
///
/// Three columns, never one number out of three: what they have in common, who can teach whom, what could be done
/// together.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: stocktake tripartite ministry.toml federation.toml unions.toml --output together.html"
)]
pub(super) struct Tripartite {
    /// Three assessments, one of each constituent, in any order
    #[arg(required = true, num_args = 3, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Show how each is seen by the others too; only when all three have agreed to it
    #[arg(long)]
    pub(super) mirror: bool,
    /// Print one JSON object, for other programs
    #[arg(long, conflicts_with_all = ["format", "output"])]
    pub(super) json: bool,
    /// Make a page of it [default: text for the terminal; with --output html for names that end in .html, else md]
    #[arg(long, value_enum)]
    pub(super) format: Option<Format>,
    /// Where to write the page [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replace the file when it is already there
    #[arg(long, requires = "output")]
    pub(super) force: bool,
}

/// Write the run sheet of the day: what is done when, with breaks
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake agenda ministry-of-labour-round-1.toml --people 9 --output run-sheet.html")]
pub(super) struct Agenda {
    /// The assessment
    pub(super) file: PathBuf,
    /// How many people take part [default: those counted in the assessment, or 12]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=9999))]
    pub(super) people: Option<u32>,
    /// When each day begins
    #[arg(long, value_name = "TIME", default_value = "09:00", value_parser = time)]
    pub(super) start: TimeOfDay,
    #[command(flatten)]
    pub(super) document: Document,
}

/// Move an assessment to another edition of its instruments; nothing is lost, and it can be moved back
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake move ministry-of-labour-round-1.toml --to common@1.0.0 --yes")]
pub(super) struct Move {
    /// The assessment
    pub(super) file: PathBuf,
    /// The edition to move to, also an earlier one: ID@VERSION for one instrument, VERSION for all others that have it;
    /// may be given several times [default: the newest known here]
    #[arg(long, value_name = "[ID@]VERSION", value_parser = target)]
    pub(super) to: Vec<Target>,
    /// Take the last move back: the editions that were asked before it are asked again
    #[arg(long, conflicts_with = "to")]
    pub(super) back: bool,
    /// Move it; without this only what would change is printed
    #[arg(long)]
    pub(super) yes: bool,
}

/// Start the next round of an assessment: the same questions to the same organization, a year later
///
/// The levels of this round are kept in the new file, and shown there only after the new ones are given.
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake follow-up ministry-of-labour-round-1.toml")]
pub(super) struct FollowUp {
    /// The assessment that is followed up
    pub(super) file: PathBuf,
    /// Ask with the newest editions known here; what they word anew cannot be compared
    #[arg(long)]
    pub(super) newest: bool,
    /// Where to write it [default: a new file in your folder of documents]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Show what moved between two rounds: up, same, down, with the evidence then and now
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake compare ministry-of-labour-round-1.toml ministry-of-labour-round-2.toml")]
pub(super) struct Compare {
    /// The older round
    #[arg(value_name = "A")]
    pub(super) before: PathBuf,
    /// The newer round
    #[arg(value_name = "B")]
    pub(super) after: PathBuf,
    /// Print one JSON object, for other programs
    #[arg(long)]
    pub(super) json: bool,
}

/// Show the session of an assessment to the room: run it in a second window, on the projector
///
/// It follows what is asked in the other window, read-only. What is meant for the facilitator is never shown.
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake project ministry-of-labour-round-1.toml")]
pub(super) struct Project {
    /// The assessment
    pub(super) file: PathBuf,
    /// Say each page in plain lines, for screen readers, simple terminals and pipes
    #[arg(long)]
    pub(super) plain: bool,
    /// Draw the screen with plain characters only
    #[arg(long)]
    pub(super) ascii: bool,
    /// Whether the screen uses colours
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(super) color: Color,
}

/// Write an invitation: with it people answer alone, on their own laptops
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake invite ministry-of-labour-round-1.toml --output /media/stick")]
pub(super) struct Invite {
    /// The assessment
    pub(super) file: PathBuf,
    /// The folder to write it into; it is made when it is missing
    #[arg(long, short, value_name = "DIR")]
    pub(super) output: PathBuf,
    /// Replace another invitation that is already there
    #[arg(long)]
    pub(super) force: bool,
}

/// Answer an invitation alone; no name is asked, and the answers go into one file that you hand over
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake respond ministry-of-labour-invitation.toml")]
pub(super) struct Respond {
    /// The invitation
    #[arg(value_name = "INVITATION")]
    pub(super) invitation: PathBuf,
    /// Where to put the answers; a file with your answers to this invitation is gone on with [default: a new file beside
    /// the invitation, or in your folder of documents]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Ask and answer in plain lines, for screen readers, simple terminals and pipes
    #[arg(long)]
    pub(super) plain: bool,
    /// Draw the screens with plain characters only
    #[arg(long)]
    pub(super) ascii: bool,
    /// Whether the screens use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(super) color: Color,
}

/// Close an assessment for its group and print its hash; what is missing is listed, and stays on record
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake close ministry-of-labour-round-1.toml --by \"the group, 14 people\"")]
pub(super) struct Close {
    /// The assessment
    pub(super) file: PathBuf,
    /// Who closes it, in words
    #[arg(long, value_name = "TEXT", value_parser = said)]
    pub(super) by: String,
    /// Why indicators may stay in the parking lot; needed when it is not empty
    #[arg(long, value_name = "REASON", value_parser = said)]
    pub(super) waive: Option<String>,
}

/// Reopen a closed assessment; the closing and the reason stay on record
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake reopen ministry-of-labour-round-1.toml --because \"a source turned up\"")]
pub(super) struct Reopen {
    /// The assessment
    pub(super) file: PathBuf,
    /// Why it is reopened
    #[arg(long, value_name = "TEXT", value_parser = said)]
    pub(super) because: String,
}

/// Take all responses of a folder into an assessment; the order does not matter, and twice is once
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake collect ministry-of-labour-round-1.toml responses/")]
pub(super) struct Collect {
    /// The assessment
    pub(super) file: PathBuf,
    /// The folder with the responses, and the folders below it
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// Count only the responses of this folder, and none that were collected before
    #[arg(long)]
    pub(super) anew: bool,
}

/// Bring two copies of an assessment that went different ways together into a new file; nothing is lost
#[derive(Debug, Args)]
#[command(
    after_help = "Example: stocktake merge before.toml ministry.toml ministry-laptop-2.toml --output together.toml"
)]
pub(super) struct Merge {
    /// The version that both copies began with; - when there is none: then every difference is left to be decided
    pub(super) base: PathBuf,
    /// The one copy
    pub(super) a: PathBuf,
    /// The other copy
    pub(super) b: PathBuf,
    /// Where to write what both say together [default: A-merged.toml beside A]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replace the file when it is already there
    #[arg(long)]
    pub(super) force: bool,
    /// Only print what would come together
    #[arg(long, conflicts_with = "force")]
    pub(super) dry_run: bool,
}

/// List the instruments, print some as a booklet of questions, or work on one of your own
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Example: stocktake instruments government common --depth quick --format html --output questions.html"
)]
pub(super) struct Instruments {
    #[command(subcommand)]
    pub(super) command: Option<Authoring>,
    /// List earlier editions too
    #[arg(long, conflicts_with = "ids")]
    pub(super) all: bool,
    /// The instruments to print as one booklet, in this order: ids, ids with a version such as workers@1.0.0, or files
    #[arg(value_name = "INSTRUMENT")]
    pub(super) ids: Vec<String>,
    /// Which questions to print
    #[arg(long, requires = "ids", default_value = Depth::Full.word(), value_parser = depth())]
    pub(super) depth: Depth,
    #[command(flatten)]
    pub(super) document: Document,
}

/// What the author of an instrument does, or asks.
#[derive(Debug, Subcommand)]
pub(super) enum Authoring {
    New(NewInstrument),
    Install(Install),
    Diff(Diff),
    Coverage(Coverage),
}

/// Show which shipped indicators answer which paragraph of the founding papers
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake instruments coverage --output coverage.html")]
pub(super) struct Coverage {
    #[command(flatten)]
    pub(super) document: Document,
}

/// Write a new instrument to work on: a copy of one, or one indicator to fill in
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake instruments new our-union --from workers --title \"Our union\"")]
pub(super) struct NewInstrument {
    /// Its id: small letters, digits and hyphens. With the id of --from it becomes the next version of that one
    #[arg(value_parser = module_id)]
    pub(super) id: ModuleId,
    /// The instrument to copy: an id, an id with a version such as workers@1.0.0, or a file
    #[arg(long, value_name = "INSTRUMENT")]
    pub(super) from: Option<String>,
    /// Its title
    #[arg(long, value_parser = name)]
    pub(super) title: Option<String>,
    /// Where to write it [default: ID.toml in this folder]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replace the file when it is already there
    #[arg(long)]
    pub(super) force: bool,
}

/// Check instruments and install them, so that assessments can use them
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake instruments install our-union.toml")]
pub(super) struct Install {
    /// Files of instruments
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

/// Show what changed for people from one instrument to another
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake instruments diff workers our-union.toml")]
pub(super) struct Diff {
    /// The older: an id, an id with a version such as workers@1.0.0, or a file
    #[arg(value_name = "A")]
    pub(super) older: String,
    /// The newer
    #[arg(value_name = "B")]
    pub(super) newer: String,
    /// Print one JSON object
    #[arg(long)]
    pub(super) json: bool,
}

/// How and where a document is written.
#[derive(Debug, Args)]
pub(super) struct Document {
    /// The format [default: html for names that end in .html, else md]
    #[arg(long, value_enum)]
    pub(super) format: Option<Format>,
    /// Where to write it [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replace the file when it is already there
    #[arg(long, requires = "output")]
    pub(super) force: bool,
}

/// For whom a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Reader {
    /// The organization itself: all that the group said
    Organization,
    /// Those who fund the plan: without what single people rated, minority statements and notes
    Funder,
}

/// A document format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Markdown
    Md,
    /// A web page that needs nothing else
    Html,
}

/// Write the example assessments of an invented country into a folder
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake example examples")]
pub(super) struct Example {
    /// The folder; it is made when it is missing
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// Replace examples that are already there
    #[arg(long)]
    pub(super) force: bool,
}

/// Print the JSON Schema of a file format, for an editor that checks while you type
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake schema instrument > stocktake.instrument.schema.json")]
pub(super) struct Schema {
    /// The format
    #[arg(value_enum)]
    pub(super) kind: SchemaKind,
}

/// A file format that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaKind {
    /// A questionnaire
    Instrument,
    /// One organization's stocktake
    Assessment,
    /// What asks one person to answer alone
    Invitation,
    /// One person's answers
    Response,
}

/// Print the completions for a shell
#[derive(Debug, Args)]
#[command(after_help = "Example: stocktake completions fish > ~/.config/fish/completions/stocktake.fish")]
pub(super) struct Completions {
    /// The shell
    pub(super) shell: clap_complete::Shell,
}

fn constituent() -> impl TypedValueParser<Value = Constituent> {
    PossibleValuesParser::new(Constituent::ALL.iter().map(|constituent| constituent.word()))
        .try_map(|word| Constituent::from_word(&word).ok_or("unknown constituent"))
}

fn depth() -> impl TypedValueParser<Value = Depth> {
    PossibleValuesParser::new(Depth::ALL.iter().map(|depth| depth.word()))
        .try_map(|word| Depth::from_word(&word).ok_or("unknown depth"))
}

fn target(given: &str) -> Result<Target, String> {
    let (id, version) = match given.split_once('@') {
        Some((id, version)) => (Some(module_id(id)?), version),
        None => (None, given),
    };
    let version = Version::new(version).ok_or("a version is three numbers, such as 1.0.0 or common@1.0.0")?;
    Ok(Target { id, version })
}

fn time(given: &str) -> Result<TimeOfDay, String> {
    let whole_hour = || TimeOfDay::parse(&format!("{given}:00")).filter(|_| !given.contains(':'));
    let refused = || "write hours and minutes, such as 08:30 or 14, for 14:00".to_owned();
    TimeOfDay::parse(given).or_else(whole_hour).ok_or_else(refused)
}

fn module_id(given: &str) -> Result<ModuleId, String> {
    ModuleId::new(given).ok_or_else(|| "use at most 40 small letters, digits and hyphens, a letter first".to_owned())
}

fn name(given: &str) -> Result<String, String> {
    if given.trim().is_empty() {
        return Err("the name must not be empty".to_owned());
    }
    text(given)
}

fn said(given: &str) -> Result<String, String> {
    if given.trim().is_empty() {
        return Err("say something here".to_owned());
    }
    text(given)
}

fn text(given: &str) -> Result<String, String> {
    let most = crate::format::LONGEST_TEXT;
    if given.chars().count() > most {
        return Err(format!("it is longer than {most} characters"));
    }
    Ok(given.trim().to_owned())
}
