//! The program: everything is in the library.
fn main() {
    let file = std::env::args().nth(1).map(Into::into);
    if let Err(e) = stocktake::tui::start::start(stocktake::tui::start::Options { file, ..Default::default() }) {
        eprintln!("{e}");
    }
}
