## The next round, and what moved between two

change-up = up
change-same = same
change-down = down

uncompared-reworded = described in other words now
uncompared-wording-unknown = nobody can tell to which words the answer was given
uncompared-not-asked-now = not asked now
uncompared-not-applicable-now = does not apply now
uncompared-no-level-then = no level then
uncompared-no-level-now = no level now

# The comparison in words: who was in the room is said first

rounds-caution-short = One level up or down can be chance: nobody measured how reliable levels are.
rounds-evidence-fell-short = evidence became weaker
rounds-no-action-short = no action begun
tab-since = Last round
tab-since-short = Since
hint-tab-8 = what moved since the last round
since-nobody-counted = Nobody has been counted yet (F2), so we cannot say whether it is the same group.
since-missing-then = Missing last time:
since-missing-now = Missing now:
rounds-people = Who was in the room
rounds-people-total = { $then } { $then ->
    [one] person
   *[other] people
} then, { $now } now
rounds-people-same = As many of every group as then
rounds-people-unknown-then = Nobody was counted in the last round: whether the group is another one is not known
rounds-people-unknown-now = Nobody is counted in this round yet: whether the group is another one is not known
rounds-people-group = { $group }: { $then } then, { $now } now
rounds-people-unrecorded-sex = sex not recorded
rounds-people-unrecorded-age = age not recorded
rounds-people-unrecorded-seniority = seniority not recorded
rounds-people-unrecorded-role = role not recorded
rounds-people-age = age { $age }
rounds-people-seniority = { $seniority } people
rounds-missing-then = Missing then: { $who }
rounds-missing-now = Missing now: { $who }

rounds-mind = To keep in mind
rounds-caution = One level up or down in one workshop can be chance: other people, another day, other examples. How reliable the levels are was not measured. Look at the evidence beside each change.
rounds-open-then = Round { $round } was not closed by its group: its levels can still change
rounds-open-now = Round { $round } is not closed by its group yet: its levels can still change
rounds-changed-then = Round { $round } was changed after its group closed it: it is not what the group closed
rounds-changed-now = Round { $round } was changed after its group closed it: it is not what the group closed
rounds-not-next = Round { $now } does not follow round { $then } directly
rounds-not-linked = Nothing in the newer file says that it follows up the older one; the organization is the same
rounds-changed-since = The older file has other levels than the newer one began with; those in the older file count here
rounds-edition = { $module } was asked in version { $then } then and { $now } now; only what is worded the same is compared
rounds-edition-same = { $module } { $then } was asked with another text then; only what is worded the same is compared
rounds-edition-gone = { $module } { $then } was asked then, and not now
rounds-edition-new = { $module } { $now } is asked now, and was not then

rounds-moved = What moved
rounds-counts = { $up } up, { $same } the same, { $down } down, of { $n } that can be compared
rounds-nothing = Nothing can be compared yet
rounds-up = Up ({ $count })
rounds-same = The same ({ $count })
rounds-down = Down ({ $count })
rounds-levels = level { $then } then, { $now } now
rounds-evidence-changed = evidence { $then }, now { $now }
rounds-evidence-weaker = weaker evidence: { $then }, now { $now }
rounds-evidence-as-then = evidence as then: { $then }
rounds-done-short = action done
rounds-evidence-fell = the level rose while its evidence became weaker
rounds-done-unchanged = Actions done, level unchanged ({ $count })
rounds-changed-without-action = Level changed, no action for it under way or done ({ $count })
rounds-uncompared = Not compared ({ $count })

# Beginning the next round

follow-up-choose = Choose one of the recent assessments first: its next round begins with f
follow-up-damaged = { $name } is damaged: open it first
follow-up-rehearsal = This is a rehearsal: its answers are nobody's, so there is nothing to follow up
follow-up-last = No round is counted after { $round }
follow-up-undecided = { $count } undecided after two copies came together: open it and decide (F9) first
follow-up-changed = Round { $round } is not what its group closed. The last levels are shown after the new ones.
follow-up-notice = Round { $round }: who is in the room this time? The last levels are shown after the new ones.
follow-up-not-closed = Its group has not closed round { $round } yet. The last levels are shown after the new ones.

# An indicator beside its last round, once its new level is there

last-line-up = Up from level { $then } ({ $name }) in round { $round }.
last-line-same = The same as in round { $round }: level { $then } ({ $name }).
last-line-down = Down from level { $then } ({ $name }) in round { $round }.
last-line-level = In round { $round } it was level { $then } ({ $name }).
last-line-none = Round { $round } has no level for it.
last-line-reworded = It is described in other words than in round { $round }: the levels are not compared.
last-evidence = The evidence then: { $evidence }.
last-evidence-none = There was no evidence then.
last-desired = It was to become { $desired }.
last-fell = The level rose although the evidence is weaker than then.
