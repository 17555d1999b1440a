#!/bin/sh
# A back end for CUPS that keeps each document as a file, in place of a printer: its words are kept beside it.
#
#   keep JOB USER TITLE COPIES OPTIONS [FILE]
#
# The device is keep:FOLDER. Commands in FOLDER/mood, of the shell, may have it fail like a printer does.
set -u
if [ "$#" -eq 0 ]; then
    echo 'direct keep "Unknown" "A folder that keeps what is printed"'
    exit 0
fi
folder=${DEVICE_URI#keep:}
printf '%s\n' "$@" >"$folder/$1.words"
[ ! -f "$folder/mood" ] || . "$folder/mood"
cat "${6:--}" >"$folder/$1.part" && mv "$folder/$1.part" "$folder/$1.pdf"
