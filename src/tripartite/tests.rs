//! What the three say together, and what is never said.
