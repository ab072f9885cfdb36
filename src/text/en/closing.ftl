# Closing and reopening an assessment, the parking lot, rehearsals.

## In the header

closing-mark = CLOSED { $date }
closing-mark-changed = CHANGED AFTER CLOSING
rehearsal-mark = REHEARSAL

## Before it is closed

closing-title = Close the assessment
closing-missing = What is missing ({ $count }). Enter goes there; Tab goes to the closing below.
closing-nothing-missing = Nothing is missing: every indicator has its answer, and every piece of evidence its source.
closing-parked = in the parking lot
closing-unanswered = unanswered
closing-cannot-tell = we cannot tell
closing-no-consensus = no consensus
closing-undecided = two copies differ
closing-sources = source to be named
closing-field-waive = Why these may stay parked
closing-field-by = Who closes it
closing-blank = (nothing yet)
closing-close = Close the assessment...
closing-group = the group
closing-group-of = { $count ->
    [one] the group, 1 person
   *[other] the group, { $count } people
}
closing-history = Closed { $date }, reopened { $reopened }: { $because }
closing-history-changed = Closed { $date }, changed before it was reopened { $reopened }: { $because }
closing-ask = Does the group close its assessment now?
closing-ask-text = The answers cannot be changed after that. The plan can (F6). What is missing stays on record.
closing-ask-rehearsal = This is a rehearsal: it closes as the real one would, and stays a rehearsal. Reopen it with a reason.
closing-ask-no = not yet
closing-ask-yes = close it
closing-not-here = Only an assessment that is a file can be closed.
closing-no-day = The clock of this computer shows no day that a calendar has. Set it, then try again.

## Once it is closed

closing-closed-title = The assessment is closed
closing-by = Closed on { $date } by { $by }
closing-hash = Read these figures aloud and write them on the flip chart, with the day. Every report shows them; if one word changes, they change.
closing-open = Still open when it was closed (no answer, level or source, or two copies differ): { $ids }
closing-waived = Left in the parking lot: { $ids } - { $because }
closing-changed = The file says something else than when it was closed: it was changed outside Stocktake.
closing-rehearsal = REHEARSAL: nothing of this is real.
closing-plan = Go on with the plan: what follows from this (F6)
closing-reopen = Reopen it, with a reason...
closing-reopened-now = Reopened: the closing and the reason stay on record. Close it again with C.
closing-reopened-changed = Reopened. The file was changed after it was closed, before it was reopened: that stays on record.

## Texts that are typed

editor-closed-by = Who closes the assessment
editor-closed-by-help = In words, for example: the group, 14 people, and the head of the inspectorate
editor-waive = Why these may stay in the parking lot
editor-waive-help = One reason for all of them; it stands in the organization's report
editor-reopen = Why it is reopened
editor-reopen-help = The closing stays on record, and so does this reason

## What is refused

refused-closed = Closed on { $date }: the answers stay as they are. F6 is the plan, C reopens it.
refused-not-closed = It is not closed.
refused-who = Please say who closes it.
refused-parked = { $count ->
    [one] 1 indicator is in the parking lot: go back to it, or say why it may stay there.
   *[other] { $count } indicators are in the parking lot: go back to them, or say why they may stay there.
}
refused-reopen = Please give a reason: it stays on record.
touched-closing = the closing

## The parking lot

parking-title = Parking lot: { $count }
parking-text = What the group wants to come back to. Before closing it is empty, or waived with a reason.
parking-no-note = no note
parking-empty = The parking lot is empty. p puts an indicator there.
parking-out = { $id } is out of the parking lot. u puts it back.

## Rehearsals

home-rehearse = Rehearse with an invented organization
rehearse-title = Rehearse: who takes stock?
rehearse-text = A rehearsal works like a real assessment, says REHEARSAL everywhere, and never becomes a real one.
rehearsal-government = Ministry of Labour of Examplia (invented)
rehearsal-employers = Employers' Federation of Examplia (invented)
rehearsal-workers = Trade Union Congress of Examplia (invented)
field-rehearsal = This is a rehearsal
rehearsal-yes = yes: its answers are nobody's
rehearsal-no = no
rehearsal-fixed = What is a rehearsal stays one, and what is real stays real.
help-rehearsal-new = Enter changes it. Once there is a file, this can never be changed.

## In reports

report-rehearsal-heading = REHEARSAL - { $heading }
report-rehearsal-subtitle = Rehearsal: nobody's answers
report-closed-label = Closed
report-closed = on { $date } by { $by }
report-closed-not = Not closed yet: this is a draft
report-closed-reopened = Reopened on { $date }: this is a draft again
report-closed-reopened-changed = Reopened on { $date }: this is a draft again. The text was changed after it was closed on { $closed }, before it was reopened.
report-closed-changed = Changed after it was closed on { $date }: what stands here is not what the group closed. The hash on record and the hash of this text differ.
report-closed-hash = Hash
report-closed-hash-now = Hash of this text
report-closed-subtitle = closed { $date }
report-draft-subtitle = draft, not closed
report-reopened-subtitle = reopened, draft
report-changed-subtitle = CHANGED AFTER CLOSING
report-closings-heading = Closings
report-closings-caption = Each time the group closed this assessment. The hash is over all that the group said. "Still open" names indicators that were unanswered, on which the group could not tell or had no consensus, whose evidence had a source to be named, or of which two copies said different things; the record holds which indicators these were, not which of the reasons held.
report-closings-on = Day
report-closings-by = By
report-closings-hash = Hash
report-closings-open = Still open
report-closings-waived = Left in the parking lot
report-closings-reopened = Reopened
report-closings-because = { $what }: { $because }
report-closings-changed = { $what }. The text was changed after it was closed on { $date }, before it was reopened.

## Keys

keys-parking = Parking lot
keys-closing = Closing
hint-parking-lot = parking lot
hint-closing = close or reopen
hint-rehearse = rehearse
hint-unpark = take it out
hint-closing-accept = choose
hint-closing-form = to the closing
