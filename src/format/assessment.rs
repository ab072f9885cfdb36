//! Assessments as TOML. To be written.
