#!/bin/sh
# Checks the projects of this folder against the base of a pull request, and leaves the reports beside each other.
#   BASE       the revision; nothing is compared if it is empty
#   ALLOW      why it may be weaker; may be empty
#   PLUMBLINE  the command
#   REPORTS    the folder of the reports: plumbline.md, plumbline.sarif and the exit code of the check in result
set -eu
mkdir -p "$REPORTS"
rm -f "$REPORTS"/plumbline.*
set -- check
if [ -n "${BASE:-}" ]; then set -- "$@" --base "$BASE"; fi
if [ -n "${ALLOW:-}" ]; then set -- "$@" --allow-weaker "$ALLOW"; fi
result=0
"$PLUMBLINE" "$@" --format markdown --output "$REPORTS/plumbline.md" || result=$?
"$PLUMBLINE" "$@" --format sarif --output "$REPORTS/plumbline.sarif" || true
if [ -f "$REPORTS/plumbline.md" ]; then cat "$REPORTS/plumbline.md"; fi
if [ -f "$REPORTS/plumbline.sarif" ]; then echo 'sarif=true' >> "${GITHUB_OUTPUT:-/dev/null}"; fi
echo "$result" > "$REPORTS/result"
