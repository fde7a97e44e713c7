#!/usr/bin/env bash
# orca.sh PROGRAM TRANSCRIPT [ARGUMENT...]: runs the program under the screen reader Orca, in Swedish and
# without sound, and compares what is said with a transcript (orca/*.txt, read by orca.py).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [[ -z ${ORCA_SESSION-} ]]; then
  for needed in orca speech-dispatcher localedef; do
    command -v "$needed" >/dev/null || { echo "skipped here: $needed is not installed"; exit 0; }
  done
  [[ -f /usr/share/locale/sv/LC_MESSAGES/orca.mo ]] ||
    { echo "skipped here: Orca is installed without Swedish"; exit 0; }
  program=$(realpath "$1")
  shift
  ORCA_SESSION=1 exec "$here/session.sh" "${BASH_SOURCE[0]}" "$program" "$@"
fi

# Orca speaks through speech-dispatcher, which here writes down what it is to say. Even a module that
# makes no sound wants a sound device: ALSA's that throws everything away.
export SAID=$HOME/said.txt LOCPATH=$HOME/locale
mkdir -p "$LOCPATH" "$XDG_CONFIG_HOME/speech-dispatcher/modules" "$XDG_CACHE_HOME/speech-dispatcher/log"
localedef -i sv_SE -f UTF-8 "$LOCPATH/sv_SE.UTF-8" 2>/dev/null || true
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >"$HOME/.asoundrc"
cat >"$XDG_CONFIG_HOME/speech-dispatcher/modules/written.conf" <<END
GenericExecuteSynth "echo '\$DATA' >> $SAID"
GenericMaxChunkLength 5000
GenericLanguage "sv" "sv" "utf-8"
GenericLanguage "en" "en" "utf-8"
AddVoice "sv" "MALE1" "x"
AddVoice "en" "MALE1" "x"
DefaultVoice "x"
END
cat >"$XDG_CONFIG_HOME/speech-dispatcher/speechd.conf" <<END
LogLevel 1
LogDir "$XDG_CACHE_HOME/speech-dispatcher/log"
DefaultVolume 100
DefaultLanguage "sv"
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "written" "sd_generic" "written.conf"
DefaultModule written
END
export LANG=sv_SE.UTF-8 LC_ALL=sv_SE.UTF-8
: >"$SAID"
orca >"$HOME/orca.log" 2>&1 &
orca=$!
code=0
/usr/bin/python3 "$here/orca.py" "$@" || code=$?
# Orca ends at its next event; its speech server would stay.
kill "$orca" 2>/dev/null || true
xdotool key Shift_L 2>/dev/null || true
for _ in 1 2 3 4 5 6 7 8; do
  kill -0 "$orca" 2>/dev/null || break
  timeout 0.25 tail -f /dev/null || true
done
kill -9 "$orca" 2>/dev/null || true
for process in /proc/[0-9]*; do
  name=$(cat "$process/comm" 2>/dev/null || true)
  [[ $name == speech-dispatch* || $name == sd_* ]] || continue
  ! grep -qz "XDG_RUNTIME_DIR=$XDG_RUNTIME_DIR" "$process/environ" 2>/dev/null || kill "${process#/proc/}" 2>/dev/null || true
done
exit "$code"
