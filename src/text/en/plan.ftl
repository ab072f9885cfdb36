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
plan-view-later = This view is not there yet.
plan-empty = Nothing is chosen yet. Press c to choose what to work on: deficits to reduce, assets to protect or share.
plan-choose-title = What is the plan about?
plan-choose-help = The priorities come first, in their order, then the assets. Enter or Space takes one in or out. Few are better than many: three are enough to begin with.
plan-taken-in = { $id } is in the plan.
plan-taken-out = { $id } is no longer in the plan.
