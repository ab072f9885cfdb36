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
