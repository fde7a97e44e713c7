#!/usr/bin/env bash
# The door's own parts: the closing line counts right, a display comes and goes, and the program
# behind `run` gets its arguments and gives its exit code as they are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

same() {  # same WHAT EXPECTED FOUND
  [[ $2 == "$3" ]] || { echo "$1: expected '$2', found '$3'"; bad=1; }
}

code=0
line=$(.ci/count tests/door/results.xml) || code=$?
same 'counting' '1 passed, 3 failed, 2 skipped' "$line"
same 'counting, code' 1 "$code"
same 'a single check' '1 passed, 0 failed' "$(.ci/count +passed)"
code=0
line=$(.ci/count "$work/none.xml") || code=$?
same 'no results' '0 passed, 1 failed' "$line"
same 'no results, code' 1 "$code"

if command -v Xvfb >/dev/null; then
  code=0
  said=$(echo in | .ci/display bash -c 'read -r word; echo "$word ${DISPLAY:+shown} $1"; exit 7' - 'a b') || code=$?
  same 'display' 'in shown a b' "$said"
  same 'display, code' 7 "$code"
fi

# A tree with nothing but the door and a program that says what it was given; nothing is installed or
# built, since what would do that says that there is nothing to do.
mkdir -p "$work/tree/.ci" "$work/tree/build/release" "$work/bin"
cp run "$work/tree/run"
echo '# nothing' >"$work/tree/.ci/packages"
touch "$work/tree/build/release/build.ninja"
echo "CMAKE_HOME_DIRECTORY:INTERNAL=$work/tree" >"$work/tree/build/release/CMakeCache.txt"
printf '#!/bin/sh\necho "ninja: no work to do."\n' >"$work/bin/ninja"
printf '#!/bin/bash\nprintf "<%%s>" "$PWD" "$@"; exit 5\n' >"$work/tree/build/release/behorig"
chmod +x "$work/bin/ninja" "$work/tree/build/release/behorig"
if grep -qx 'VERSION_ID="12"' /etc/os-release && grep -qx 'ID=debian' /etc/os-release; then
  code=0
  said=$(cd "$work" && PATH=$work/bin:$PATH tree/run check 'two words' '' '*' --x=1) || code=$?
  same 'arguments' "<$work><check><two words><><*><--x=1>" "$said"
  same 'exit code' 5 "$code"
fi

exit "$bad"
