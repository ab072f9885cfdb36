# The ways to develop capacity, and the words explained.

catalogue-by-kind = by kind
catalogue-by-outcome = by outcome
catalogue-by-constituent = by who uses it
catalogue-no-outcome = In no programme of the appendix
catalogue-more = more below: PgDn
catalogue-programmes = Programmes
catalogue-no-programmes = The papers name no programme under this outcome.
catalogue-outcome = Outcome { $number }
catalogue-objective = Strategic objective: { $objective }
catalogue-uses = Uses: { $approaches }

kind-transfer = Passing on skills
kind-network = Networks and knowledge
kind-institution = Building the institution
kind-environment = Changing the environment
kind-measurement = Measuring

approach-logic = How it works, and when it helps
approach-where-used = Where it was used
approach-tools = What it works with
approach-successes = What was reached
approach-challenges = What makes it hard
approach-vision = What it can become
approach-lasts = How it lasts when the support ends
approach-complements = Works together with
approach-outcomes = Outcomes and programmes that use it

find-approach-title = Find a way to develop capacity

ways-title = Ways to take the steps of { $id }
ways-step = From level { $from } to { $to }
ways-step-here = From level { $from } to { $to } (you are here)
ways-together = Works together with { $approaches }
ways-none = The instrument names no ways for this indicator.
ways-after-felt = The ways come after the felt need: they tell what a good answer is.

glossary-label = Word:
glossary-help = type to find
glossary-here = Words on this page
glossary-all = All words
glossary-found = Words that fit
glossary-also = Also: { $forms }
glossary-nothing = No word fits. Backspace takes a letter away.
