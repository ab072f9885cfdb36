# Words of reports and of the question booklet.

report-language = en
report-contents = Contents
report-dash = –
report-yes = yes
report-level = { $number } – { $name }
report-of = { $part } of { $whole }
report-title = Stocktake of capacity: { $organization }
report-subtitle-round = { $round ->
    [1] Baseline
   *[other] Round { $round }
}
report-colophon = Made with Stocktake { $version } on { $date }. A self-assessment; not an ILO product.
report-program = Stocktake { $version }

# Headings of tables and names of facts that several sections share

report-capacity = Capacity
report-capacities = Capacities
report-area = Area
report-agreed = Agreed level
report-evidence = Evidence strength
report-supported = Supported level
report-desired = Desired level
report-gap = Gap
report-felt = Felt need
report-together = Taken together
report-importance = Importance
report-priority = Priority
report-core = Core need
report-cause = Cause
report-times = Times named
report-reading = Reading
report-result = { $reading }; gap { $gap }
report-remark = Remark
report-exceeds = The claim exceeds the evidence by { $by ->
    [one] { $by } level.
   *[other] { $by } levels.
}
report-cause-line = Cause named by the group: { $cause }.
report-at-risk = At risk: it hangs on one person or one project.

# 1 About this stocktake

report-about-heading = About this stocktake
report-about-note = This is what the organization says about itself, found together in a facilitated workshop. It is not a report card: there is no total and no ranking. It is not an ILO product.
report-organization = Organization
report-unit = Unit
report-constituent = Constituent
report-country = Country
report-round-label = Round
report-round = { $round ->
    [1] 1 (baseline)
   *[other] { $round } (follow-up)
}
report-workshop = Workshop
report-date = Date
report-place = Place
report-facilitators = Facilitators
report-period = Planning period
report-depth-label = Depth
report-depth-quick = quick: about one indicator an area
report-depth-standard = standard: about two indicators an area
report-depth-full = full: every indicator
report-modules = Asked
report-without = Areas left out on purpose
report-scope-heading = What it is for, in the organization's own words
report-scope-whom = Whose capacity is to develop
report-scope-which = Which capabilities
report-scope-purpose = For what purpose
report-scope-requested-by = Who asked for the stocktake
report-people-heading = Who took part
report-people-caption = People in the room, by role and sex
report-people-role = Role
report-people-no-role = role not recorded
report-people-all = all
report-people-missing = Who was missing
report-people-total = Together
report-people-not-recorded = not recorded
report-people-nobody = Nobody was in the room from: { $groups }.

# 2 and 3 Strengths and deficits

report-strengths-heading = Strengths: what the organization can build on
report-strengths-lead = These capacities are there, and the evidence supports it. They are where development begins.
report-deficits-heading = Deficits: what is missing
report-deficits-lead = These capacities are at level 1 or 2 as far as the evidence shows. They are described in the same way and detail as the strengths.
report-balance-none = No capacity has this reading. A reading needs an agreed level and a desired level.
report-group-heading = { $reading } ({ $count })
report-meaning-asset = Supported level 4 or 5, and no gap: to protect and to share.
report-meaning-sufficient = Supported level 3, and no gap: it is enough for the plans of the organization.
report-meaning-partial-asset = Supported level 3 or more, and the organization wants to go further: something to build on.
report-meaning-deficit = Supported level 1 or 2, and the organization wants to go further.
report-meaning-no-current-ambition = Supported level 1 or 2, and the organization does not plan to go further in this period.
report-no-ambition-here = The organization sets its effort elsewhere in this period.
report-good-practices-heading = Good practices
report-good-practices-lead = Written up by the group for others.
report-causes-heading = Causes named by the group
report-causes-lead = Only a lack of knowledge, skills or ways of working calls for capacity development first. The other causes need other answers.

# 4 Profile

report-profile-heading = Profile of the areas
report-profile-lead = Each bar shows the mean of the supported levels of one area. The areas are not added up and not ranked. An area with fewer than two thirds of its indicators answered has too few answers for a mean.
report-profile-caption = { $module }: supported, agreed and desired levels by area
report-profile-description = A horizontal bar for each area, on the five levels from 1, absent, to 5, sustained and shared. A triangle marks the lowest supported level, a circle the mean of agreed levels, a diamond the mean of desired levels. The table after the picture gives the same figures.
report-legend-supported = Supported, mean
report-legend-minimum = Lowest supported
report-legend-agreed = Agreed, mean
report-legend-desired = Desired, mean
report-bar-numbers = lowest { $minimum }; { $levelled } of { $applicable } answered
report-answered = Answered
report-mean = Mean of supported levels
report-lowest = Lowest
report-technical = Technical mean
report-functional = Functional mean
report-agreed-mean = Agreed, mean
report-desired-mean = Desired, mean
report-nothing-applies = nothing applies
report-mean-in-full = { $fraction } = { $decimal }
report-mean-unsupported = { $mean }; read { $lower } beside it: technical capacity is not supported

# 5 Felt against shown

report-needs-heading = Felt against shown
report-needs-lead = The need was felt before the descriptions were read; the gap was found afterwards, with evidence. Where the two differ, neither is wrong: it is worth talking about.
report-needs-caption = Needs as felt and gaps as shown
report-needs-description = Four fields. Above: gaps of two levels or more. Below: smaller gaps. Left: no or low felt need. Right: medium or high felt need. The table after the picture lists the same indicators.
report-needs-not-placed = { $count ->
    [one] One indicator is not placed, because its felt need, agreed level or desired level is missing.
   *[other] { $count } indicators are not placed, because their felt need, agreed level or desired level is missing.
}
report-corner-confirmed = medium or high felt need, gap of 2 or more
report-corner-shown-more-than-felt = no or low felt need, gap of 2 or more
report-corner-felt-more-than-shown = medium or high felt need, gap of 0 or 1
report-corner-neither = no or low felt need, gap of 0 or 1
report-corner-empty = no indicator

# 6 Technical against functional

report-support-heading = Technical against functional capacity
report-support-lead = Technical capacity lasts where the institution supports it: with money, management, partners and political will (D1 17(c)). Where the technical mean of an area is a level or more above its functional mean, the technical capacity stands on little.
report-support-caption = Means of supported levels, by kind of capacity
report-support-none = No area has levels for both kinds of capacity, so their means cannot be compared within an area.
report-technical-mean = Technical
report-functional-mean = Functional
report-unsupported = Technical capacity is not supported: the lower mean, { $lower }, says how far the area carries.
report-supported-by = The two are less than a level apart, or the functional mean is the higher.
report-one-kind-only = Areas where only one kind of capacity has a level: { $areas }. The profile shows their means.
report-pairs-heading = Counterparts that differ
report-pairs-lead = Each of these pairs is one capacity from its technical and its functional side. A difference shows which side waits for the other.
report-pair-one = One side
report-pair-other = The other side
report-pair-difference = Levels apart
report-pair-cell = { $name } ({ $kind }): { $level }

# 7 Priorities

report-priorities-heading = Priorities
report-priorities-lead = Priority is the gap times the importance the group gave it, from 0 to 12. At the same priority, core needs of the institution stand before others, then those on which the room was more of one mind.
report-priorities-none = No capacity has a gap between its supported and its desired level.
report-product = { $gap } × { $importance } = { $priority }
report-training = Training alone is never the answer: what people learn lasts only where their organization lets them use it and supports it (D1 2, D1 17(c)).
report-next-heading = Ways to the next levels
report-next-lead = Proposals from the catalogue of approaches, for choosing and adapting; they are not a plan.
report-step = From level { $from } to { $to }
report-no-approaches = The instrument names no approaches for this step.
report-follow-up = To look at later
report-other-cause = Capacity development will not remove this cause by itself; begin with the cause.

# 8 Findings

report-findings-heading = Findings, indicator by indicator
report-findings-lead = Everything that the group recorded. Quotations are the group's own words.
report-area-source = Founding papers: { $source }.
report-silent = Not answered:
report-strangers-heading = Answers to other indicators
report-strangers-lead = The instruments printed here do not have these indicators. Their answers stay in the file and are not counted.
report-out-of-scope = Out of scope: this indicator was not asked at this depth, or its area was left out. The answer is kept and not counted.
report-asked = What was asked
report-kind = Kind
report-kind-plain = { $kind } capacity; where it sits: { $level }
report-kind-core = { $kind } capacity; where it sits: { $level }; core need of the institution
report-state = State
report-set-aside = Set aside
report-set-aside-text = { $level }, given before the group set the level aside; kept, not counted
report-evidence-items = Evidence
report-evidence-item = { $kind }: { $source }
report-evidence-unnamed = { $kind }: source still to be named
report-risk = Risk
report-tally = The room, level by level
report-tally-first = The room at its first rating
report-tally-nobody = nobody was counted
report-voices-counted = Answered alone
report-voices-people = { $count ->
    [one] one person, on a laptop of their own
   *[other] { $count } people, each on a laptop of their own
}
report-voices-felt = Felt need, each person alone
report-voices-felt-item = { $need }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}
report-voices-levels = Level, each person alone
report-voices-desired = Desired level, each person alone
report-voices-reworded = People answered revision { $answered } of this indicator alone; the instrument printed here has revision { $now }. Their answers are kept and not counted.
report-voices-by-group = By group
report-voices-group = Group
report-voices-level = level { $level }
report-voices-table = Levels that people gave alone. { $by }
report-voices-few = Fewer than 5 answers: not shown. Nor are groups from which such a group could be worked out.
report-voices-comment = Said alone
report-tally-level = level { $level }: { $people ->
    [one] { $people } person
   *[other] { $people } people
}
report-parking = Parking lot
report-parked = to come back to
report-revision = Revision answered
report-revision-differs = { $answered }; the instrument printed here has revision { $now }, so its texts may differ from those that were answered
report-reason = Reason
report-note = Note
report-good-practice = Good practice
report-dissent = Minority statement

# 9 Still open

report-open-heading = Still open
report-open-list = { $heading } ({ $count })
report-open-unanswered = Not answered
report-open-cannot-tell = We cannot tell: to find out
report-open-no-consensus = No consensus: to talk about again
report-open-not-applicable = Not applicable, with a reason
report-open-parking = Parking lot
report-open-sources = Evidence whose source is to be named
report-open-exceeds = Claims beyond the evidence
report-open-desired = Without a desired level
report-open-item = { $name }: { $what }
report-open-nothing = Nothing is open.
report-coverage-scope = Indicators in scope
report-coverage-applicable = Applicable
report-coverage-levelled = With an agreed level
report-coverage-not-applicable = Not applicable
report-coverage-cannot-tell = We cannot tell
report-coverage-no-consensus = No consensus
report-coverage-unanswered = Not answered

# 10 Method and limits

report-method-heading = Method and limits
report-method-figures = How the figures came about
report-method-asked = The questions were those of: { $title }. Of their { $all } indicators, { $asked } were asked (depth: { $depth }).
report-method-felt = For each capacity the group first said how strongly it feels a need, from 0 (none) to 3 (high), before it saw any description.
report-method-levels = Then it compared what the evidence shows with five described levels: 1 absent, 2 ad hoc, 3 partial, 4 established, 5 sustained and shared. All of a description must be met. The agreed level is the group's own; the program never changes it.
report-method-evidence = Evidence has a strength: 0 none; 1 testimony only; 2 at least one document, observation or data item; 3 two or more kinds, one of them not testimony. It supports a level of at most 2, 3, 4 or 5. The supported level is the lower of the agreed level and this ceiling; where the agreed level is higher, the claim exceeds the evidence.
report-method-states = Not applicable, we cannot tell, no consensus and not answered are never turned into a number. Not applicable needs a reason and leaves every denominator. Coverage is the number of agreed levels over the number of applicable indicators.
report-method-readings = The gap is the desired level minus the supported level, and never below 0. Asset: supported 4 or 5, no gap. Sufficient: supported 3, no gap. Partial asset: supported 3 or more, a gap. Deficit: supported 1 or 2, a gap. No current ambition: supported 1 or 2, no gap.
report-method-corners = A need counts as felt from medium on, and a gap as shown from 2 levels on.
report-method-areas = The mean of an area is that of its supported levels, as an exact fraction and with one decimal, half rounded up. It is withheld when fewer than two thirds of the applicable indicators have a level. Every indicator has the weight 1 unless the instrument sets another.
report-method-priority = Priority is gap times importance (1 useful, 2 important, 3 vital). The order is: priority, then core needs, then higher agreement in the room, then the order of the instrument. Without importance there is no priority; such gaps stand last, the larger first.
report-method-ratings = Where people were counted level by level, the counts are shown. A word for their agreement is given from five people on. There is no mean of one indicator's ratings.
report-method-voices = What people said alone is kept without names. Results by role, sex, age or seniority are given only for groups of five people and more, and only where no smaller group can be worked out by taking the others away; for each question groups of one kind only. Felt needs, desired levels and comments are never given by group.
report-method-plan = What is found in the plan, and how good it is, comes from fixed rules of the program, each with the paragraph it is taken from. They look at what is written, not at whether it is wise; nothing is weighed or added up.
report-method-no-total = There is no total over areas and no mean over organizations.
report-limits-heading = What this can and cannot say
report-limits-self = It is a self-assessment. It is as good as the talk in the room and the evidence on the table; it was not audited.
report-limits-people = Other people in the room might have agreed on other levels. A change of one level in one area from one round to the next may be chance.
report-limits-evidence = The program counts the kinds of evidence that the group named. It has not seen them.
report-limits-compare = It is not made to compare organizations or countries with each other.
report-limits-not-ilo = The instruments draw on two papers of the ILO's Governing Body on capacity development, GB.309/TC/1 of 2010 (D1) and its follow-up of 2011 (D2). Neither the instruments nor this report are products of the ILO.
report-weights-heading = Weights
report-weights-caption = Indicators with another weight than 1
report-weight = Weight
report-instruments-heading = Instruments
report-instrument = Instrument
report-instrument-id = Id
report-instrument-version = Version
report-instrument-hash = Hash of its content
report-instrument-printed = its texts are printed here
report-instrument-asked = named in the assessment
report-instrument-differs = The assessment names another version or content of an instrument than the one printed here. Compare with care.
report-document-heading = This document
report-document-id = Id of the assessment
report-document-revision = Revision of the file
report-document-previous = Follows up
report-document-formula = Version of the rules
report-document-made = Report made on
report-document-program = Program

# The question booklet

booklet-title = Question booklet: { $title }
booklet-subtitle = { $depth } – { $count ->
    [one] one indicator
   *[other] { $count } indicators
}
booklet-version = { $id } { $version }, { $hash }
booklet-how-heading = How to use this booklet
booklet-how-felt = First answer all felt needs on the next pages, together, before you turn to the descriptions.
booklet-how-evidence = Then take the indicators one by one. Look at the evidence first, and write down where it can be found.
booklet-how-level = Read the five descriptions. Each person chooses a level silently. All of a description must be met; when in doubt, take the lower level.
booklet-how-together = Show hands for each level and write the counts down, without names. Talk, beginning with those who are furthest apart. Then tick the level you agree on.
booklet-how-desired = Tick the level where you want to be by the end of the planning period (the desired level), and how much that matters.
booklet-how-after = If you cannot tell, cannot agree, or it does not apply, write this and the reason; do not guess. Afterwards enter everything in Stocktake.
booklet-organization = Organization
booklet-day = Date and place
booklet-people = People in the room (how many women, how many men, which roles; no names)
booklet-empty = At this depth, with these areas left out, nothing is asked.
booklet-felt-heading = Felt needs: before any description
booklet-felt-lead = One box for each question, as you feel it now.
booklet-bring-heading = Evidence to bring
booklet-bring-lead = Look for these documents and figures before the day. A description of a level counts only as far as something can be shown for it.
booklet-words-heading = Words explained
booklet-words-lead = Words in this booklet that not everybody in the room may know.
booklet-evidence = Evidence to bring and to look at:
booklet-evidence-room = What we looked at (testimony, document, observation or data), and where it can be found
booklet-agreed = Agreed level
booklet-level = Level
booklet-seen = What can be seen
booklet-tally = Tally
booklet-desired = Desired level
booklet-importance = How much it matters
booklet-notes = Notes; what stands in the way; who sees it differently
booklet-not-applicable = May be left out? { $when }

# Coverage of the founding papers

coverage-title = What the instruments cover
coverage-subtitle = { $indicators } indicators, { $paragraphs } paragraphs of the founding papers
coverage-table-heading = Paragraph by paragraph
coverage-lead = D1 is GB.309/TC/1 of 2010, D2 its follow-up of 2011. Each line says in a few words of our own what the paragraph is about, and which indicators answer it.
coverage-paragraph = Paragraph
coverage-subject = What it is about
coverage-indicators = Indicators
coverage-nothing = none
coverage-list-heading = The indicators by name
coverage-d1-6a = Law-making with those concerned, and the framework of labour administration
coverage-d1-6b = Enforcement: labour inspection, working conditions, safety and health
coverage-d1-6c = Employment and labour policies: made, carried out, evaluated
coverage-d1-6d = Gender equality in policy, law and enforcement
coverage-d1-6e = Skills, employment services, labour market information, social security
coverage-d1-7 = Modern institutions: better, cheaper, reachable, responsive services
coverage-d1-8a = Employers' organizations: management, representativeness, governance
coverage-d1-8b = Employers' organizations: influence on policy
coverage-d1-8c = Employers' organizations: direct services to members
coverage-d1-9 = What employers' organizations work on, from governance to lobbying
coverage-d1-10 = Employers' part in country programmes and national development
coverage-d1-12a = Strong, independent, democratic and representative unions
coverage-d1-12b = Solidarity of workers across countries
coverage-d1-12c = Women, minorities and young people taking part in unions
coverage-d1-12d = Organizing new members
coverage-d1-13 = Organizing, workplace structures, networks and labour education
coverage-d1-14 = Courses, material, advice and research networks for unions
coverage-d1-17a = Assets and deficits instead of felt needs alone; core needs first
coverage-d1-17b = One plan instead of scattered themes and the same few people
coverage-d1-17c = Technical capacity matched with money, management and political will
coverage-d1-17d = Who is chosen, seniority, overload, and capacity that leaves with people
coverage-d1-17e = From satisfaction forms to results in the organization
coverage-d1-17f = Money for capacity development, and proof of what it brings
coverage-d2-3 = Constituents set decent work priorities together, and oversee programmes
coverage-d2-5 = Trainers, universities, exchange, and institutions in which skills are used
coverage-d2-7 = Individual, institutional and environmental capacity in pairs
coverage-d2-8 = Structures, coordination, knowledge and good practice in labour administration
coverage-d2-11 = Constituents apart and together: exchange and dialogue
# Answers to earlier wordings

report-earlier-heading = Answers to earlier wordings
report-earlier-lead = The assessment was moved to another edition of its questionnaire. These answers were given to words that are not asked any more; they stand here with the words of their time and are counted nowhere.
report-earlier-item = { $name }, revision { $revision }
report-earlier-unknown = The edition of "{ $module }" that was answered is not known here, so the levels stand without their descriptions.
report-instrument-before = asked before the assessment was moved

# The summary, and what funders are not told

report-subtitle-funder = version for funders
report-funder-note = This version is for those who fund or support the plan. It leaves out what belongs to the group: what single people rated or said, how far the room agreed, minority statements, notes of the talk, the parking lot, reasons given in disputes, levels that were set aside, and what two copies say differently. The organization keeps the full report.
report-findings-lead-funder = What the group found, indicator by indicator, without what this version leaves out.
report-summary-heading = Summary
report-summary-strengths = Strengths
report-summary-assets = { $count ->
    [0] No capacity is an asset yet.
    [one] One capacity is an asset:
   *[other] { $count } capacities are assets:
}
report-summary-enough = Sufficient: { $sufficient }. Partial assets, to build on: { $partial }.
report-summary-deficits = Deficits
report-summary-missing = { $count ->
    [0] No capacity is a deficit.
    [one] One capacity is a deficit:
   *[other] { $count } capacities are deficits, the most pressing first:
}
report-summary-more = and { $count } more
report-summary-plan = Plan
report-summary-no-plan = There is no plan yet.
report-summary-no-actions = { $count ->
    [one] One capacity was chosen to work on; there is no action for it yet.
   *[other] { $count } capacities were chosen to work on; there are no actions for them yet.
}
report-summary-all-dropped = All actions were given up.
report-summary-aim = { $actions ->
    [one] The plan has one action, to be done by { $last };
   *[other] The plan has { $actions } actions, to be done between { $first } and { $last };
} { $chosen ->
    [0] nothing was chosen to work on first.
   *[other] they serve { $served } of the { $chosen } chosen capacities.
}
report-summary-levels = Where they work: { $parts }.
report-summary-on-people = { $count } on people
report-summary-on-organization = { $count } on the organization
report-summary-on-around = { $count } on what is around it
report-summary-on-unsaid = of { $count } it is not said
report-summary-money = Money: { $parts }.
report-summary-no-cost = { $count } { $count ->
    [one] costs
   *[other] cost
} nothing more
report-summary-funded = the money is there for { $count }
report-summary-requested = it is asked for in { $count }
report-summary-unfunded = no money yet for { $count }
report-summary-money-unsaid = nothing is said about money in { $count }
report-summary-stand = So far: { $parts }.
report-summary-so-far = { $count } { $status }
report-summary-coverage = Capacities with an agreed level

# Good practices

report-practices-heading = Good practices to share
report-practices-lead = Written up by the group, so that others can learn from them.
report-practice-context = How it began
report-practice-action = What was done
report-practice-result = What came of it
report-practice-evidence = How anybody can see that
report-practice-contact = Whom to ask

# The plan

report-plan-heading = The plan
report-plan-lead = What the group will do, in the order it put it in. The plan goes on changing after the stocktake is closed; the closing hash does not cover it.
report-chosen-heading = What was chosen to work on
report-chosen-actions = Actions
report-chosen-none = none yet
report-actions-heading = The actions at a glance
report-action = Action
report-status = Status
report-timeline-months = The actions by month
report-timeline-quarters = The actions by quarter
report-timeline-description = One bar for each action that was not given up, from its beginning to the month it is to be done by: hollow while it is planned, half filled while it is under way, full when it is done. A diamond marks a follow-up. The table after the picture gives the same by number of the action.
report-timeline-quarter = { $year } Q{ $quarter }
report-timeline-quarter-short = Q{ $quarter }
report-timeline-when = When
report-timeline-begins = Begins
report-timeline-runs = Goes on
report-timeline-ends = Done by then
report-timeline-looked-at = Follow-up
report-unfunded-heading = Core needs without money
report-unfunded-lead = Nobody pays yet for these actions, although each answers a deficit in the core of the institution (D1 17(f)).
report-unfunded-need = Core need
report-in-full-heading = Each action in full
report-action-id = Id
report-action-missing = Not said yet: { $fields }.
report-guard-heading = What to mend in the plan ({ $count })
report-guard-lead = The program looks for what the founding papers found wrong with plans. It does not judge the people.
report-guard-nothing = The program found nothing to mend.
report-guard-mend = How to mend it
report-guard-source = Founding papers
report-guard-plan = The plan as a whole
report-guard-action = Action { $name }
report-waivers-heading = Accepted by the group, with its reason
report-waivers-finding = Finding
report-waivers-about = About
report-waivers-because = Reason
report-waivers-gone = { $title } (not found any more)
report-quality-heading = Quality of the plan
report-quality-lead = Pass: all of it. Weak: some of it. Missing: none of it. Not asked: nothing in the plan calls for it. The marks are not added up.
report-quality-criterion = Criterion
report-quality-asks = What it asks
report-quality-mark = Mark
report-quality-met = Met by
report-quality-lacking = Actions that lack it
report-outputs-heading = Outputs for the country programme
report-outputs-lead = The actions in the form in which a country programme takes them over (D2 12(d)).
report-outputs-statement = Output
report-outputs-responsible = Responsible, and by when
report-outputs-from-to = From now to the target
report-outputs-lacks = Still lacks
report-calendar-heading = Follow-up calendar
report-day = Day
report-calendar-what = What to look at
report-calendar-proposed = The questionnaire proposes: { $measure }
report-results-heading = Results so far
report-results-lead = That people liked it is a beginning, not a result: an action is done when it has more to show (D1 17(e)).
report-results-level = How far it reaches
report-results-what = What was seen
report-tracers-heading = What became of those who took part
report-tracers-group = Group
report-tracers-counts = Answers
report-tracers-obstacle = What stood in the way
report-tracers-asked = { $count ->
    [one] one person asked
   *[other] { $count } people asked
}
report-tracers-in-post = still in post: { $count } of { $people }
report-tracers-used = used it: { $count } of { $people }
report-tracers-passed-on = passed it on: { $count } of { $people }
report-tracers-changed = say that the organization changed: { $count } of { $people }

# Since the last round

report-since-heading = Since the last round
report-since-round = Last round
report-since-action = { $number }. { $status }
report-since-move = { $then } → { $now }
report-since-change = Change
report-since-actions = Actions for it
report-since-waiting = { $count ->
    [one] 1 more, shown when it is rated.
   *[other] { $count } more, shown when they are rated.
}
report-since-found = What the last round found

# People and documents consulted

report-consulted-heading = People and documents consulted
report-consulted-people = { $count ->
    [one] One person took part.
   *[other] { $count } people took part.
} "Who took part" says who they were.
report-consulted-sources = { $count ->
    [one] The group named one source of evidence.
   *[other] The group named { $count } sources of evidence, each of them once here.
}
report-consulted-source = Source
report-consulted-kind = Kind
