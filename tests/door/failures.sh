#!/usr/bin/env bash
# failures.sh PROGRAM CASE: what the program cannot do without. It says so in one sentence with its
# cure, and ends with 2.
set -euo pipefail
program=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
export ASAN_OPTIONS=detect_leaks=0  # the graphics driver's own
unset WAYLAND_DISPLAY

skip() {
  echo "skipped here: $1"
  exit 0
}

# The sentence of a problem up to its first argument, as a person reads it.
start_of() {  # start_of KEY
  sed -n "s/^ *\"$1\": \"\([^{\"]*\).*/\1/p" assets/strings/sv/problems.json
}

ends_with() {  # ends_with CODE COMMAND...: nothing on the way but the sentence and the cure
  local code=0 sentence cure said
  sentence=$(start_of "$1")
  cure=$(start_of "$1.cure")
  shift
  timeout 100 "$@" >"$work/out" 2>"$work/errors" </dev/null || code=$?
  said=$(cat "$work/errors")
  if [[ $code != 2 || -z $sentence || $said != "$sentence"*$'\n'"$cure"* || $said == *'{'*'}'* ||
    $(wc -l <"$work/errors") != 2 ]]; then
    printf '%s\nended with %s and said:\n%s\n' "$*" "$code" "$said"
    bad=1
  fi
}

window=("$program" --language sv --database "$work/data/a.db" --frames 1)
tour=("$program" tour --language sv --to "$work/tour" --course courses/showcase)

case $2 in
  no-display)
    ends_with U102 env -u DISPLAY "${window[@]}"
    ends_with U102 env DISPLAY=:9999 "${window[@]}"
    ends_with U102 env -u DISPLAY "${tour[@]}"
    ;;
  no-opengl)
    command -v Xvfb >/dev/null || skip 'Xvfb is not installed'
    ends_with U103 .ci/display env MESA_GL_VERSION_OVERRIDE=2.1 "${window[@]}"
    ends_with U103 .ci/display env MESA_GL_VERSION_OVERRIDE=2.1 "${tour[@]}"
    ;;
  no-font)
    command -v Xvfb >/dev/null || skip 'Xvfb is not installed'
    hidden=(unshare --map-root-user --mount
      bash -c 'mount -t tmpfs none /usr/share/fonts && exec "$@"' -)
    "${hidden[@]}" true 2>/dev/null || skip 'the fonts cannot be hidden from the program'
    ends_with U101 .ci/display "${hidden[@]}" "${window[@]}"
    ends_with U101 .ci/display "${hidden[@]}" "${tour[@]}"
    ;;
  no-folder)  # /proc takes no folders, not even from root
    command -v Xvfb >/dev/null || skip 'Xvfb is not installed'
    ends_with S108 .ci/display "$program" --language sv --database /proc/behorig/a.db --frames 1
    ends_with S108 "$program" tour --language sv --to /proc/behorig
    ;;
  no-permission)
    command -v Xvfb >/dev/null || skip 'Xvfb is not installed'
    mkdir "$work/data" "$work/tour"
    chmod 755 "$work"
    chmod 555 "$work/data" "$work/tour"
    anybody=()
    if ((EUID == 0)); then
      command -v setpriv >/dev/null || skip 'root may write everywhere'
      anybody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    fi
    "${anybody[@]}" "$program" --help >/dev/null 2>&1 || skip 'another user cannot reach the program'
    ends_with S104 .ci/display "${anybody[@]}" "${window[@]}"
    ends_with S104 .ci/display "${anybody[@]}" "${tour[@]}"
    ;;
  *)
    echo "no such case: $2"
    exit 2
    ;;
esac
exit "$bad"
