//! The command line: arguments, what a command says and where, exit codes; one file a command.
//!
//! A command reads and writes through `store`, computes with the other modules, and says what came out. Results go to
//! standard output, and what stands in the way of them to standard error. The sentences of the command line are plain
//! English in these files, since its words are English like the keys of the files it speaks about; the words of results
//! are those of `text`.

mod agenda;
mod appraise;
mod arguments;
mod check;
mod closing;
mod collect;
mod compare;
mod completions;
mod desk;
mod example;
mod explain;
mod follow_up;
mod guard;
mod handed;
mod instruments;
mod invite;
mod merge;
mod moving;
mod new;
mod output;
mod plan;
mod project;
mod report;
mod respond;
mod rewrite;
mod schema;
mod score;
mod screens;
mod table;
mod tripartite;

use std::io;
use std::process::ExitCode;

use clap::Parser;

use crate::store::{ExportError, Folders, Missing, NotKept, Store};

use arguments::{Arguments, Command};
use desk::Desk;
use output::Output;

/// How a command ended when it could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// All is fine: exit code 0.
    Fine,
    /// There are problems in the input: exit code 1.
    Problems,
}

/// Why a command could not do its work: exit code 2.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
    #[error("cannot find your home folder; name a folder in the variable STOCKTAKE_HOME")]
    NoHome,
    #[error(
        "the screens need a terminal; without one use `--plain` to answer line by line, or `stocktake score FILE`, `report`, `explain`, `check`, `new` or \
         `instruments`"
    )]
    NoTerminal,
    #[error("this needs a terminal; without one use `stocktake respond --plain`")]
    NoTerminalToRespond,
    #[error("'{0}' is already there and was not changed; {1}")]
    Exists(String, &'static str),
    #[error("{0}")]
    Screens(crate::tui::start::Failed),
    #[error(transparent)]
    Project(crate::project::run::Failed),
    #[error("{0}")]
    Rewrite(String),
    #[error("{0}")]
    Merge(String),
    #[error("the clock of this computer shows no day that a calendar has; set it and try again")]
    NoDay,
    #[error(transparent)]
    NotKept(#[from] NotKept),
    #[error("cannot read '{0}': {1}")]
    Folder(String, io::Error),
    #[error(transparent)]
    Write(ExportError),
    #[error(transparent)]
    Missing(#[from] Missing),
}

impl Failure {
    /// A file that could not be written, with what to do when something stands there.
    fn write(error: ExportError, when_there: &'static str) -> Failure {
        match error {
            ExportError::Exists { path } => Failure::Exists(path.display().to_string(), when_there),
            ExportError::Document { .. }
            | ExportError::Save(_)
            | ExportError::Unequal { .. }
            | ExportError::Slip { .. } => Failure::Write(error),
        }
    }
}

/// Reads the arguments, runs the command, says what went wrong.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(message) => return usage(&message),
    };
    match run(arguments) {
        Ok(Ending::Fine) => ExitCode::SUCCESS,
        Ok(Ending::Problems) => ExitCode::from(1),
        // Whoever reads the output has seen enough, for example `head`.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            output::complain(&format!("error: {failure}"));
            ExitCode::from(2)
        }
    }
}

/// Help and version are answers; everything else is a mistake in the arguments.
fn usage(message: &clap::Error) -> ExitCode {
    // Mistakes quote the arguments, which may hold anything.
    let text = message.render().to_string();
    if message.use_stderr() {
        output::complain(text.trim_end());
        return ExitCode::from(2);
    }
    let mut output = Output::standard();
    // There is nobody left to tell.
    let _ = output.text(&text).and_then(|()| output.finish());
    ExitCode::SUCCESS
}

fn run(arguments: Arguments) -> Result<Ending, Failure> {
    let mut output = Output::standard();
    let ending = match arguments.command {
        None => screens::open(arguments),
        Some(Command::Schema(schema)) => schema::run(&mut output, &schema),
        Some(Command::Completions(shell)) => completions::run(&mut output, &shell),
        Some(Command::New(new)) => new::run(&desk()?, &mut output, &new),
        Some(Command::Check(check)) => check::run(&desk()?, &mut output, &check),
        Some(Command::Score(score)) => score::run(&desk()?, &mut output, &score),
        Some(Command::Explain(explain)) => explain::run(&desk()?, &mut output, &explain),
        Some(Command::Report(report)) => report::run(&desk()?, &mut output, &report),
        Some(Command::Plan(plan)) => plan::run(&desk()?, &mut output, &plan),
        Some(Command::Guard(guard)) => guard::run(&desk()?, &mut output, &guard),
        Some(Command::Appraise(appraise)) => appraise::run(&desk()?, &mut output, &appraise),
        Some(Command::Outputs(outputs)) => plan::outputs(&desk()?, &mut output, &outputs),
        Some(Command::Tripartite(three)) => tripartite::run(&desk()?, &mut output, &three),
        Some(Command::Agenda(agenda)) => agenda::run(&desk()?, &mut output, &agenda),
        Some(Command::Merge(merge)) => merge::run(&desk()?, &mut output, &merge),
        Some(Command::FollowUp(follow_up)) => follow_up::run(&desk()?, &mut output, &follow_up),
        Some(Command::Compare(compare)) => compare::run(&desk()?, &mut output, &compare),
        Some(Command::Move(moving)) => moving::run(&desk()?, &mut output, &moving),
        Some(Command::Project(project)) => project::run(&desk()?, &project),
        Some(Command::Close(close)) => closing::close(&desk()?, &mut output, &close),
        Some(Command::Reopen(reopen)) => closing::reopen(&desk()?, &mut output, &reopen),
        Some(Command::Invite(invite)) => invite::run(&desk()?, &mut output, &invite),
        Some(Command::Respond(respond)) => respond::run(&desk()?, &mut output, &respond),
        Some(Command::Collect(collect)) => collect::run(&desk()?, &mut output, &collect),
        Some(Command::Instruments(list)) => instruments::run(&desk()?, &mut output, &list),
        Some(Command::Example(example)) => example::run(&desk()?, &mut output, &example),
    }?;
    output.finish()?;
    Ok(ending)
}

fn desk() -> Result<Desk, Failure> {
    Ok(Desk::new(Store::new(Folders::find().ok_or(Failure::NoHome)?)))
}
