# Moving an assessment to another edition of its questionnaire, and answers to earlier wordings

move-module = { $module }: { $from } becomes { $to }
move-kept = Kept as they are ({ $count })
move-returning = Earlier answers that count again ({ $count })
move-reworded = Described in other words: to be answered anew, the earlier answer stays readable ({ $count })
move-gone = No longer asked; answers stay readable ({ $count })
move-added = New ({ $count })
move-edited = Same levels, other details ({ $count })
move-dropped = Areas left out that are not there any more ({ $count })
move-line = { $name } - { $what }
move-level = level { $level }
move-level-desired = level { $level }, desired { $desired }
move-refused-nothing = It is asked with this edition already.
move-refused-unmarked = "{ $module }" { $version } describes levels of { $indicators } in other words under the same revision. Its author must raise the revision of these indicators first; nothing was changed.
move-refused-constituent = "{ $module }" { $version } is for { $constituent }; nothing was changed.
move-refused-twice = "{ $module }" { $version } holds "{ $id }", which another questionnaire of this assessment holds already; nothing was changed.
facet-title = title
facet-felt-need = question on the felt need
facet-question = question
facet-evidence = evidence to ask for
facet-probes = probes
facet-readings = readings
facet-depths = depths
facet-marks = groups it is counted in
facet-links = links

newer-edition = A newer edition of the questionnaire is here: { $editions }. F2, Questionnaire, shows what would change.
questionnaire-newer = { $asked } - { $newer } is here
move-title = Move to the newer edition?
move-lead = Enter moves the assessment, Esc leaves it as it is. No answer is lost, and u takes the move back.
moved = The assessment is asked with the newer edition now. u takes the move back.
earlier-line = Earlier wording: { $what } - b shows it
earlier-title = Earlier wording of { $id }
earlier-heading = Revision { $revision }: { $what }
earlier-none = There is no earlier wording to show here.
earlier-unknown = The edition that was answered is not known on this computer, so its descriptions cannot be shown.
