#!/bin/sh
# Ends as the check did, when everything is uploaded.
#   REPORTS  the folder with result
set -eu
exit "$(cat "$REPORTS/result")"
