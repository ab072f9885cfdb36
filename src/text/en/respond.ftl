# Answering alone: one person, an invitation, a response.

keys-respond = Answering alone
keys-respond-page = Answering alone: first and last page
keys-respond-felt = Answering alone: felt need
keys-respond-level = Answering alone: level
keys-respond-desired = Answering alone: desired level
keys-respond-about = Answering alone: about you

hint-respond-on = on
hint-respond-comment = comment
hint-respond-next = next question
hint-respond-previous = question before
hint-respond-clear = take this answer away
hint-respond-end = to the end
hint-respond-skip = leave all of these out
hint-respond-level-1 = level 1 fits
hint-respond-level-2 = level 2 fits
hint-respond-level-3 = level 3 fits
hint-respond-level-4 = level 4 fits
hint-respond-level-5 = level 5 fits
hint-respond-about-0 = not said
hint-respond-about-1 = the first answer
hint-respond-about-2 = the second answer
hint-respond-about-3 = the third answer
hint-respond-about-4 = the fourth answer
hint-respond-about-5 = the fifth answer
hint-respond-about-6 = the sixth answer
hint-respond-about-7 = the seventh answer
hint-respond-about-8 = the eighth answer
hint-group-respond-about = answer

respond-title = Your own answers
respond-rehearsal = REHEARSAL
respond-welcome = Your own view is wanted

    { $organization } takes stock of what it can do. Please answer alone, as you see it: { $asked } questions, three keys each. A comment is welcome, never needed.

    You hand one file to the facilitator, who counts it with those of the others. The group sees how many chose what, and reads the comments. The file is used for this stocktake and for nothing else.

    No name is asked. The file holds a random number; no time, no trace of this computer. It is pseudonymous, not anonymous: whoever takes the file from you knows that it is yours. So write no names into comments.

    Four questions about you come last; leave out what you like. Answers by group are shown only where at least five people answered.

    Each answer is saved at once. You can stop, and go on later.
respond-welcome-back = You have answered { $answered } of { $asked } so far, in the file { $path }. What you change now corrects it: the newest version counts.
respond-begin = Enter begins.
respond-go-on = Enter goes on.

respond-step-felt = Felt need
respond-step-level = Level
respond-step-desired = Desired
respond-step-comment = Comment
respond-mark-level = you
respond-level-question = Which one fits best, as you see it?
respond-desired-question = Where should the organization be by the end of the planning period?
respond-said = You said
respond-said-nothing = nothing yet
respond-said-felt = felt need { $felt }
respond-said-level = level { $level }
respond-said-desired = desired { $level }
respond-comment-none = Anything to add? c opens a text. Enter goes on without one.
respond-comment-given = c changes it. Enter goes on.
respond-comment-title = Your comment
respond-comment-help = The group will read it word for word. No names.
respond-comment-label = Your comment:

respond-about-title = About you ({ $number } of 4)
respond-about-lead = Only to see whether groups of people answer differently. Enter goes on without an answer, s leaves all four out.
respond-about-role = What do you do in the organization?
respond-about-sex = Are you a woman or a man?
respond-about-age = How old are you?
respond-about-seniority = How long have you had a say in the organization?
respond-not-said = I would rather not say
respond-role-decision-maker = I decide on policy or money
respond-role-manager = I lead a unit or a team
respond-role-professional = I do technical work
respond-role-support = I make that work possible
respond-role-elected-officer = I was elected to an office
respond-role-member = I am a member without an office
respond-role-outside-partner = I come from an organization that works with it
respond-role-other = Something else
respond-sex-f = Woman
respond-sex-m = Man
respond-sex-x = Other
respond-age-under-30 = Under 30
respond-age-30-44 = 30 to 44
respond-age-45-59 = 45 to 59
respond-age-60-and-over = 60 and over
respond-seniority-junior = Not long, or without responsibility for others
respond-seniority-middle = In between
respond-seniority-senior = Long, or in charge

respond-end-title = Thank you
respond-end-answered = You have answered { $answered } of { $asked } questions.
respond-end-open = Space goes to the next one without a level.
respond-end-file = Your answers are saved in this file:
respond-end-nothing = Nothing is answered yet, so there is no file.
respond-end-hand = Hand this one file to your facilitator, for example on a stick. Nothing was sent anywhere.
respond-end-correct = To correct something later, start with the same invitation and --output followed by the name of this file. Then hand it over again: it takes the place of the former one.
respond-end-leave = Enter leaves.

respond-felt-note = Answer before title and descriptions are shown; they come next.
respond-felt-first = First the felt need: title and descriptions stay hidden until then. s shows them without one.
respond-not-saved = Your last answer is not saved: { $reason }. It is tried again with your next answer and when you leave.
respond-all-answered = Every question has a level.
respond-undone = Taken back.
respond-redone = Made again.
respond-leave-title = Leave?
respond-leave-saved = Your answers are saved in { $path }. You can go on later.
respond-leave-nothing = Nothing is answered yet.

respond-plain-begin = Type one line for each answer. An empty line goes on, ? lists all keys, . says it again, q saves and leaves. An empty line begins.
respond-plain-begins = An empty line begins.
respond-plain-question = Question { $at } of { $asked }
respond-plain-chosen = chosen
respond-plain-felt = Type 0 to 3, or s to see the descriptions without an answer.
respond-plain-level = Type 1 to 5, or an empty line to go on.
respond-plain-desired = Type 1 to 5, or an empty line to go on.
respond-plain-about = Type a number, an empty line to go on, or s to leave all four out.
respond-plain-comment = Type your comment as one line; it replaces what is there. A line that ends in \ goes on with the next one. An empty line keeps what is there, "del" alone takes it away, "esc" alone leaves. No names.
respond-plain-find = Type an id or a word.
respond-plain-found = Type the number of the question to go to, or an empty line to stay.
respond-plain-nothing = Nothing fits.
respond-plain-saved = Saved { $time }.
