# The screens.

program = Stocktake
new-assessment = New assessment
round-number = round { $round }
answered-of = { $answered } of { $asked }
small-window = This window is too small.
small-window-size = Stocktake needs { $width } columns and { $height } rows. Your answers are safe.
more-below = more below: Down

saving-practice = practice: nothing is kept
saving-example = example: changes are not kept
saving-new = not a file yet
saving-failed = NOT SAVED
saving-read-only = read only
saving-idle = saved
saving-under = saving
saving-saved = saved { $time }

# Home

home-title = Take stock of your organization, together
home-purpose = What do we feel, what can we show, where do we want to be? One room, one facilitator, one file that belongs to you.
home-recent = Go on with
home-begin = Begin
home-next-round = Begin the next round of { $organization }
home-new = Start a new assessment
home-open = Open a file
home-examples = Look at an example of an invented country
home-practice = Try the keys with a practice indicator
home-method = Read about the method
home-catalogue = Ways to develop capacity
home-glossary = Words explained
home-quit = Quit
home-not-ilo = An independent tool in the style of the ILO's Participatory Gender Audit. Not an ILO product.
new-title = For whom is the new assessment?
new-other = For a gender audit, or questions of your own, choose the kind of organization here and then the line "Questionnaire".
examples-title = Which example?
examples-follow-up = Government, a year later
examples-together = The three constituents together

# Pages to read

sheet-of = page { $sheet } of { $sheets }, Enter goes on
orientation-1 = Welcome to Stocktake

    Stocktake helps a group to find out together what its organization can do, what it cannot do yet, and what matters most.

    You are the facilitator. You read the questions out, the group answers, and you type. One key is enough for most answers. Everything is saved at once, and you can always go back, change an answer, or stop and come back next week.

    The file belongs to the organization. Nothing leaves this computer.
orientation-2 = How one indicator goes

    1. Felt need. How strongly do you need support here? The group answers before it sees any description, so that wishes and facts stay apart.

    2. Evidence and level. What can you show: testimony, documents, observations, data? Which of five descriptions fits? Each person chooses in silence first. Then the group agrees.

    3. Desired level and importance. Where do you want to be at the end of the planning period, and how much does it matter?

    That is all. A note, a minority statement or a count of hands is one key away.
orientation-3 = What comes out of it

    Strengths first, gaps beside them, never a total mark. You see what is felt but not shown, and what is shown but not felt. You get a list of priorities that anybody can explain.

    A level counts only as far as the evidence carries it. Without evidence it counts up to 2, with testimony up to 3, with one kind that can be checked up to 4, with two kinds up to 5. The group's own level is never changed.

    Now try the keys with a harmless question: how your staff meetings are prepared and recorded. Nothing of it is kept.
method-1 = Why take stock in this way

    Organizations are often asked what support they feel they need. Two papers of the ILO's Governing Body name the weakness of that (D1 17(a)): such a list is not an objective analysis of what an organization has and lacks. Training then goes to the same people, theme by theme, and nobody can show a year later what changed.

    Stocktake asks for the felt need too, but first and apart. Then it asks for evidence, and lets the group choose among described levels. Assets stand as prominently as deficits.
method-2 = The five levels

    1 Absent, 2 Ad hoc, 3 Partial, 4 Established, 5 Sustained and shared. Each indicator describes what a stranger could see at each level. Levels 3 to 5 contain the ones below: all of a description must be true.

    The supported level is the agreed level, but no higher than the evidence allows: 2 without evidence, 3 with testimony only, 4 with a document, an observation or data, 5 with two different kinds.

    "Not applicable" needs a reason and leaves every count. "We cannot tell" and "no consensus" are answers too: they are never turned into a number.
method-3 = What the words mean

    The gap is the desired level minus the supported level. Asset: supported 4 or 5 and no gap. Sufficient: 3 and no gap. Partial asset: 3 or more, with a gap. Deficit: 1 or 2, with a gap. No current ambition: 1 or 2, no gap.

    Felt against shown: a felt need of 2 or 3 is high, a gap of 2 or more is high. Both high: felt and shown. Only the gap: shown more than felt. Only the need: felt more than shown.

    Priority is the gap times the importance, 0 to 12. At the same priority, core needs of the organization come first, then what the room agrees on more.
method-4 = Limits, and where it comes from

    This is a self-assessment of one group on one day. Who was in the room matters, so the report says it. A change of one level in a single area may be chance. There is no total, no ranking and no comparison between constituents.

    The areas follow the founding papers: GB.309/TC/1 of 2010 (D1) and its follow-up of 2011 (D2). The wording of all indicators is our own. The style is that of the Participatory Gender Audit: a facilitated self-assessment that ends in concrete recommendations with owners. Stocktake is not an ILO product.

# Set-up

set-up-for = { $constituent } - asked: { $asked }
set-up-subject = Whose stocktake
set-up-questions = What is asked
set-up-scope = In your own words (D1 2)
set-up-workshop = The day
field-organization = Organization
field-country = Country
field-unit = Unit
field-depth = Depth
field-areas = Areas left out
field-questionnaire = Questionnaire
field-begin = Begin the interview
field-go-on = Go on with the interview
field-whom = Whose capacity
field-which = Which capabilities
field-purpose = For what purpose
field-requested-by = Who asked for it
field-planning-period = Planning period
field-title = Title of the day
field-place = Place
field-date = Date
field-facilitators = Facilitators
field-participants = Participants
depth-asked = { $depth }: { $asked } { $asked ->
    [one] indicator
   *[other] indicators
  }
areas-none = none
areas-title = Which areas are asked?
areas-help = A tick means that the area is asked. Enter leaves it out or takes it in again. Answers that are there already are kept.
participants-help = Head counts, no names. - removes the line. Enter changes the number, Left the role, Right the sex, g the age band, s the seniority.
participants-none = Nobody yet. + adds a line.
sex-not-given = not recorded
help-organization = The one thing that is needed to begin.
help-optional = Optional. It appears on the first page of the report.
help-whom = Whose capacity is to develop? For example: inspectors in the regions, members of the executive board.
help-which = Which capabilities do you want to look at, and why these?
help-purpose = What shall be different when they are there?
help-planning-period-kept = This is the planning period of the last round. Does it still hold?
help-planning-period = The period for which you set desired levels, for example 2027-28.
help-date = Year, month, day: 2026-11-21.
help-facilitators = Names or functions, separated by commas.
help-participants = Who is in the room: how many of each role and sex. Enter opens the list.
help-depth = Left and Right change it. Quick: one indicator an area, about 90 minutes. Standard: about two, one day. Full: every indicator, two days.
help-areas = Areas that another body is responsible for can be left out on purpose. The report says so.
help-questionnaire = The editions that are asked. Where a newer one is here, Enter shows what a move to it would change, and asks.
help-questionnaire-new = Enter chooses: the questions for your kind of organization with the common ones, or another questionnaire. It is fixed once the interview begins.
questionnaires-title = Which questionnaire?
questionnaires-text = Indicators are counted at the { $depth } depth.
questionnaires-areas = Areas that were left out so far are asked again.
questionnaires-option = { $titles } ({ $asked ->
    [one] one indicator
   *[other] { $asked } indicators
  })
questionnaires-unusable = "{ $name }" cannot be chosen: { $problem }.
questionnaire-fixed = The questionnaire is fixed once an assessment has begun, and it is of the newest edition already.
help-begin = Makes the file and goes to the first indicator. Everything but the questionnaire can be changed later.
help-go-on = Back to the indicator where you were.

# Interview

step-felt = Felt need
step-level = Evidence and level
step-desired = Desired
step-importance = Importance
step-notes = Result
step-felt-short = Felt
step-level-short = Level
step-desired-short = Desired
step-importance-short = Imp.
step-notes-short = Result
parked-mark = [parking lot]
felt-first = First the felt need: the descriptions stay hidden until then.
felt-0-meaning = we manage without support
felt-1-meaning = some support would be nice
felt-2-meaning = we need support
felt-3-meaning = we need it badly
felt-note = Answer before any description is shown. Each person thinks alone for a moment.
felt-note-given = Given before the descriptions were shown. Change it only if it was mistyped.
evidence-label = Evidence
evidence-supports = Strength: { $strength }, carries up to level { $level }
evidence-unnamed = { $count ->
    [one] one source to be named
   *[other] { $count } sources to be named
  }
prompts-label = What to ask to see
prompts-heard = Interview: tick testimony. Workshop: tick observation or data.
mark-agreed = agreed
mark-desired = desired
desired-question = Where do you want to be by the end of the planning period?
desired-question-by = Where do you want to be by the end of { $period }?
importance-question = How much does it matter to get there?
importance-1-meaning = good to have
importance-2-meaning = our work suffers without it
importance-3-meaning = we cannot do our work without it
says-unanswered = No level yet.
says-not-applicable = Not applicable. It leaves every count.
says-cannot-tell = We cannot tell. It is listed as something to find out and is not turned into a number.
says-no-consensus = No consensus. The ratings are kept, and nothing is turned into a number.
says-levels = Agreed level { $number } ({ $agreed }), supported by evidence: { $supported }.
says-exceeds = The claim exceeds the evidence by { $by }: e names what else there is.
says-gap = Desired level { $desired }, gap { $gap }.
says-priority = Priority { $priority }.
says-felt = Felt against shown: { $reading }.
optional-evidence-count = { $count ->
    [one] one item
   *[other] { $count } items
  }
optional-evidence-unnamed = { $count ->
    [one] one item
   *[other] { $count } items
  }, { $unnamed } to be named
optional-people = { $count ->
    [one] one person
   *[other] { $count } people
  }
next-step = Ways from { $from } to { $to }
next-step-all = all steps, and how the ways work
all-answered = Every indicator has an answer. F4 shows the results.
last-indicator = That was the last indicator. F4 shows the results, Space the next unanswered one.
choose-first = Press the number, or move with the arrows and then press Enter. Tab goes on without an answer.
cause-title = Why is this capacity missing?
cause-text = Only gaps in knowledge, skills or ways of working call for capacity development. Other causes need other answers.
cause-none = no cause given
probes-title = For the facilitator: { $id }
probes-label = Questions that tell levels apart
applies-label = Not applicable
counterparts-label = Counterparts (technical and functional)
follow-up-label = To look at later
source-label = Where it comes from
capacity-label = Kind of capacity
find-title = Find an indicator
find-label = Id or word:
find-nothing = Nothing fits. Backspace takes a letter away.
evidence-title = Evidence
evidence-to-name = source to be named
evidence-none = No evidence yet. + adds an item, Space changes its kind.

# Results

tab-balance = Assets and deficits
tab-profile = Areas
tab-corners = Felt and shown
tab-kinds = Technical and functional
tab-priorities = Priorities
tab-coverage = Coverage
tab-balance-short = Balance
tab-profile-short = Areas
tab-corners-short = Felt
tab-kinds-short = Tech.
tab-priorities-short = Priority
tab-coverage-short = Open
balance-assets = Assets and what suffices
balance-deficits = Deficits and what may wait
balance-note = Supported level > desired level. Enter explains a figure.
nothing-here = nothing here
profile-key = Means on the scale from 1 to 5: { $full } supported, { $agreed } agreed, { $desired } wanted
profile-supported = supp.
profile-agreed = agreed
profile-desired = wanted
profile-answered = answered
profile-nothing-applies = none applies
profile-too-few = { $answered } of { $asked }: too few
unsupported-mark-short = {"  "}! see 4
unsupported-mark = {"  "}! technical capacity not supported
corners-note = Left: felt need 0 or 1. Right: felt need 2 or 3. Above: gap 2 or more. Below: gap 0 or 1.
corner-facts = felt { $felt } gap { $gap }
kinds-note = Technical capacity needs functional capacity beside it (D1 17(c)). Each technical indicator stands above its functional counterparts.
kinds-area = technical { $technical }, functional { $functional }
kinds-technical = technical { $level }
kinds-functional = functional { $level }
weaker-mark = ! lower
priorities-note = Priority = gap x importance. At the same priority core needs come first, then closer agreement.
priority-facts = { $gap } x { $importance } = { $priority }
priority-gap-only = gap { $gap }, importance not given
no-priorities = No gap yet: a gap needs an agreed level and a desired level.
coverage-text = { $asked } asked, { $applicable } applicable, { $levelled } with a level. Not applicable { $notapplicable }, cannot tell { $cannottell }, no consensus { $noconsensus }, not answered { $unanswered }.
open-unanswered = not answered
open-cannot-tell = to find out
open-no-consensus = no consensus
open-not-applicable = not applicable
open-no-felt = no felt need
open-no-desired = no desired level
open-no-importance = no importance
open-no-source = source to be named
open-parked = parking lot
nothing-open = Nothing is open.
explain-go = Enter goes to the indicator.

# Report

write-title = Write a document
write-purpose = The report says what the group said, strengths first. The booklet is the questions on paper.
write-html = Report for the browser, to read, mail and print (HTML)
write-markdown = Report as plain text with marks (Markdown)
write-booklet = Question booklet to print, for preparing and for power cuts (HTML)
write-for-organization = For the organization itself: all that the group said
write-for-funder = For funders: without what single people rated, minority statements and notes
write-place = Place:
write-write = Write it
write-written = Written: { $path }
write-open = Open it with any browser or text program.

# Texts, questions, notices

help-title = All keys
editor-note = Note
editor-note-help = What was said that the figures do not show. No names.
editor-good-practice = Good practice
editor-good-practice-help = What works here, so that others can learn from it: context, action, result.
editor-dissent = Minority statement
editor-dissent-help = The view of those who see it differently. It stays with the agreed level and is in the organization's report; funders do not see it.
editor-reason = Not applicable
editor-reason-help = Why does it not apply? The reason is needed and is in the report.
editor-source = Source
editor-source-help = What it is and where it can be found. For testimony: whose function, not whose name.
editor-count = How many people
editor-count-help = A number from 1 to 9999.
editor-open = Open a file
editor-open-help = The name of the file, with its folder if it is not in the usual place.
editor-save = Save elsewhere
editor-save-help = The new place of the file. From now on it is saved there.
editor-place = Place of the document
editor-place-help = A name, with a folder if it shall not go to the usual place.
editor-length = { $length } characters of at most 10000
paste-needs-field = Text can be pasted into a text field. Open one first, for example with n for a note.
discard-title = Leave without keeping it?
discard-no = back to it
discard-yes = discard it
set-up-discard-title = Throw away what was set up?
set-up-discard-text = It is not a file yet: b in the set-up begins the interview and makes one.
set-up-discard-yes = throw it away
quit-title = Leave Stocktake?
quit-saved = Everything is saved in the file.
quit-under = The last answer is on its way to the disk. Leaving waits for it.
quit-not-kept = Nothing of this is kept in a file.
quit-leave = leave
unsaved-title = Some answers are not in the file
unsaved-elsewhere = save elsewhere
unsaved-stay = back
unsaved-leave = leave all the same
no-such-folder = There is no folder { $folder }. Nothing was written.
nothing-to-save = There is nothing to save yet.
saved-elsewhere = Saved: { $path }
undone = Taken back: { $id }
redone = Made again: { $id }
touched-set-up = the change of the set-up
touched-questionnaire = the change of the questionnaire
read-only-answers = Read only: answers stay in memory. Ctrl-S saves them somewhere else.
refused-nothing-asked = Every area is left out: take at least one in (F2).
refused-reason = Please give a reason: without one it cannot be left out.
refused-long = { $length } characters are too many: at most 10000.
refused-many = At most 64 items are possible here.
refused-sources = Sources are named for this kind. Open the list with e to remove them.
refused-undo = Nothing to take back.
refused-redo = Nothing to make again.
refused-empty = Please type a name.
refused-organization = Please give the organization's name.
refused-date = Please write the date as year, month, day: 2026-11-21.
refused-participants = Please type a number from 1 to 9999.

# Questions about files

ask-locked = This file is open in another window
ask-damaged = This file is damaged
ask-problems = { $name } cannot be used as it is
ask-recovery = There are newer answers
ask-comments = This file holds comments
ask-comments-text = { $count ->
    [one] One comment was written into the file by hand. Saving will not keep it; a copy of the file as it is stays on this computer.
   *[other] { $count } comments were written into the file by hand. Saving will not keep them; a copy of the file as it is stays on this computer.
  }
ask-overwrite = There is a file with this name already
answer-read-only = read only
answer-recover = take the newer answers
answer-as-it-is = open the file as it is
answer-go-on = go on
answer-overwrite = replace it
answer-elsewhere = save mine elsewhere
answer-keep-mine = keep mine; the other version is copied beside it
answer-take-theirs = take the other version; mine is copied beside it
answer-not-now = not now
changed-title = Another program changed this file
changed-text = Nothing has been overwritten. Your answers are here and in the recovery journal of this computer. Which version shall the file hold?
changed-waiting = The file was changed by another program. Ctrl-S saves your answers elsewhere.
took-theirs = The other version is open now. Yours was copied to { $path }
kept-mine = Your version is saved. The other one was copied to { $path }
example-notice = An example of an invented country. Change what you like: nothing is kept unless you save a copy with Ctrl-S.
practice-organization = Practice
practice-notice = Practice: press 0 to 3 for the felt need. Nothing is kept. Esc goes home.
close-timed-out = The disk did not answer in time. What is not in { $name } yet is in the recovery journal of this computer.
