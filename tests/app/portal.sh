#!/usr/bin/env bash
# portal.sh PROBE answers|odd|slow|none: what is heard of the desktop from a portal that answers, answers
# oddly, takes too long, or is not there; on a bus of its own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
probe=$1
how=$2
if [[ -z ${PORTAL_BUS-} ]]; then
  command -v dbus-run-session >/dev/null || { echo "skipped here: dbus-run-session is not installed"; exit 0; }
  /usr/bin/python3 -c 'import dbus, gi' 2>/dev/null || { echo "skipped here: python3-dbus or python3-gi is not installed"; exit 0; }
  home=$(mktemp -d)
  trap 'rm -rf "$home"' EXIT
  # A bus that starts nothing by itself: no real portal answers.
  cat >"$home/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
  PORTAL_BUS=1 timeout 60 dbus-run-session --config-file="$home/bus.conf" -- "${BASH_SOURCE[0]}" "$@"
  exit
fi
portal=''
trap '[[ -z $portal ]] || kill "$portal" 2>/dev/null || true' EXIT
if [[ $how != none ]]; then
  exec 3< <(exec /usr/bin/python3 "$here/portal.py" "$how")
  portal=$!
  read -r -t 30 ready <&3
  [[ $ready == ready ]] || { echo "the portal did not start"; exit 1; }
fi
declare -A expected=([answers]='contrast 125 still' [odd]='dark 100' [slow]=nothing [none]=nothing)
said=$("$probe" wishes)
[[ $said == "${expected[$how]}" ]] || { echo "heard: $said; expected: ${expected[$how]}"; exit 1; }
