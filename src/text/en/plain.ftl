# The interview in lines, without a screen.

plain-chosen = chosen
plain-ticked = ticked
plain-yes = yes
plain-none = none
plain-asked = asked
plain-left-out = left out
plain-hands = {" "}[{ $count ->
    [one] one hand
   *[other] { $count } hands
  }]
plain-optional = Optional:
plain-enter-chooses = Enter chooses { $choice }.
plain-levels = supported { $supported }, desired { $desired }
plain-profile = Means on the scale from 1 to 5.
plain-means = supported { $supported }, agreed { $agreed }, wanted { $desired }

plain-text-none = No text yet.
plain-text-now = Text now: { $text }
plain-text-typed = Typed so far: { $text }
plain-text-prompt = type the text and press Enter; Enter alone keeps what is there, esc alone leaves, ? how to
plain-text-line = Type the text as one line; it replaces what is there. An empty line keeps what is there, "del" alone empties it, "esc" alone leaves without a change. A space in front makes such a word text.
plain-text-lines = Type the text as one line; it replaces what is there. A line that ends in \ goes on with the next one. An empty line keeps what is there, "del" alone empties it, "esc" alone leaves without a change. A space in front makes such a word text.
plain-emptied = Emptied. An empty line keeps it so.
plain-goes-on = Goes on:
plain-find-prompt = type words to find, or the number of a line; esc alone back, ? all keys

plain-rows = { $first }-{ $last } choose a line
plain-row = { $row } choose the line
plain-row-key = A number and a key, as in { $example }, press the key on that line. Enter alone is for line { $focus }.
plain-again = say all of this again
plain-keys-here = Keys here: type one and press Enter.
plain-keys-hint = ? all keys

plain-saved = Saved { $time }.
plain-saving = Saving ...
plain-no-change = No change.
plain-unknown = "{ $line }" means nothing here. ? says what does.
plain-no-row = There is no line { $row } here.
plain-too-long = This line is longer than { $most } bytes and was not taken.
plain-not-text = This line is not text in UTF-8 and was not taken.
plain-level-agreed = Level { $number } agreed: { $name }
plain-characters = { $count ->
    [0] none
    [one] one character
   *[other] { $count } characters
  }
plain-end = End of input.
plain-left-saved = All answers are in { $path }.

plain-people-at = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
  }
plain-group-at = { $count } at level { $level }
plain-here = here
plain-sheet-piece = { $begins } { $what }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
plain-hands-line = Many hands in one line:
plain-hands-prompt = type the hands as a line; esc alone back, ? how to
plain-rating-kept = Rating kept
plain-rating-none = No rating
