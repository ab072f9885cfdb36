# What a room's ratings say, to be read aloud

room-people = { $people ->
    [one] One person rated.
   *[other] { $people } people rated.
  }
room-few = With fewer than five people the dots speak for themselves.
room-pair = { $count } of { $people } people are on levels { $low } and { $high }.
room-one-level = { $count } of { $people } people are on level { $level }.
room-all = All { $people } people are on level { $level }.
room-middle = The middle is { $level }.
room-middle-two = The two middle people are at { $low } and { $high }.
room-middle-never = The two middle people are at { $low } and { $high }, never { $between }.
room-middle-between = The two middle people are at { $low } and { $high }, never in between.
room-agreement = The ratings are { $word }.
room-wide-one = One voice is far from the rest: hear it first.
room-wide-many = Some voices are far from the others: hear each side.
room-brief = The room: { $word }. { $pair }
room-level = level { $level }
room-levels = levels { $low } and { $high }
room-both = { $low } and { $high }

# Whom to hear first: a level, never a person

room-hear-one = Hear level { $level } first. Juniors speak before seniors.
room-hear-two = Hear levels { $first } and { $last } first. Juniors speak before seniors.
room-hear-same = All chose the same level: ask what shows it. Juniors speak before seniors.
room-hear-few = Juniors speak before seniors.

# What a second rating changed

room-moved-pair = At first { $held } of { $of } people were on { $before }; now { $count } of { $people } are on { $after }.
room-moved-middle = The middle was { $before }; now it is { $after }.
room-moved-middle-same = The middle is { $after }, as before.
room-moved-agreement = At first the ratings were { $before }; now they are { $after }.
room-moved-agreement-same = The ratings are { $after }, as before.
room-moved-closer = The room came closer together.
room-moved-apart = The room moved further apart.
room-moved-same = The room is as close together as before.
room-moved-people = { $before } people rated at first and { $after } now: that alone can move the ratings.

# The rating on the screen

rating-title = Silent rating
rating-title-again = Rating again
rating-voices = { $voices ->
    [0] No voice is in yet.
    [one] 1 voice is in.
   *[other] { $voices } voices are in.
  }
rating-voices-of = { $voices } of { $people } voices are in.
rating-too-many = { $voices } voices are in, for { $people } people. Is that right?
rating-laptops = { $people ->
    [one] 1 answer from a laptop comes with the reveal.
   *[other] { $people } answers from laptops come with the reveal.
  }
rating-again = The first rating is kept beside this one.
rating-help = Everybody shows a level at once. 1-5 counts one hand; no level is shown yet.
rating-line-help = 0 2 3 2 1   or   12@3, 1@5   or   all but 2 at 3, 1 at 2, 1 at 5
rating-ask-people = How many people rate?
rating-hidden = The descriptions are still hidden: ask for the felt need first, then rate.
rating-interrupted = { $voices ->
    [one] A rating was interrupted: 1 voice is in. Go on, or Del starts again.
   *[other] A rating was interrupted: { $voices } voices are in. Go on, or Del starts again.
  }
rating-nobody = No voice is in yet. Press 1-5 once for each raised hand.
rating-taken-away = The rating is taken away. u brings it back.
rating-laptops-only = These answers came from laptops: they are not changed here.
rating-reveal-title = What the room says
rating-correct-title = Correct the counts
rating-correct-help = The arrows choose a level, + and - change it. The group's level stays as it is.
rating-then = Talk about it, then agree on a level. The program never chooses one.
rating-now = now
rating-first = at first
rating-laptop-column = laptops
says-dissent = A minority says: { $text }
optional-people-again = { $count } people, second rating

hands-end = the end of the line
hands-nothing = Type hands such as 0 2 3 2 1, or 12@3, 1@5.
hands-not-five = Five numbers are needed, one for each level. Found: { $found }.
hands-people = How many people? A number is needed, not { $word }.
hands-at = After the number comes @ or at, and the level, not { $word }.
hands-level = A level is a number from 1 to 5, not { $word }.
hands-too-many = At most { $most } people at one level.
hands-head-count = How many people rate? Say it with the participants, or type each level.
hands-more-than-all = There are { $people } people, and { $without } are counted or left out already.
hands-two-rests = The rest can stand at one level only.
hands-how-many = Type how many people rate: a number.

keys-rating = A silent rating
keys-hands-line = Typing raised hands
keys-reveal = The reveal of a rating
keys-counts = Correcting the counts of a rating

hint-rate = rate in the room
hint-hand-1 = one hand at level 1
hint-hand-2 = one hand at level 2
hint-hand-3 = one hand at level 3
hint-hand-4 = one hand at level 4
hint-hand-5 = one hand at level 5
hint-reveal = reveal
hint-type-hands = type hands
hint-hand-back = take back
hint-hands-clear = start again
hint-hands-add = count them
hint-hands-leave = back to the keys
hint-discuss = discuss and agree
hint-rate-again = rate again
hint-correct-counts = correct the counts
hint-take-rating-away = take it away
hint-count-add = one more
hint-count-remove = one less
hint-counts-accept = keep the counts
hint-group-hand = one hand

# The least agreed

hint-tab-7 = the least agreed first
tab-agreement = Agreement
tab-agreement-short = Agree
agreement-note = The least agreed first: talk about these when time is short.
agreement-few = Too few people for a word: fewer than five
agreement-none = Nobody has rated yet. In the interview, h opens a silent rating.
agreement-people = { $people ->
    [one] 1 person
   *[other] { $people } people
  }
agreement-wide = { $word }, { $low } to { $high }
agreement-pair = { $count } on { $low }-{ $high }
agreement-agreed = agreed { $level }
agreement-dissent = minority

# In reports

report-tally-second = The room at its second rating
report-tally-moved = What the second rating changed
report-agreement-heading = Where the room agreed least
report-agreement-lead = What five or more people rated, the least agreed first. The group's level is its own; it is never computed from the ratings.
report-agreement-few = Too few people for a word, fewer than five:
report-agreement-small = { $name }: { $people ->
    [one] 1 person
   *[other] { $people } people
  }, agreed level { $agreed }
report-agreement-from = Ratings from
report-agreement-room = the room
report-agreement-laptops = laptops, each person alone
report-agreement-word = The ratings are
report-agreement-pair = Most on two neighbouring levels
report-agreement-wide = { $word }, up to { $range } levels apart
report-agreement-held = { $count } of { $people } on levels { $low } and { $high }
