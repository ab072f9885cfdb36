## The plan, its guard, its quality, and what is due

touched-plan = the plan

plan-view-actions = Actions
plan-view-guard = What it lacks
plan-view-guard-short = Lacks
plan-view-quality = How good it is
plan-view-quality-short = Quality
plan-view-practices = Good practices
plan-view-practices-short = Practices
plan-view-follow-up = What became of it
plan-view-follow-up-short = Follow-up
plan-empty = Nothing is chosen yet. Press c to choose what to work on: deficits to reduce, assets to protect or share.
plan-choose-title = What is the plan about?
plan-choose-help = The priorities come first, in their order, then the assets. Enter or Space takes one in or out. Three are enough to begin with.
plan-choose-indicator = Only an indicator can be chosen for the plan, not a whole area.
plan-nothing-to-choose = Nothing to choose from yet.
plan-chosen-mark = in the plan
plan-taken-in = { $id } is in the plan.
plan-taken-out = { $id } is no longer in the plan.
plan-not-asked = not asked
plan-no-action = no action yet
plan-no-action-help = No action yet: + plans one.
plan-its-actions = Actions for it: { $numbers }.
plan-other-actions = Actions for nothing that was chosen
plan-action-number = Action { $number }: { $what }.
plan-owner-due = { $owner } answers for it, done by { $due }.
plan-all-said = all said
plan-lacking = { $count ->
    [one] 1 field open
   *[other] { $count } fields open
}
plan-lacking-fields = Not said yet: { $fields }.
plan-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
plan-finding-titles = What it lacks: { $titles }.
plan-foot-chosen = { $count } chosen, { $actions ->
    [one] 1 action.
   *[other] { $actions } actions.
}
plan-foot-none = Nothing is chosen yet for this round.
plan-foot-all = Everything that is chosen has an action.
plan-foot-without = { $count } without: { $ids }.
plan-foot-findings = { $count ->
    [one] 1 finding: press 2.
   *[other] { $count } findings: press 2.
}
plan-leave-out-title = Take { $id } out of the plan?
plan-leave-out-text = Its actions stay. They then stand at the end of the list.
plan-leave-out-no = Keep it
plan-leave-out-yes = Take it out
plan-delete-title = Delete this action?
plan-delete-text = Everything that was written about it goes with it. u brings it back.
plan-delete-no = Keep it
plan-delete-yes = Delete it
plan-deleted = The action is deleted. u brings it back.

plan-offers-title = Ways that are offered
plan-training-mark = {" "} (training)
plan-something-else = Something else
plan-something-else-help = An action in your own words. A way of the list can be named later.
plan-detail-more = Enter shows all of it
plan-offer-more = l shows all of it
plan-company-title = Training alone changes little
plan-company-add = Add now: { $title }
plan-company-later = Later
plan-new-title = A new action
plan-new-help = Three things are needed. All else can follow.
plan-new-for = For { $indicator }
plan-new-way = Way: { $way }
plan-new-save = Put it into the plan
plan-action-added = The action is in the plan. Enter says more about it.

plan-refused-empty = An action needs this: please write something.
plan-refused-month = Please write year and month: 2027-06.
plan-refused-over = That month is over. Enter again keeps it.
plan-refused-order = It would begin after it is done: please write another month.
plan-refused-days = Please write days like 2027-06-01, with a comma between two of them.
plan-refused-number = Please type a number from 1 to 999999, or nothing.

form-title = Action { $number } of { $count }
form-missing = not said yet
form-nothing = nothing chosen
form-what = The action
form-who = Who and when
form-whom = Who takes part
form-result = What comes of it
form-money = Who pays and who helps
form-links = How it lasts and what it belongs to

help-action-what = What will you do? One sentence that begins with a verb.
help-action-indicators = Which findings ask for this action? The first one counts most.
help-action-verb = Is this capacity still missing, there in part, or already good?
help-action-level = Does the action change people, the organization, or the rules and relations around it?
help-action-approach = The way out of the catalogue. Training needs other ways beside it.
help-action-owner = One person or post that answers for it. A whole unit is too many.
help-action-first-step = What happens first, and who does it? Something for the next two weeks is best.
help-action-start = The month it begins, for example 2027-02.
help-action-due = The month it is done, for example 2027-06.
help-action-follow-up = Days on which somebody looks at what changed, some months after the end, for example 2027-12-01.
help-action-roles = Whose capacity grows? Not only those at the top.
help-action-people = How many people take part? Two or more, so that nothing hangs on one.
help-action-criteria = How are they chosen, and who chooses? Write it down before names are named.
help-action-back-up = Who can do the work when the first person leaves?
help-action-pass-on = To whom do they pass on what they gained, how, and by when?
help-action-output = What will be there when the action is done?
help-action-outcome-indicator = What will be different, and how can anybody see it?
help-action-proposed = The questionnaire proposes: { $measure }
help-action-baseline = Where does that stand today? A number or a plain fact.
help-action-target = Where should it stand in the end?
help-action-funding = Is the money there?
help-action-funding-source = Whose money is it?
help-action-budget-line = The line of the budget, or how the money is called. "none" if it costs nothing.
help-action-provider = Who helps? People at home who can do it come first.
help-action-provider-name = The name of the person or institution that helps.
help-action-sustained-by = How does it go on when the support ends? For example a post, a budget line, a rule.
help-action-outcome = The outcome of the larger programme that this action serves.
help-action-programme = The programme under that outcome.
help-action-counterparts = Actions that make this one work: in people, in the organization, around it.

# Quality of a plan: marks, and for each criterion its name and what it asks.
mark-pass = pass
mark-weak = weak
mark-missing = missing
mark-not-asked = not asked
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
asks-funding = Is each action paid for or asked for, with its source or its budget line named, or free of cost?
criterion-sustained = Going on
asks-sustained = Does each action say how it goes on when the support ends?
criterion-follow-up = Follow-up
asks-follow-up = Is there a day after the end on which somebody looks at what changed, not only at what people liked?
criterion-linked = Part of something larger
asks-linked = Does each action name the outcome and the programme it serves?

# `stocktake guard` and `stocktake appraise`
guard-text-no-plan = There is no plan yet: nothing is chosen and nothing is planned.
guard-text-nothing = The guard finds nothing to mend in this plan.
guard-text-open =
    { $count ->
        [0] Nothing is left to mend.
        [one] 1 finding to mend.
       *[other] { $count } findings to mend.
    }
guard-text-accepted =
    { $count ->
        [one] 1 finding is accepted with a reason.
       *[other] { $count } findings are accepted with a reason.
    }
guard-text-waived = Accepted: { $reason }
guard-text-mend = To mend it: { $mend }
appraise-lead = Quality of the plan. Criteria are not added up.
appraise-mark = mark
appraise-criterion = criterion
appraise-met = met
appraise-source = source
appraise-met-of = { $met } of { $of }
appraise-no-action = no action
appraise-unmet = Not met yet
appraise-lacking =
    { $count ->
        [one] Look at action { $numbers }.
       *[other] Look at actions { $numbers }.
    }

## What can be said of an action

action-what = What
action-indicators = Indicators
action-verb = Aim
action-level = Where the capacity sits
action-approach = Way
action-owner = Who answers for it
action-first-step = First step
action-start = Begins
action-due = Done by
action-output = What will be there
action-outcome-indicator = What will be different
action-baseline = Where it stands now
action-target = Where it should stand
action-roles = For whom
action-people = How many people
action-criteria = How they are chosen
action-back-up = Who can step in
action-pass-on = Passed on to
action-follow-up = Follow-up
action-funding = Money
action-funding-source = Where the money comes from
action-budget-line = Budget line
action-provider = Who provides
action-provider-name = Name of the provider
action-outcome = Outcome
action-programme = Programme
action-sustained-by = How it goes on afterwards
action-counterparts = Goes with actions

verb-obtain = get what is missing
verb-strengthen = make more of what is there
verb-maintain = keep what is good

funding-no-cost = costs nothing more
funding-funded = money is there
funding-requested = money asked for
funding-unfunded = no money yet

source-own-budget = own budget
source-national-budget = budget of the country
source-regular-budget = regular budget of the ILO
source-rbsa = supplementary account of the ILO (RBSA)
source-extra-budgetary = project of a donor
source-partner = another partner

provider-own = own people
provider-peer = another organization like ours
provider-national = national institution or expert
provider-university = university or college
provider-field-office = office of the ILO
provider-turin-centre = Turin Centre

status-planned = planned
status-under-way = under way
status-done = done
status-dropped = given up

result-reaction = reactions
result-learning = learning
result-use = use
result-organization = the organization works better

## What is due

due-start = begins
due-end = done by
due-follow-up = follow-up
due-begins = Action { $number } begins in { $on }
due-should-have-begun = Action { $number } should have begun in { $on }
due-ends = Action { $number } is to be done in { $on }
due-should-be-done = Action { $number } should have been done in { $on }
due-look = Follow-up of action { $number } is due on { $on }
due-should-have-looked = Follow-up of action { $number } was due on { $on }
due-and-more = { $due } (and { $count } more)
due-and-looks = { $due } (and { $count } more, { $looks ->
    [one] 1 follow-up
   *[other] { $looks } follow-ups
})

## Why a way is offered

why-step = It leads from level { $from } to level { $to }.
why-complements = It makes the training last: it goes with { $title } ({ $id }).
why-protects = It keeps what is good when people or money change.
why-shares = It lets others learn from what is good here.
why-beside = Training alone changes little. Plan it together with: { $ways }.

plan-cause-mandate = The group says: it is not ours to do. Building capacity will not change that. First settle whose task it is.
plan-cause-access = The group says: we are not let in. Building capacity will not change that. First find the way in.
plan-cause-resources = The group says: money, people or equipment are missing. Building capacity will not change that. First find the means.
plan-cause-political = The group says: it is not wanted. Building capacity will not change that. First win those who decide.
plan-cause-other = The group says: something other than capacity is the cause. See the note, and ask first what would change it.
## Further views of the plan: findings, quality, good practices, what became of it

plan-action-named = Action { $number }: { $what }
plan-as-a-whole = the whole plan
listing-more = .. (more in a higher window)

guard-lead = Mend what a finding is about, or accept it with a reason for the report.
guard-all-accepted = Nothing is open. The reasons for what is accepted stand in the report.
guard-no-plan = There is no plan to look at yet. Choose indicators and add actions first.
guard-nothing = Nothing found. The plan has none of the faults that the guard looks for.
guard-heading-open = Open ({ $count })
guard-heading-accepted = Accepted ({ $count })
guard-heading-gone = Not found any more ({ $count })
guard-gone = The guard does not find this any more. The reason can be taken away.
guard-accepted-because = Accepted because: { $because }
guard-mend = To mend it: { $mend }
guard-source = Source: { $source }
waiver-title = Why does the group accept this?
waiver-help = The finding moves to the accepted ones. The reason stands in the report.
waiver-needed = Give a reason; without one the finding stays open.
waiver-kept = Accepted, with the reason.
waiver-taken-back = The finding is open again.
waiver-taken-away = The reason is taken away.

quality-lead = { $pass } pass, { $weak } weak, { $missing } missing{ $unasked ->
    [0] {""}
   *[other] , { $unasked } not asked
}. No score: read what is weak, and why.
quality-no-plan = There is no action to look at yet. Add actions first.
quality-met = { $met } of { $of }
quality-lacking-short = { $count ->
    [one] not action { $numbers }
   *[other] not actions { $numbers }
}
quality-lacking = These lack it:
quality-no-action-lacks = No single action lacks this.

practices-lead = What works here can help others. Five short texts let them try it.
practices-none = The results show no asset yet. What the group rates high and backs with evidence appears here.
practice-not-written = not written up
practice-partly = { $count } of 5 texts
practice-written = written up
practice-begin = Nothing is written yet.
practice-line = The group called this a good practice: { $line }
practice-context = Context
practice-context-help = Where and why did it begin? Two or three sentences.
practice-action = What was done
practice-action-help = Who did what, and in which order?
practice-result = What came of it
practice-result-help = What is different now, and for whom?
practice-evidence = How it can be seen
practice-evidence-help = Name the document, the figures or the place where anybody can see it.
practice-contact = Whom to ask
practice-contact-help = A post or a name, and how to reach it. It may stand in the report.

follow-lead = That people liked it is a beginning. Does the organization work better?
follow-none = There is no action yet. Add actions first.
follow-overdue = overdue
follow-due = due { $due }
follow-so-far = so far: { $level }
follow-looked = follow-up { $days }
follow-reaches = The furthest result so far: { $level }.
follow-no-result = No result is recorded yet.
follow-days = { $owner } answers for it. Due { $due }. Follow-up: { $days }.
follow-days-none = { $owner } answers for it. Due { $due }. No day is set for a follow-up.
follow-note = Note on the status
follow-note-help = Why it was given up, or what else one should know.
follow-result = { $on }, { $level }: { $what }

record-practice = Good practice: { $what }
record-result = Result of { $what }
record-tracer = Recipients of { $what }
record-blank = nothing yet
record-status = Status
record-status-help = An action is done only when something more than reactions is known of it.
record-results = Results
record-add-result = add a result
record-add-result-help = What did the action lead to, and how do you know?
record-result-lead = What was seen, when, and how far it reaches.
record-level = How far it reaches
record-level-help = Choose the furthest level for which you can say what was seen.
record-result-day = Seen on
record-result-what = What was seen
record-result-what-help = What was seen, and how you know it.
record-day-help = A day such as 2027-06-01.
record-tracers = Recipients, some months later
record-add-tracer = add a group that was asked
record-add-tracer-help = Ask those who took part: are they still in post, do they use it, did they pass it on?
record-tracer-lead = Counts of people. Leave open what was not asked.
record-counts = Of them
record-item-help = Enter opens it, - removes it.
record-remove-title = Remove this?
record-remove-text = Undo brings it back.
record-remove-no = keep it
record-remove-yes = remove it
tracer-asked = { $on }: { $group }, { $people } asked
tracer-people = How many were asked
tracer-people-help = A number, at least 1.
tracer-group = Which group
tracer-group-help = For example: inspectors of the north, second course. No names.
tracer-day = Asked on
tracer-in-post = still in post
tracer-used = use it in their work
tracer-passed-on = passed it on
tracer-changed = say the organization changed
tracer-count-help = How many of those who were asked. Leave it empty if nobody asked.
tracer-obstacle = What stood in the way
tracer-obstacle-help = What kept people from using it or passing it on.
tracer-obstacle-short = in the way: { $obstacle }

result-reaction-short = reaction
result-learning-short = learning
result-use-short = use
result-organization-short = the organization
result-reaction-help = People said how they liked it, on forms or in talks at the end. It says nothing yet about what changed.
result-learning-help = People know or can do more. For example a test before and after, or a task done without help.
result-use-help = People use it in their work. For example files, plans or visits that show people working in the new way.
result-organization-help = For example shorter delays, more cases settled, a budget line, better service.

status-no-result = Not done yet: no result is known (+ adds one).
status-reactions-only = Not done yet: only reactions are known. Add a result beyond them (+).
status-still-done = The action is done, so one result beyond reactions must stay. Change the status first.
form-too-many = There are too many of these to add one more.
form-result-needed = Say what was seen.
form-group-needed = Say which group it was.
form-people-needed = Give a whole number of people, at least 1.
form-count-needed = Give a whole number of people, or leave it empty.
form-more-than-asked = That is more people than were asked.
form-fewer-than-counted = That is fewer people than were counted. Correct the counts first.
form-no-day = This computer does not tell the day. Set its clock, then try again.

## The plan as text

plan-text-chosen = What the group chose
plan-text-priorities = Nothing is chosen yet. The first priorities
plan-text-nothing = No indicator has a gap yet.
plan-text-not-asked = is not asked in this assessment
plan-text-from-to = { $reading }: level { $supported }, wanted { $desired }
plan-text-no-level = No level is agreed, so no way can be named yet.
plan-text-at = level { $supported }, nothing wanted yet
plan-text-for-it = Actions: { $numbers }
plan-text-none-for-it = No action yet
plan-text-actions = What the group will do
plan-text-undecided = { $count ->
    [one] 1 action is undecided: two copies say different things of it. Open the file and decide (F9).
   *[other] { $count } actions are undecided: two copies say different things of them. Open the file and decide (F9).
}
plan-text-no-action = There is no action yet.
plan-text-status = How far
plan-text-status-note = Note
plan-text-result = Seen
plan-text-missing = Not said yet
plan-text-balance = What the plan leans on
balance-training = Actions with a way out of the catalogue: { $of }; training: { $count }
balance-levels = Actions that say where the capacity sits: { $of }; technical skills of people: { $individual }; the organization and what is around it: { $institutional }
balance-leans-on-training = More than half is training. Training alone changes little (D1 2).
balance-leans-on-individuals = More goes to technical skills of people than to the organization (D1 5).
