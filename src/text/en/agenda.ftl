# The run sheet of the day, and the clock

agenda-title = Run sheet: { $organization }
agenda-subtitle = For { $people } people, { $minutes } minutes for each of { $count } indicators
agenda-subtitle-usual = For { $people } people, since the set-up counts nobody yet; { $minutes } minutes for each of { $count } indicators
agenda-day = The day, { $from } to { $to }
agenda-day-of = Day { $day }, { $from } to { $to }
agenda-when = Time
agenda-what = What
agenda-minutes = Minutes
agenda-scope = Purpose and ownership: the three questions
agenda-how = The file, and the rules of talking
agenda-practice = The practice indicator
agenda-area = { $id } { $title }
agenda-area-many = { $id } { $title } ({ $count } indicators)
agenda-area-continued = { $id } { $title }, continued ({ $count ->
    [one] 1 indicator
   *[other] { $count } indicators
})
agenda-break = Break
agenda-lunch = Midday meal
agenda-first-look = A first look at the results
agenda-where-we-are = Where we are
agenda-results = Reading the results together
agenda-priorities = Priorities and parking lot
agenda-closing = Closing
agenda-why-heading = Where the minutes come from
agenda-why-opening = Opening: { $scope } minutes for the three questions of ownership, { $how } for the file and the rules, { $practice } for an indicator that only serves practice.
agenda-why-each = Each indicator: { $fixed } minutes to read, to show evidence and to choose what is wanted; and { $voice } seconds for each person to show a number and be heard, from the { $heard }th person on { $further } seconds.
agenda-why-breaks = A break of { $pause } minutes before anybody sits longer than { $stretch }, between two areas; none in the last { $last } minutes, nor from the results on. A midday meal of { $lunch } minutes near 12:30, on a day that begins by 12:00 and would last beyond 13:30 without it. No day longer than { $day } hours.
agenda-why-results = Results: { $base } minutes, and one for each indicator, { $most } at most; { $priorities } for priorities and parking lot, { $closing } for the closing.
agenda-why-times = The times are a help and no rule. What matters to the group may take longer; leave out an area rather than hurry.

pace-on-time = on time
pace-ahead = { $minutes } min ahead
pace-behind = { $minutes } min behind

sheet-title = Run sheet, { $people } people, { $each } minutes for each indicator
sheet-title-day = Run sheet, day { $day } of { $days }, { $people } people, { $each } minutes for each indicator
sheet-no-clock = The clock is not running: these are the times of a day that begins at { $start }.
sheet-rests = The clock was started on { $date } and rests today: these are the times of a day that begins at { $start }.
sheet-lost = { $id }, where the clock was started, is not asked any more: these are the times of a day that begins at { $start }.
sheet-here = { $time }: { $id }, { $pace }.
sheet-answered = { $time }: all indicators are answered.
sheet-started = The clock runs from { $time }, at { $id }.
sheet-stopped = The clock is stopped.
sheet-not-here = The run sheet belongs to an assessment that is a file: begin the questions first.
sheet-nothing = The clock starts at an indicator, and none is asked.

keys-run-sheet = The run sheet
hint-run-sheet = run sheet and clock
hint-clock-start = start the clock here
hint-clock-stop = stop the clock
