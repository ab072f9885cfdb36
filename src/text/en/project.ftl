# The projected view: what a room sees on the second screen.

keys-projected = In the projected view (`stocktake project`)
hint-leave-projected = leave

project-rehearsal = REHEARSAL
project-not-begun = Waiting for the session to begin
project-answered = answered
project-felt-note = Each person thinks alone for a moment. No description is shown yet.
project-evidence = Evidence: { $kinds }
project-agreed = agreed
project-agreed-level = Agreed level
project-desired-level = Desired level
project-importance = Importance
project-today = today
project-silent = Choose silently
project-silent-how = Each person chooses one level. Nobody says it yet.
project-counted = { $count ->
    [0] no voice is in yet
    [one] 1 voice is in
   *[other] { $count } voices are in
}
project-before = before { $count }
project-window = This window is too small for all of it: make the letters smaller or the window larger.
project-name-marked = { $name } ({ $tick } { $mark }):
project-lines-leave = Each page is said here when it is shown. q and Enter, or the end of input, leaves.
