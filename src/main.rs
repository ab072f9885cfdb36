//! Stocktake: see the library's documentation.

use std::process::ExitCode;

fn main() -> ExitCode {
    stocktake::cli::main()
}
