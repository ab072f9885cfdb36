//! What an author makes of the workers' instrument: one descriptor in other words, and an area of their own.

/// The descriptor that the author changes, and what it becomes.
pub(crate) const BEFORE: &str = "No date can be given for the last election by members or delegates. Leaders stay on or are named by a few people. Between congresses they report to nobody.";
pub(crate) const AFTER: &str = "No branch can say when its members last voted for the leaders of the union. A few families name them. Members hear nothing of money.";

pub(crate) const NEW_AREA: &str = r#"
# Written with the youth committee.
[[area]]
id = "WRK-90"
title = "Young members"

[[area.indicator]]
id = "WRK-90.1"
short_form = true
standard_form = true
title = "A place for members under thirty"
type = "functional"
level = "organization"
core = true
mandate = ["own"]
felt_need = "How strongly do you need support with bringing in members under thirty?"
question = "Who speaks for members under thirty, and what came of it last year?"
descriptors = [
  "Nobody knows how many members are under thirty. No body of the union has a seat for them.",
  "A youth committee meets before congresses. Its wishes are not written down.",
  "The committee met twice last year and has a seat without a vote in the council. Minutes of both meetings exist.",
  "Members under thirty elect the committee every two years. It has a budget line and a vote in the council. One of its proposals was carried out last year.",
  "All of level 4, for two elections running. At least one former member of the committee now leads a branch. Another union has taken over its rules.",
]
evidence = [
  "Document: minutes of the committee of the last 12 months.",
  "Testimony: a member under thirty without office, on who speaks for them.",
]
not_applicable = "Never for a workers' organization."
asset_reading = "Young members are heard. Protect the seat and the budget line."
deficit_reading = "Young members leave unseen. A course alone gives them no vote."
follow_up = "Share of members under thirty, at 12 months."
approaches = [
  { from = 1, to = 3, use = ["AP-21", "AP-12"] },
  { from = 3, to = 5, use = ["AP-23"] },
]
"#;
