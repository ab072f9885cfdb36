# Two copies of one assessment: bringing them together, and deciding what they say differently

touched-copies = what two copies say together
undecided-heading = Undecided
undecided-line = { $count ->
    [one] 1 field is undecided: two copies said different things, and nothing is worked out from it until the group decides.
   *[other] { $count } fields are undecided: two copies said different things, and nothing is worked out from them until the group decides.
}
undecided-name = { $id } { $part }
undecided-nothing = nothing
undecided-yes = yes
undecided-no = no
undecided-level = level { $level }, { $name }
undecided-aside = level { $level } set aside
undecided-first = first rating { $counts }
part-standing = level
part-felt = felt need
part-desired = desired level
part-importance = importance
part-cause = cause
part-at-risk = at risk
part-note = note
part-good-practice = good practice
part-dissent = minority statement
part-review = parking lot
part-tally = people at levels 1 to 5
part-constituent = Constituent
part-round = Round
part-previous = The assessment it follows up
part-practice = as a good practice
part-practice-context = Where and why it began
part-practice-action = What was done
part-practice-result = What came of it
part-practice-evidence = How anybody can see it
part-practice-contact = Whom to ask
part-wording = wording
part-status = How far it is
part-status-note = What else is worth knowing
part-results = What it led to
part-tracers = Asked later
undecided-tracer = { $people } asked: { $counts }
undecided-seen = { $id } as you see it: { $whom }
part-voices = What people said alone: collect it again from all responses

merge-refused-no-id = one of the copies has no id, so nobody can say that they are copies of one assessment; open it once on the screens and answer something, and it gets one
merge-refused-other = these are different assessments, not two copies of one
merge-refused-base = the base is another assessment than the copies; name the version that both began with, or - when there is none
merge-refused-rehearsal = one of the copies is a rehearsal and the other is not; a rehearsal never becomes part of a real assessment
merge-refused-modules = the copies ask different editions ({ $one }; { $other }): move one of them first with `stocktake move`
merge-refused-closed = the group closed one of the copies on { $date }, and the other says something else: reopen the closed one first, with a reason
merge-refused-long = both together hold more than a file can: more than 64 items of evidence for one indicator, or as many names or closings; shorten a list in one of them first

undecided-count = { $count } undecided
undecided-here = Two copies say different things here: F9 shows them
undecided-none = Nothing is undecided: there are no two copies that say different things.
undecided-title = { $at } of { $all } undecided
undecided-lead = Two copies say different things. Choose by number what holds; until then both stay, and nothing is worked out from them. u takes a choice back.
undecided-one = one copy
undecided-other = the other copy
undecided-both = b  keep both texts, one after the other
undecided-voices = The copies counted responses of different people. Collect them again from all responses with stocktake collect. 1 takes this off the list.
undecided-empty = No value stands in the file. 1 takes this off the list.
undecided-too-long = Both texts together are longer than a text can be. Choose one of them.
undecided-decided = { $left ->
    [0] Decided: { $name }. Nothing is undecided any more. u takes it back.
   *[other] Decided: { $name }. { $left } left. u takes it back.
}
answer-merge-both = merge both: what differs in both is shown, and you decide
copy-title = Another copy of this assessment lies beside it
copy-text = "{ $name }" is another copy of this assessment ({ $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}, revision { $revision }) and says other things. The copy itself is not changed either way.
answer-merge-copy = merge it in: what differs is shown, and you decide; u takes it back
answer-leave-copy = leave it
copy-merged = "{ $name }" is merged in. Answers: { $same } the same, { $taken } taken over, { $combined } combined, { $undecided } undecided. u takes it back.
both-merged = Both versions are merged. Answers: { $same } the same, { $one } from here, { $other } from there, { $combined } combined, { $undecided } undecided.
copy-left = "{ $name }" is left as it is. It is offered again when it changes.

keys-undecided = What two copies say differently
hint-undecided = what two copies say differently
hint-undecided-1 = choose the first
hint-undecided-2 = choose the second
hint-undecided-3 = choose the third
hint-undecided-4 = choose the fourth
hint-undecided-both = both texts
hint-undecided-next = next
hint-undecided-previous = the one before
hint-undecided-later = decide later
hint-group-undecided = choose
