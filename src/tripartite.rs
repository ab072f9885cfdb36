//! The three constituents of a country side by side: three columns, and never one averaged number (D1 10, D2 11).
