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
part-voices = What people said alone: collect it again from all responses

merge-refused-no-id = one of the copies has no id, so nobody can say that they are copies of one assessment; open it once on the screens and answer something, and it gets one
merge-refused-other = these are different assessments, not two copies of one
merge-refused-base = the base is another assessment than the copies; name the version that both began with, or - when there is none
merge-refused-rehearsal = one of the copies is a rehearsal and the other is not; a rehearsal never becomes part of a real assessment
merge-refused-modules = the copies ask different editions ({ $one }; { $other }): move one of them first with `stocktake move`
merge-refused-long = both together hold more than a file can: more than 64 items of evidence for one indicator, or as many names; shorten a list in one of them first
