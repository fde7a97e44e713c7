#!/usr/bin/env bash
# speech.sh PROBE: a real speech-dispatcher with a configuration of its own, whose voice writes to a file
# instead of speaking, is asked to read two sentences in Swedish; then a machine without any is met.
set -euo pipefail
probe=$1
[[ $("$probe" say sv) != 'built without speech' ]] || { echo "skipped here: built without speech"; exit 0; }
command -v speech-dispatcher >/dev/null || { echo "skipped here: speech-dispatcher is not installed"; exit 0; }
compgen -G '/usr/lib*/*/speech-dispatcher-modules/sd_generic' >/dev/null ||
  compgen -G '/usr/lib*/speech-dispatcher-modules/sd_generic' >/dev/null ||
  { echo "skipped here: speech-dispatcher's generic module is not installed"; exit 0; }
home=$(mktemp -d)
daemon=''
trap '[[ -z $daemon ]] || kill "$daemon" 2>/dev/null || true; wait; rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run
export SPEECHD_ADDRESS=unix_socket:$home/run/speechd.sock
# libspeechd and glib keep what they made until the end.
export ASAN_OPTIONS=detect_leaks=0
mkdir -p "$home/run" "$home/cache/log" "$home/config/speech-dispatcher/modules"
chmod 700 "$home/run"
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >"$home/.asoundrc"
cat >"$home/config/speech-dispatcher/modules/file.conf" <<END
GenericExecuteSynth "echo \'\$DATA\' >> $home/said"
GenericMaxChunkLength 5000
GenericLanguage "sv" "sv" "utf-8"
GenericLanguage "en" "en" "utf-8"
AddVoice "sv" "MALE1" "x"
AddVoice "en" "MALE1" "x"
DefaultVoice "x"
END
cat >"$home/config/speech-dispatcher/speechd.conf" <<END
LogLevel 3
LogDir "$home/cache/log"
DefaultLanguage "sv"
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "file" "sd_generic" "file.conf"
DefaultModule file
DisableAutoSpawn
END
wrong() { echo "$*"; cat "$home/heard" "$home/said" 2>/dev/null || true; exit 1; }

"$probe" say sv 'Hej.' >"$home/heard" 2>&1
grep -q '^failed listen.no_speech$' "$home/heard" || wrong 'without a daemon there should be no speech'

timeout 60 speech-dispatcher -s -c unix_socket -S "$home/run/speechd.sock" -C "$home/config/speech-dispatcher" \
  -P "$home/run/pid" >"$home/daemon" 2>&1 &
daemon=$!
for _ in {1..100}; do
  [[ ! -S $home/run/speechd.sock ]] || break
  timeout 0.1 tail -f /dev/null || true
done
"$probe" say sv 'Läs först.' 'Svara sedan.' >"$home/heard" 2>&1
diff <(printf '%s\n' 'began 1' 'ended 1' 'began 2' 'ended 2') "$home/heard" || wrong 'each sentence should begin and end'
grep -q 'Läs först' "$home/said" && grep -q 'Svara sedan' "$home/said" || wrong 'both sentences should be said'
"$probe" say fi 'Hyvää.' >"$home/heard" 2>&1
grep -q '^failed listen.no_language$' "$home/heard" || wrong 'there is no Finnish voice, which should be said'
