#!/usr/bin/env bash
# Has the text edition of the courses judged by html-validate, and by axe-core in a browser, offline
# but for fetching those two. run.sh BEHORIG WORK_FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../../..
behorig=$1 work=$2
. "$here/../npm.sh"

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[[ -n $browser ]] || skip "no Chromium is installed (apt install chromium)"
fetch_packages "$here" "$work"

rm -rf "$work/written"
mkdir "$work/written"
for course in showcase sociala-medier; do
  for language in sv en; do
    "$behorig" --language "$language" --database "$work/written/none.db" \
      export text "$root/courses/$course" --to "$work/written/$course.$language.html"
  done
done
cd "$work" && node judge.mjs "$browser" written
