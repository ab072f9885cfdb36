# What keys do: footer, help and the key list of the README.

keys-global = Everywhere
keys-document = With an assessment open
keys-home = Home
keys-set-up = Set-up
keys-interview = Interview
keys-felt = Interview: felt need
keys-level = Interview: evidence and level
keys-desired = Interview: desired level
keys-importance = Interview: importance
keys-notes = Interview: what the answer says
keys-results = Results
keys-report = Report
keys-approaches = Ways to take the steps of an indicator
keys-catalogue = Ways to develop capacity
keys-glossary = Words explained
keys-reading = Pages to read
keys-editor = Typing a text
keys-find = Finding an indicator
keys-list = Lists: evidence
keys-areas = Areas left out
keys-explanation = How a figure of the results came about
keys-participants = Who is in the room
keys-moving = Moving to another edition
keys-choice = Questions

hint-help = all keys
hint-quit = quit
hint-back = back
hint-accept = choose
hint-up = up
hint-down = down
hint-left = left
hint-right = right
hint-page-up = a page up
hint-page-down = a page down
hint-first = to the first
hint-last = to the last

hint-new = new
hint-open = open a file
hint-examples = examples
hint-practice = practice
hint-method = method
hint-follow-up = next round

hint-view-set-up = set-up
hint-view-interview = interview
hint-view-results = results
hint-view-report = report
hint-view-catalogue = ways to develop
hint-view-glossary = words explained
hint-undo = undo
hint-redo = redo
hint-save-elsewhere = save elsewhere
hint-begin = begin

hint-step-next = next step
hint-step-previous = step before
hint-indicator-next = next indicator
hint-indicator-previous = indicator before
hint-next-unanswered = next unanswered
hint-find = find
hint-probes = probes
hint-earlier = earlier wording
hint-evidence = evidence list
hint-not-applicable = not applicable
hint-cannot-tell = we cannot tell
hint-no-consensus = no consensus
hint-note = note
hint-review = parking lot
hint-cause = cause
hint-at-risk = at risk
hint-dissent = minority statement
hint-good-practice = good practice
hint-reopen = back to unanswered
hint-explain = explain the figures

hint-felt-0 = no need
hint-felt-1 = low need
hint-felt-2 = medium need
hint-felt-3 = high need
hint-skip-felt = without a felt need

hint-testimony = testimony
hint-document = document
hint-observation = observation
hint-data = data
hint-tick-all = all kinds
hint-level-1 = agree on level 1
hint-level-2 = agree on level 2
hint-level-3 = agree on level 3
hint-level-4 = agree on level 4
hint-level-5 = agree on level 5
hint-desired-1 = want level 1
hint-desired-2 = want level 2
hint-desired-3 = want level 3
hint-desired-4 = want level 4
hint-desired-5 = want level 5
hint-importance-1 = useful
hint-importance-2 = important
hint-importance-3 = vital
hint-on = next indicator

hint-approaches = ways

hint-tab-next = next view
hint-tab-previous = view before
hint-explain-figure = explain
hint-go-to = to the indicator
hint-tab-1 = assets and deficits
hint-tab-2 = profile of the areas
hint-tab-3 = felt against shown
hint-tab-4 = technical and functional
hint-tab-5 = priorities
hint-tab-6 = coverage

hint-grouping-next = group differently
hint-grouping-previous = the grouping before
hint-grouping-1 = by kind
hint-grouping-2 = by outcome
hint-grouping-3 = by who uses it
hint-view-approach = read all of it
hint-way-next = next way
hint-word-next = next word

hint-read-on = on
hint-scroll-down = more
hint-scroll-up = back up

hint-text-accept = accept
hint-new-line = new line
hint-text-cancel = cancel
hint-text-undo = undo
hint-text-redo = redo
hint-find-go = go there
hint-find-delete = delete a letter

hint-item-edit = edit
hint-item-add = add
hint-item-remove = remove
hint-item-kind = change the kind
hint-item-role = role
hint-item-sex = sex
hint-item-age = age
hint-item-seniority = seniority
hint-voices = said alone
hint-area = leave out or take in
hint-people = how many

hint-move = move

hint-group-felt = felt need
hint-group-level = level
hint-group-desired = desired level
hint-group-importance = importance
hint-group-tab = view
hint-group-grouping = group by
