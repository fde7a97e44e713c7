#!/bin/bash
# tests/bench/run.sh BUILD [COURSE]: measures the release in BUILD on a display of its own and prints
# each result beside its floor from the same run. 0 all within their limits, 1 something is not.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${1:?usage: run.sh BUILD [COURSE]}
course=${2:-$here/../../courses/sociala-medier}
work=$(mktemp -d)
children=()

finish() {
  ((${#children[@]})) && kill "${children[@]}" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

bad=0
within() {  # within WHAT VALUE LIMIT UNIT
  if awk "BEGIN { exit !($2 <= $3) }"; then
    echo "$1: $2 $4 (limit $3)"
  else
    echo "$1: $2 $4 (limit $3)  TOO MUCH"
    bad=1
  fi
}

start() {  # start COMMAND...: in the background; its id is in $started
  "$@" >"$work/output" 2>&1 &
  started=$!
  children+=("$started")
}

stop() {
  kill "$1" 2>/dev/null
  wait "$1" 2>/dev/null
}

pss() { awk '/^Pss:/ { print $2 }' "/proc/$1/smaps_rollup" 2>/dev/null; }  # kB

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

writes() { awk '/^syscw:/ { print $2 }' "/proc/$1/io"; }

# A place of its own for everything the program keeps.
behorig() { echo "$build/behorig" --course "$course" --database "$work/$1/behorig.db"; }

bench_start() {
  local line
  "$build/behorig" --course "$course" --database "$work/start/behorig.db" --frames 1 || return 1
  # shellcheck disable=SC2046
  line=$("$build/compare_runs" 15 "$build/empty_window" -- $(behorig start) --frames 1 |
    grep ratio) || return 1
  echo "start: $line"
  within "start, times an empty window's" "${line##*ratio }" 1.2 ""
}

bench_idle() {
  local before_ticks before_writes used frames
  # shellcheck disable=SC2046
  start $(behorig idle)
  sleep 5
  before_ticks=$(ticks "$started") before_writes=$(writes "$started")
  sleep 20
  used=$((($(ticks "$started") - before_ticks) * 1000 / $(getconf CLK_TCK)))
  # A frame is shown by writing to the display; whoever writes nothing shows nothing.
  frames=$(($(writes "$started") - before_writes))
  stop "$started"
  within "idle for 20 s, processor" "$used" 40 "ms"
  within "idle for 20 s, frames (writes to the display)" "$frames" 0 ""
}

# As the issue of memory is put: after a full tour, with its last screen still open. What it needed
# at its most, pictures being compressed, is printed beside.
bench_memory() {
  local floor most=0 now after
  start "$build/empty_window" stay
  sleep 2
  floor=$(pss "$started")
  stop "$started"
  start "$build/behorig" tour --to "$work/tour" --course "$course"
  while now=$(pss "$started") && [[ -n $now ]]; do
    ((now > most)) && most=$now
    sleep 0.1
  done
  wait "$started" || echo "memory: the tour found faults (see behorig tour)"
  after=$(grep -oE '"memory":[0-9]+' "$work/tour/tour.json" | cut -d: -f2) || return 1
  ((most > 0 && after > 0)) || return 1
  echo "memory: an empty window $((floor / 1024)) MB, after a tour $((after / 1024)) MB," \
    "at its most $((most / 1024)) MB"
  within "memory after a tour, above an empty window's" "$(((after - floor) / 1024))" 45 "MB"
}

bench_store() {
  local line
  line=$("$build/bench_store" "$work" | grep ratio) || return 1
  echo "store: $line"
  line=${line##*ratio }
  within "store, times a bare insert's" "${line%% *}" 2.0 ""
}

bench_load() {
  local lines
  lines=$("$build/bench_load" "$course") || return 1
  echo "load: ${lines%%$'\n'*}"
  within "load and check, for 200 kB" "${lines##* }" 20 "ms"
}

bench_exam() {
  local lines
  lines=$("$build/bench_exam" "$course" "$here/../../assets") || return 1
  echo "exam: ${lines%%$'\n'*}"
  within "draw, grade and sign an exam" "${lines##* }" 20 "ms"
}

bench_tree() {
  local lines
  lines=$("$build/bench_tree") || return 1
  echo "tree, read by somebody: $(awk '$1 == "read" { print $2 }' <<<"$lines") us"
  within "tree of 100 nodes, nobody reads" "$(awk '$1 == "alone" { print $2 }' <<<"$lines")" 15 "us"
}

bench_frames() {
  local lines
  lines=$("$build/bench_frames" "$here/../../assets" "$course" "$work/frames") || return 1
  told() { awk -v what="$1" '$1 == what { print $2 }' <<<"$lines"; }
  within "frame of a stream of 40 comments" "$(told stream)" 0.8 "ms"
  within "frame of the heaviest page at 200 %" "$(told page)" 0.8 "ms"
  within "frames for 100 events that change nothing" "$(told nothing)" 0 ""
  within "frames a second for a caret" "$(told caret)" 2 ""
}

command -v Xvfb >/dev/null || { echo "Xvfb is not installed (apt install xvfb)" >&2; exit 2; }
mkfifo "$work/display"
Xvfb -displayfd 4 -screen 0 1400x900x24 4>"$work/display" 2>/dev/null &
children+=("$!")
read -r number <"$work/display"
export DISPLAY=:$number

uptime
"$build/frame_hash_speed"
for bench in start idle memory load exam tree frames store; do
  "bench_$bench" || { echo "$bench: could not be measured"; bad=1; }
done
exit "$bad"
