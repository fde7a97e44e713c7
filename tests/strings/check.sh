#!/usr/bin/env bash
# The interface's texts: every key stands in every language with the same {arguments}, no text is
# empty, every key that the code uses is there, and no key is there that nobody uses.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

wrong() { sed "s|\$|: $1|" >>"$work/wrong"; }  # wrong SENTENCE: about every line that comes in

# One line a text: file, key, its arguments in order of the alphabet, and its length. A key in code is
# "<file>.<key>"; problems stand under their code alone.
for language in sv en; do
  for file in assets/strings/"$language"/*.json; do
    subject=$(basename "$file" .json).
    jq -r --arg file "${file##*/}" --arg subject "${subject#problems.}" 'to_entries[] |
      "\($file) \($subject + .key) \([.value | scan("\\{[a-z_]+\\}")] | unique | join("")) \(.value | length)"' "$file"
    # jq keeps the last of two equal keys, so they are looked for in the text.
    { grep -oE '^ *"[^"]+" *:' "$file" || true; } | tr -d '" :' | sort | uniq -d | wrong "twice in $file"
  done | sort >"$work/$language"
  awk '$NF == 0 { print $1 " " $2 }' "$work/$language" | wrong "empty in $language"
  awk '{ print $2 }' "$work/$language" | sort | uniq -d | wrong "in two files of $language"
  sed -E 's/ [0-9]+$//' "$work/$language" >"$work/$language.compared"
done
{ diff "$work/sv.compared" "$work/en.compared" || true; } | { grep '^[<>]' || true; } |
  sed -e 's/^</only in sv (key or arguments):/' -e 's/^>/only in en (key or arguments):/' |
  wrong 'the languages differ'

# Keys in code are whole words with a dot; "problem." and "day_" build one at run time, and "time.left" may
# stand for its "time.left.one" and "time.left.many". Problem codes always come with a cure.
awk '{ print $2 }' "$work/sv" | sort -u >"$work/keys"
subjects=$(cut -d. -f1 "$work/keys" | grep -vE '^[A-Z]' | sort -u | paste -sd'|')
mapfile -t sources < <(find engine progress -name '*.[ch]pp')
used() { grep -ohE "$1" "${sources[@]}" | tr -d '"' | sort -u; }
{ used "\"($subjects)(\.[a-z0-9_]+)*\.?\"" | grep -F . | grep -v '\.json$'
  used '\b(text|count)\("[a-z_]+\.[a-z0-9_.]+"' | sed 's/.*(//'; } | sort -u >"$work/used" || true
used '"[CGPRSU][0-9]{3}"' >"$work/codes" || true

sed -E 's/\.(one|many)$//' "$work/keys" | sort -u "$work/keys" - >"$work/known"
{ grep -v '[._]$' "$work/used" || true; } | comm -23 - "$work/known" | wrong 'used in code, but has no text'
{ cat "$work/codes"; sed 's/$/.cure/' "$work/codes"; } | sort | comm -23 - "$work/keys" |
  sed 's/\.cure$//' | sort -u | wrong 'a problem code without a sentence or a cure'

grep '[._]$' "$work/used" | sed -e 's/\./\\./g' -e 's/^/^/' >"$work/prefixes" || true
sed -E -e 's/\.(one|many)$//' -e 's/^([A-Z][0-9]{3})\..*/\1/' "$work/keys" | sort -u | comm -23 - <(sort -u "$work/used" "$work/codes") |
  { if [[ -s $work/prefixes ]]; then grep -vEf "$work/prefixes"; else cat; fi || true; } |
  wrong 'has a text, but no code uses it'

cat "$work/wrong"
[[ ! -s $work/wrong ]]
