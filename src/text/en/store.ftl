# What is said about files: what happened; what is safe and where; what to do now.

file-saved = Saved at { $time }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}

file-changed-outside = "{ $name }" was changed by another program or computer. Nothing was overwritten, and your answers are safe. Choose which version to go on with; the other one is kept beside it.

file-not-saved = { $reason } { $last } { $safe } { $advice }

file-not-saved-last = "{ $name }" was last saved at { $time }.
file-not-saved-never = "{ $name }" is as it was when you opened it.

file-not-saved-journal = { $waiting ->
    [one] 1 newer change is kept in the recovery file on this computer.
   *[other] { $waiting } newer changes are kept in the recovery file on this computer.
}
file-not-saved-memory = { $waiting ->
    [one] 1 newer change is only in the memory of this program: do not close it.
   *[other] { $waiting } newer changes are only in the memory of this program: do not close it.
}

file-fault-disk-full = The disk is full.
file-fault-read-only = The folder can only be read.
file-fault-no-permission = You may not write in this folder.
file-fault-gone = The drive or folder is gone.
file-fault-disk-error = The disk reports errors: do not trust or remove it.
file-fault-refused = Another program holds the file.
file-fault-refused-kept = Another program holds the file. The new version is complete in "{ $kept }".
file-fault-exists = A file of that name is already there; it was not changed.
file-fault-other = It could not be written ({ $text }).

file-advice-disk-full = Free some space, or save elsewhere.
file-advice-read-only = Save elsewhere.
file-advice-gone = Put it back, or save elsewhere.
file-advice-disk-error = Save on another disk.
file-advice-refused = Close the other program, or save elsewhere.
file-advice-exists = Choose another name.
file-advice-other = Saving is tried again; you can also save elsewhere.

file-read-only-opened = "{ $name }" can be read but not saved where it is. { $reason } Answers are kept in the recovery file on this computer until you save elsewhere.

file-unprotected = The recovery file cannot be written on this computer. Answers are safe once they are saved; text that is being typed is not.

file-open-not-found = There is no file "{ $name }". Check the name, or whether its drive is connected.
file-open-not-ordinary = "{ $name }" is not an ordinary file. Choose a file ending in .toml.
file-open-too-large = "{ $name }" is { $size } MB; the limit is { $limit } MB. Check that it is the right file.
file-open-newer = "{ $name }" was made by a newer Stocktake and was not touched. Update Stocktake to open it.
file-open-locked = "{ $name }" is open in another window. You can read it here, or close the other window first.
file-open-locked-by = "{ $name }" is open in another window (process { $process }, since { $time }). You can read it here, or close the other window first.
file-open-unreadable = "{ $name }" cannot be read ({ $text }). Check the drive, or open a copy.

file-damaged = "{ $name }" cannot be used as it is: { $problem } { $choice }
file-damaged-more = { $problem } (and { $more } more)
file-damaged-missing = the file is gone.
file-damaged-choice = { $candidates ->
    [one] One complete version was found. Whichever you choose, nothing is deleted.
   *[other] { $candidates } complete versions were found. Whichever you choose, nothing is deleted.
}
file-damaged-no-choice = No other version was found on this computer. The file was not changed.

file-candidate = { $origin }: { $answers } answered, round { $round }, revision { $revision }
file-candidate-dated = { $origin }, { $date } { $time }: { $answers } answered, round { $round }, revision { $revision }

file-origin-mended = This file, with its count corrected
file-origin-journal = Recovery file on this computer
file-origin-unfinished = A save that did not end
file-origin-backup = The version before, beside the file
file-origin-generation = A copy kept on this computer

file-recovered = { $answers ->
    [one] Recovered 1 change of "{ $name }"
   *[other] Recovered { $answers } changes of "{ $name }"
} that had not been saved.
file-recovered-at = { $answers ->
    [one] Recovered 1 change of "{ $name }"
   *[other] Recovered { $answers } changes of "{ $name }"
} from { $time } that had not been saved.
file-recovered-draft = An unfinished text was recovered: "{ $start }"
file-recovered-hands = { $voices ->
    [one] A rating was interrupted: 1 voice is in.
   *[other] A rating was interrupted: { $voices } voices are in.
}
file-recovered-moved-on = The file was changed elsewhere since: look at both, and choose. The other one is kept.

file-replaced-as = The damaged file is kept as "{ $name }".

file-module-other-version = "{ $module }" was answered in version { $asked }; here is version { $found }. Answers are kept; compare the descriptions before you go on.
file-module-other-text = "{ $module }" { $found } was answered with another text of the same version. Answers are kept; compare the descriptions before you go on.
file-module-missing = There is no instrument "{ $module }" here. Put its file into { $folder }.
file-module-unreadable = The instrument "{ $module }" cannot be used: { $problem }
