# How a figure came about, step by step. Each message is one or two full sentences that can be read out.

# Indicators

explain-felt = The felt need, given before the descriptions were shown, is { $felt } ({ $number } of 3).
explain-felt-missing = No felt need was given.

explain-evidence = Evidence of the kind { $kind }: { $sources }.
explain-evidence-to-name =
    { $count ->
        [one] Evidence of the kind { $kind }: one source is still to be named.
       *[other] Evidence of the kind { $kind }: { $count } sources are still to be named.
    }
explain-strength-0 = The evidence has strength 0 of 3, because there is none. It supports at most level { $ceiling }.
explain-strength-1 = The evidence has strength 1 of 3, because it is testimony only. It supports at most level { $ceiling }.
explain-strength-2 = The evidence has strength 2 of 3, because it is of one kind that can be checked. It supports at most level { $ceiling }.
explain-strength-3 = The evidence has strength 3 of 3, because it is of two kinds or more and not testimony alone. It supports up to level { $ceiling }.

explain-agreed = The group agreed on level { $level }.
explain-not-applicable = The group says that it does not apply: { $reason }. It leaves every denominator, so it changes neither the coverage nor the means of { $area }.
explain-insufficient-evidence = The group cannot tell. It is listed as something to find out. It counts as applicable in the coverage of { $area } and enters no mean.
explain-no-consensus = The group could not agree. No level is put in its place: it counts as applicable in the coverage of { $area } and enters no mean.
explain-no-consensus-rated = The group could not agree. The ratings are kept and no level is put in its place: it counts as applicable in the coverage of { $area } and enters no mean.
explain-unanswered = It is not answered: no level is agreed yet. It counts as applicable in the coverage of { $area } and enters no mean.
explain-dissent = A minority statement is kept with it: { $dissent }.
explain-set-aside = Level { $level } was given before and set aside. It is kept in the file and not counted.
explain-no-figures = Without an agreed level there is no supported level, no gap, no reading and no priority.

explain-supported = The supported level is the lower of the agreed level { $agreed } and the ceiling { $ceiling } of the evidence: level { $supported }.
explain-exceeds =
    { $by ->
        [one] The claim exceeds the evidence by 1 level. The group's level { $agreed } is kept beside the supported one.
       *[other] The claim exceeds the evidence by { $by } levels. The group's level { $agreed } is kept beside the supported one.
    }

explain-desired = The organization wants to be at level { $level } by the end of the planning period.
explain-desired-by = The organization wants to be at level { $level } by the end of the planning period, { $period }.
explain-desired-missing = No desired level was given.
explain-gap =
    { $gap ->
        [one] The gap is 1 level: desired { $desired } minus supported { $supported }.
       *[other] The gap is { $gap } levels: desired { $desired } minus supported { $supported }.
    }
explain-gap-none = There is no gap: the supported level { $supported } reaches the desired level { $desired }.
explain-gap-missing = Without a desired level there is no gap, no reading and no priority.

explain-reading-asset = Its reading is "{ $reading }", because the supported level is 4 or more and there is no gap.
explain-reading-sufficient = Its reading is "{ $reading }", because the supported level is 3 and there is no gap.
explain-reading-partial-asset = Its reading is "{ $reading }", because the supported level is 3 or more and there is a gap.
explain-reading-deficit = Its reading is "{ $reading }", because the supported level is 2 or less and there is a gap.
explain-reading-no-current-ambition = Its reading is "{ $reading }", because the supported level is 2 or less and there is no gap.
explain-at-risk = The group marked it as at risk: this asset hangs on one person or one project.
explain-at-risk-not-shown = The group marked it as at risk. The mark is kept, but it is shown on assets and partial assets only.

explain-felt-reading-confirmed = Felt against shown: "{ $reading }", because the felt need { $felt } and the gap { $gap } are both 2 or more.
explain-felt-reading-shown = Felt against shown: "{ $reading }", because the gap { $gap } is 2 or more and the felt need { $felt } is below 2.
explain-felt-reading-felt = Felt against shown: "{ $reading }", because the felt need { $felt } is 2 or more and the gap { $gap } is below 2.
explain-felt-reading-neither = Felt against shown: "{ $reading }", because the felt need { $felt } and the gap { $gap } are both below 2.
explain-felt-reading-missing = Without a felt need there is nothing to set against the gap.

explain-importance = The importance is { $name } ({ $number } of 3).
explain-importance-missing = No importance was given.
explain-priority = The priority is gap { $gap } times importance { $importance }: { $priority } of 12.
explain-priority-missing =
    { $gap ->
        [one] Without an importance it has no priority: it stands after those that have one, among the others by its gap of 1 level.
       *[other] Without an importance it has no priority: it stands after those that have one, among the others by its gap of { $gap } levels.
    }
explain-no-place = Without a gap it does not stand in the list of priorities.
explain-place =
    { $total ->
        [one] It is the only indicator in the list of priorities.
       *[other] In the list of priorities it stands { $place ->
            [1] first
            [2] second
            [3] third
            [4] fourth
            [5] fifth
            [6] sixth
            [7] seventh
            [8] eighth
            [9] ninth
            [10] tenth
           *[other] at place { $place }
        } of { $total ->
            [2] two
            [3] three
            [4] four
            [5] five
            [6] six
            [7] seven
            [8] eight
            [9] nine
            [10] ten
           *[other] { $total }
        }.
    }
explain-after-core = It ties with { $other }, which comes first because it is a core need.
explain-after-agreement = It ties with { $other }, which comes first because the room agrees more on that one, as far as five or more people were counted.
explain-after-order = It ties with { $other }, which comes first because it stands earlier in the questionnaire.
explain-before-core = It ties with { $other } and comes first because it is a core need.
explain-before-agreement = It ties with { $other } and comes first because the room agrees more on this one, as far as five or more people were counted.
explain-before-order = It ties with { $other } and comes first because it stands earlier in the questionnaire.

explain-ratings =
    { $people ->
        [one] One person was counted: { $dots }.
       *[other] { $people } people were counted: { $dots }.
    }
explain-ratings-dots = { $count } on level { $level }
explain-ratings-few = With fewer than five people the dots stand for themselves: no word is put on them.
explain-ratings-agreement = The ratings are { $word }: their agreement is { $consensus } on a scale from 0 to 1, where 0.80 and more is close together and less than 0.60 is far apart.
explain-ratings-wide = The highest and the lowest rating lie { $range } levels apart.

# Indicators and areas out of scope

explain-area-left-out = Area { $area } was left out on purpose, so it has no figures.
explain-not-asked = It is not asked at the { $depth } depth, so it has no figures. The first depth that asks it is the { $first } depth.
explain-answer-kept = The answer in the file is kept and not counted.
explain-area-not-asked = No indicator of area { $area } is asked at the { $depth } depth, so it has no figures. The first depth that asks one is the { $first } depth.

# Areas

explain-area-level = { $id } { $title }: the supported level is { $level }.
explain-area-level-weighted = { $id } { $title }: the supported level is { $level }, with weight { $weight }.
explain-area-no-level = { $id } { $title }: no level ({ $state }). It counts as applicable and enters no mean.
explain-area-not-applicable = { $id } { $title }: not applicable. It leaves every denominator.
explain-area-weights = The weights are set by the instrument.
explain-area-nothing-applies = No indicator of this area applies, so it has no figures.
explain-area-coverage =
    { $applicable ->
        [one] The coverage is { $levelled } of 1 applicable indicator (two thirds are needed).
       *[other] The coverage is { $levelled } of { $applicable } applicable indicators (two thirds are needed).
    }
explain-area-withheld = The mean is withheld: { $levelled } of { $applicable } is less than two thirds, too few answers to stand for the area.
explain-area-mean =
    { $count ->
        [one] The only supported level is { $sum }, so the mean is { $fraction }, shown as { $decimal }.
       *[other] The supported levels { $terms } add up to { $sum }. Divided by { $count } indicators the mean is { $fraction }, shown as { $decimal }.
    }
explain-area-mean-weighted = Weight times supported level, { $terms }, adds up to { $sum }. Divided by { $weights }, the sum of the weights, the mean is { $fraction }, shown as { $decimal }.
explain-area-minimum = The lowest supported level is { $level }: { $ids }.
explain-area-technical = The technical mean ({ $ids }) is { $fraction }, shown as { $decimal }.
explain-area-functional = The functional mean ({ $ids }) is { $fraction }, shown as { $decimal }.
explain-area-technical-only = No functional indicator has a level, so technical and functional capacity are not compared.
explain-area-functional-only = No technical indicator has a level, so technical and functional capacity are not compared.
explain-area-unsupported = The technical mean is at least one whole level above the functional mean: unsupported technical capacity. The lower of the two, { $decimal }, is what the area can rely on.
explain-area-balanced = The technical mean is less than one whole level above the functional mean, so technical capacity is not called unsupported.
