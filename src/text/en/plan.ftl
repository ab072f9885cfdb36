## The plan, its guard, its quality, and what is due

touched-plan = the plan

# Quality of a plan: marks, and for each criterion its name and what it asks.
mark-pass = pass
mark-weak = weak
mark-missing = missing
criterion-evidence = Evidence
asks-evidence = Does each action answer something that was found, with more than opinion behind it?
criterion-ownership = Ownership
asks-ownership = Did the group say in its own words who should gain, which capacity, and what for?
criterion-consulted = Voices
asks-consulted = Did people of several roles take part, and people from outside who work with the organization?
criterion-responsible = Owner and date
asks-responsible = Does a named person or post answer for each action?
criterion-first-step = First step
asks-first-step = Does each action say what happens first?
criterion-output = Measurable output
asks-output = Does each action say what will be there, how that is measured, where it stands now and where it should stand?
criterion-three-levels = Three levels
asks-three-levels = Is each core deficit met in people, in the organization and around it?
criterion-institutional = Technical and institutional together
asks-institutional = Does each technical action go with one that gives it money, management or backing?
criterion-selection = Choice of people
asks-selection = Is it written how people are chosen, and who can step in for them?
criterion-passing-on = Passing on
asks-passing-on = Is it written to whom people pass on what they gain?
criterion-funding = Money
asks-funding = Is each action paid for or asked for, with the source named, or free of cost?
criterion-sustained = Going on
asks-sustained = Does each action say how it goes on when the support ends?
criterion-follow-up = Follow-up
asks-follow-up = Is there a day after the end on which somebody looks at what changed, not only at what people liked?
criterion-linked = Part of something larger
asks-linked = Does each action name the outcome and the programme it serves?
