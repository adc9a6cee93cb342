#!/bin/sh
# Keeps one comment on a pull request: the one with our mark is updated. If there is none yet, one is made, but not of a
# report of a single line: that says that there is nothing to say.
#   REPORTS            the folder with plumbline.md
#   PULL_REQUEST       its number; without one nothing is done
#   GITHUB_TOKEN       may write to pull requests
#   GITHUB_REPOSITORY  owner/name
#   GITHUB_API_URL     https://api.github.com, or that of a server of one's own
set -eu
MARK='<!-- plumbline check -->'
if [ -z "${PULL_REQUEST:-}" ] || [ ! -f "$REPORTS/plumbline.md" ]; then exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Not among the arguments, which every process of the machine can read.
(umask 077 && printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN" > "$work/token")
issues="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues"

call() { # METHOD URL [FILE]
    curl --silent --show-error --fail --retry 2 --max-time 30 --config "$work/token" \
        --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \
        --request "$1" ${3:+--data-binary "@$3"} "$2"
}

ours=
page=1
while [ -z "$ours" ]; do
    call GET "$issues/$PULL_REQUEST/comments?per_page=100&page=$page" > "$work/comments"
    ours=$(jq --arg mark "$MARK" '[.[] | select(.body | startswith($mark)) | .id][0] // empty' "$work/comments")
    if [ "$(jq length "$work/comments")" -lt 100 ]; then break; fi
    page=$((page + 1))
done

# A comment may have 65,536 characters.
{ printf '%s\n' "$MARK"; head -c 60000 "$REPORTS/plumbline.md"; } | jq --raw-input --slurp '{body: .}' > "$work/body"
if [ -n "$ours" ]; then
    call PATCH "$issues/comments/$ours" "$work/body" > /dev/null
elif [ "$(wc -l < "$REPORTS/plumbline.md")" -gt 1 ]; then
    call POST "$issues/$PULL_REQUEST/comments" "$work/body" > /dev/null
fi
