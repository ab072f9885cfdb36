//! What the screens cost, from outside: `stocktake` and a floor program in a pseudo terminal of 120x40, in one run.
//!
//! `cargo bench --bench terminal` prints one Markdown table. Other programs that run at the same time disturb both columns
//! alike, so the ratios are what counts. Needs Linux; the row about a stalled disk needs `strace`.

#![allow(clippy::print_stdout, reason = "the table is the result")]

#[cfg(target_os = "linux")]
mod floor;
#[cfg(target_os = "linux")]
mod measures;
#[cfg(target_os = "linux")]
mod pty;
#[cfg(target_os = "linux")]
mod series;

#[cfg(target_os = "linux")]
fn main() -> std::io::Result<()> {
    if std::env::args().nth(1).as_deref() == Some(measures::FLOOR) {
        return floor::run();
    }
    println!("{}", measures::table()?);
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("not measured: this benchmark needs Linux");
}
