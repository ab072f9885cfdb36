//! The small scales: level, felt need, importance, evidence strength, weight.

/// Defines a whole number with a closed range.
macro_rules! scale {
    ($(#[$meta:meta])* $name:ident($min:literal..=$max:literal)) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl $name {
            /// The smallest value.
            pub const MIN: $name = $name($min);
            /// The largest value.
            pub const MAX: $name = $name($max);

            /// The value, if the number is within the range.
            pub const fn new(number: u8) -> Option<$name> {
                // One comparison for both ends: a number below the range wraps round to one far above it.
                if number.wrapping_sub($min) < $max - $min + 1 { Some($name(number)) } else { None }
            }

            /// The number.
            pub const fn get(self) -> u8 {
                self.0
            }

            /// Every value, smallest first.
            pub fn all() -> impl DoubleEndedIterator<Item = $name> {
                ($min..=$max).map($name)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    };
}

scale! {
    /// One of the five described levels: 1 absent, 2 ad hoc, 3 partial, 4 established, 5 sustained and shared.
    Level(1..=5)
}

scale! {
    /// How strongly a need is felt before any description is shown (D1 17(a)): 0 none, 1 low, 2 medium, 3 high.
    FeltNeed(0..=3)
}

scale! {
    /// How much the desired level matters: 1 useful, 2 important, 3 vital.
    Importance(1..=3)
}

scale! {
    /// Evidence strength: 0 none; 1 testimony only; 2 a document, observation or data item; 3 two kinds, one of them not testimony.
    Strength(0..=3)
}

scale! {
    /// How far an indicator is about equality: 0 not, 1 partly, 2 as its main purpose.
    GenderMarker(0..=2)
}

scale! {
    /// The weight of an indicator in the means of its area; 1 unless an instrument sets it.
    Weight(1..=100)
}

scale! {
    /// One of the 19 outcomes in the appendix of D2.
    OutcomeNumber(1..=19)
}

impl Level {
    /// The position in a list of five, counted from 0.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }
}

impl Strength {
    /// The highest level this evidence can support: 2, 3, 4, 5 for strength 0, 1, 2, 3.
    pub const fn ceiling(self) -> Level {
        Level(self.0 + 2)
    }
}
