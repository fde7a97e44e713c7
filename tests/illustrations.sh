#!/usr/bin/env bash
# Every picture of a course has a drawing, every drawing its picture, and no picture is older than its
# drawing: both are as they were when ./run pictures drew them.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bad=0
wrong() { echo "$1"; bad=1; }

for picture in courses/*/media/*; do
  course=$(basename "$(dirname "$(dirname "$picture")")")
  drawing=assets/illustrations/$course/$(basename "${picture%.*}").svg
  [[ -f $drawing ]] || wrong "$picture: there is no drawing $drawing"
done
for drawing in assets/illustrations/*/*.svg; do
  picture=courses/$(basename "$(dirname "$drawing")")/media/$(basename "$drawing" .svg).png
  [[ -f $picture ]] || wrong "$drawing: not drawn yet (./run pictures)"
  for file in "$drawing" "$picture"; do
    grep -qF "  $file" assets/illustrations/drawn.sha256 || wrong "$file: not in drawn.sha256 (./run pictures)"
  done
done
sha256sum --check --quiet assets/illustrations/drawn.sha256 || wrong "changed since it was drawn (./run pictures)"
exit "$bad"
