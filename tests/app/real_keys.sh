#!/usr/bin/env bash
# real_keys.sh PROGRAM: from the first start to an answered exercise with nothing but a keyboard, in a
# real window on a display of its own; the program is ended and started again on the way. What was done
# is read from the database.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
if [[ -z ${REAL_KEYS_DISPLAY-} ]]; then
  command -v xdotool >/dev/null || { echo "skipped here: xdotool is not installed"; exit 0; }
  REAL_KEYS_DISPLAY=1 exec "$root/.ci/display" "${BASH_SOURCE[0]}" "$@"
fi
program=$1
home=$(mktemp -d)
running=''
trap '[[ -z $running ]] || kill "$running" 2>/dev/null || true; wait; rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
# The graphics driver keeps some memory of its own.
export ASAN_OPTIONS=detect_leaks=0
database=$home/behorig.db
seen='0 händelser, 0 personer'

stop() { echo "real keys: $*"; cat "$home/said" 2>/dev/null || true; exit 1; }

start() {
  "$program" --database "$database" --language sv >"$home/said" 2>&1 &
  running=$!
  local window
  window=$(timeout 30 xdotool search --sync --onlyvisible --name Behörig | head -n 1)
  xdotool windowfocus --sync "$window"
  at_rest
}

# Nobody types before there is something to see: waits until the program has stopped working.
at_rest() {
  local before='' now
  now=$(cut -d ' ' -f 14,15 "/proc/$running/stat")
  while [[ $now != "$before" ]]; do
    before=$now
    timeout 1 tail -f --pid="$running" /dev/null || true
    now=$(cut -d ' ' -f 14,15 "/proc/$running/stat")
  done
}

end() {
  kill "$running"
  local code=0
  wait "$running" || code=$?
  running=''
  ((code == 0)) || stop "the program ended with $code"
}

keys() { xdotool key --delay 40 "$@"; }

# How many events and people, as the program itself counts them.
held() { { "$program" store check --database "$database" 2>/dev/null || true; } | sed -n 's/.*behorig.db: \(.*\), schema.*/\1/p'; }

# Waits until the database holds more than it did; a key press that does nothing stops the test.
saved() {  # saved WHAT
  local deadline=$((SECONDS + 30)) now=''
  while ((SECONDS < deadline)); do
    now=$(held)
    if [[ -n $now && $now != "$seen" ]]; then seen=$now; return; fi
  done
  stop "$1 was not saved; the database holds ${now:-nothing}"
}

start
keys Tab
xdotool type --delay 40 'Åsa Öberg'
keys Return
saved 'the name'
keys Return
saved 'the first page'
keys Return
saved 'the second page'
end

# The first exercise with options: pages up to it are read, its first option is chosen, and Tab goes
# past the others to the button.
read -r pages options < <(jq -r '.pages | to_entries | map(select(.value.exercise.options)) |
  "\(.[0].key) \(.[0].value.exercise.options | length)"' "$root/courses/sociala-medier/$(jq -r ".modules[0]" "$root/courses/sociala-medier/course.json")")
start
keys Return            # on my page: go on where you were
for ((page = 1; page < pages; page++)); do
  keys Return
  saved "page $((page + 2))"
done
keys 1
saved 'the choice'
for ((option = 0; option < options; option++)); do keys Tab; done
keys Return
saved 'the answer'
keys question Escape Return
saved 'the page after it'
end

report=$("$program" store check --database "$database")
grep -q 'Allt är helt' <<<"$report" || stop "$report"
echo "real keys: $seen, all of it whole"
