#!/usr/bin/env bash
# session.sh COMMAND...: runs a command in a session of its own: display, window manager, D-Bus and home
# folder, so that it neither meets nor disturbs what else runs here. Prints "skipped here: " and why when
# this machine lacks something.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

for needed in Xvfb openbox xdotool dbus-run-session; do
  command -v "$needed" >/dev/null || { echo "skipped here: $needed is not installed"; exit 0; }
done
[[ -x /usr/libexec/at-spi-bus-launcher ]] || { echo "skipped here: at-spi2-core is not installed"; exit 0; }
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null ||
  { echo "skipped here: gir1.2-atspi-2.0 or python3-gi is not installed"; exit 0; }

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/run" "$home/.config"
chmod 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/.config \
  XDG_DATA_HOME=$home/.local/share XDG_CACHE_HOME=$home/.cache
export GSETTINGS_BACKEND=memory LIBGL_ALWAYS_SOFTWARE=1 DISPLAY_SIZE=${DISPLAY_SIZE:-1280x900}
# The graphics driver keeps some memory of its own.
export ASAN_OPTIONS=detect_leaks=0
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE

inside='openbox >/dev/null 2>&1 & manager=$!
code=0; "$@" || code=$?
kill "$manager" 2>/dev/null || true
exit "$code"'
code=0
"$root/.ci/display" dbus-run-session -- bash -c "$inside" session "$@" || code=$?
exit "$code"
