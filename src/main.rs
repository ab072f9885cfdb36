//! Stocktake.
fn main() {}
