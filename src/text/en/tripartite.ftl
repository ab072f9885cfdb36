## Three constituents together

touched-mirror = how the others are seen

three-government = Government
three-employers = Employers
three-workers = Workers
three-the-government = the government
three-the-employers = the employers
three-the-workers = the workers
three-and = { $first } and { $last }

three-title = Three constituents together
three-title-of = Three constituents together: { $country }
three-caution = Three columns, and never one number out of three. Each group rated itself. Nobody is ranked.
three-member = { $constituent }: { $organization }, round { $round }
three-member-on = { $constituent }: { $organization }, round { $round }, { $date }

three-twice = '{ $organization }' is named twice
three-two-of = two assessments of one constituent ({ $constituent }): '{ $first }', round { $first_round }, and '{ $second }', round { $second_round }
three-missing = no assessment of this constituent: { $constituent }
three-countries = they are of different countries: { $countries }
three-country-of = '{ $organization }' of { $country }
three-rehearsal = '{ $organization }' is a rehearsal: its answers are nobody's

three-note-unclosed = { $who }: not closed by its group yet, so it may still change.
three-note-changed = { $who }: changed after its group closed it, so it is not what the group closed.
three-note-undecided = { $who }: two copies say different things that nobody has decided yet.
three-note-no-country = { $who }: does not say which country it is of.
three-note-no-date = { $who }: does not say when its workshop was.
three-note-rounds = They are different rounds: { $list }.
three-note-years = Their workshops were in different years: { $list }.
three-note-editions = They were asked different editions of '{ $module }': { $list }. Only indicators with the same words stand side by side.

three-notes = Before comparing
three-view-side = Side by side
three-view-common = In common
three-view-teach = Who can teach whom
three-view-differ = Differences
three-view-joint = Joint actions
three-view-next = For country programmes
three-view-mirror = How each is seen
three-view-apart = Not side by side

three-short-side = Beside
three-short-common = Common
three-short-teach = Teach
three-short-differ = Differ
three-short-joint = Joint
three-short-next = Country
three-short-mirror = Mirror

three-about-side = What each group says of itself: the level its evidence supports, and what that means for where it wants to be.
three-about-common = What all three read in the same way, strengths first. Then deficits of two or three: there their interests meet.
three-about-teach = What is an asset of one is a deficit of another.
three-about-differ = Two of the three stand two levels apart or more. Groups may differ because the work differs, or the evidence.
three-about-joint = What the plans already hold for a shared deficit, and who could lead. Where there is nothing yet, ways to begin.
three-about-next = For the country programme and the UN framework: what most of them have in common first, then as in the questionnaire.
three-about-mirror = How each sees itself, beside how the others see it. All three agreed to this.
three-about-apart = These are never compared: the words were not the same, or only one was asked.

three-none-side = Nothing was asked of two or three of them in the same words.
three-none-common = No reading is shared by all three, and no deficit by two.
three-none-teach = No asset of one is a deficit of another.
three-none-differ = Nowhere do two of them stand two levels apart.
three-none-joint = No deficit is shared, so nothing asks for a joint action.
three-none-next = Nothing here asks for a place in the country programme.
three-none-mirror = All three agreed, and nobody has said yet how it sees the others.

three-group-agreed = All three: { $reading }
three-group-shared = A deficit of { $who }
three-group-inputs = How the employers and the workers bring their inputs together
three-group-government = How the government is seen
three-group-employers = How the employers' organization is seen
three-group-workers = How the workers' organization is seen

three-cell = { $level } { $reading }
three-cell-open = { $level }, desired open
three-at-risk = at risk: { $cell }
three-not-asked = not asked
three-says = { $who }: { $said }
three-agreed-level = { $who }: agreed level { $agreed }, supported by evidence { $supported }, desired { $desired }
three-descriptor = Level { $level }, that of { $who }, says: { $text }
three-practice = In the words of { $who }: { $text }
three-can-teach = An asset of { $from }, to share with { $to }
three-teach-at-risk = It hangs on one person or one project.
three-action = { $who }, action { $number }: { $what }. { $owner }, { $due }, { $status }.
three-lead-level = Could lead: { $who }, at level { $level }
three-lead-action = Could lead: { $who }, with an action for it already
three-lead-agree-level = Could lead: { $who }, each at level { $level }. They agree among themselves.
three-lead-agree-action = Could lead: { $who }, each with an action for it already. They agree among themselves.
three-lead-nobody = Who leads is for the three to agree.
three-way = A way to begin: { $id } { $title }
three-no-action = Nobody has an action for it yet.
three-deficit-of = A deficit of { $who }
three-about-programmes = It is about having a say in these programmes, so it is here even where only one has it.
three-own = By itself: { $said }
three-own-level = level { $level }, { $reading }
three-own-level-at-risk = level { $level }, { $reading }, at risk
three-own-level-open = level { $level }, no desired level yet
three-own-depth = not asked at this depth
three-mirror-depth = Quick and standard depth do not ask { $ids }, so what a group says of itself is missing there.
three-seen-government = As the government sees it: level { $level }
three-seen-employers = As the employers see it: level { $level }
three-seen-workers = As the workers see it: level { $level }
three-seen-note = { $seen }. { $note }
three-unseen = What { $by } said of { $of } on { $id } is not shown, since the words were not the same

three-reworded = its words differ: { $list }
three-revision = { $who } revision { $revision }
three-asked-once = only asked of { $who }

three-mirror-closed = How each is seen is shown only when all three have agreed. Not agreed yet: { $who }.

three-status-planned = planned
three-status-under-way = under way
three-status-done = done
three-status-dropped = dropped

three-contents = Contents
three-method = How this page was made
three-method-text = Each group rated itself with the same questions, apart from the others. Only indicators with the same words are put side by side. The level shown is the lower of what the group agreed on and what its evidence supports. There is no total and no mean over constituents.
three-colophon = Made with Stocktake { $version } on { $date }. Stocktake is not a product of the ILO.
three-column-indicator = Indicator
three-column-besides = What follows

home-together = Three constituents together
three-choose = Choose one assessment of each constituent, with the arrow keys. Here stand those that were opened last.
three-choose-each = Choose one of each constituent first. What is missing here can be opened once with "open a file".
three-nothing-recent = { $who }: none opened yet on this computer
three-candidate = { $who }: { $organization }, round { $round }, { $file } ({ $at } of { $count })
three-look = Look at these three together
three-look-examples = Look at the three examples together
three-refused = These three cannot be looked at together
three-refused-back = Back

mirror-title = How we see the others
mirror-about = Which level fits what you see of the others from outside? It is shown to nobody before all three have agreed.
mirror-of-government = How we see the government
mirror-of-employers = How we see the employers' organization
mirror-of-workers = How we see the workers' organization
mirror-not-given = Not agreed to show it
mirror-given = Agreed to show it on { $date }: { $by }
mirror-no-level = no level yet
mirror-level = level { $level }
mirror-mark = as we see it
mirror-note = Note: { $text }
mirror-more = { $count } more below
mirror-more-others = { $count } more below (Tab: next constituent)
mirror-level-first = Choose a level first, then write why.
mirror-permit-title = May it be shown how each is seen?
mirror-permit-text = When all three have agreed, what you say here of the others is shown to them, beside how they see themselves. What the others say of you is shown too. It is never in a report, and on the page of the three only when somebody asks for it.
mirror-permit-back = You can take this back at any time, with the same key.
mirror-permit = We agree
mirror-not-now = Not now
mirror-take-back-title = Take the agreement back?
mirror-take-back = Take it back
editor-mirror-by = Who agrees?
editor-mirror-by-help = In words, for example: the board, 7 people. The day is added.
editor-mirror-note = Why this level?
editor-mirror-note-help = A sentence or two. The others read it when all three have agreed.
editor-mirror-find = Find an indicator
editor-mirror-find-help = Words of its title, or its number. Enter goes to the next that fits.
