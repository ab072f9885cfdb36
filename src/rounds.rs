//! The next round of an assessment, and what moved between two.
//!
//! Pure. What cannot be compared is named with its reason and never counted.
