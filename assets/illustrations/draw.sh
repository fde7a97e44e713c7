#!/usr/bin/env bash
# Draws assets/illustrations/COURSE/NAME.svg to courses/COURSE/media/NAME.png in its own size, where the
# drawing has changed since it was drawn last. drawn.sha256 remembers both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
record=assets/illustrations/drawn.sha256
touch "$record"
drawn=0
for drawing in assets/illustrations/*/*.svg; do
  course=$(basename "$(dirname "$drawing")")
  picture=courses/$course/media/$(basename "$drawing" .svg).png
  if grep -F "  $drawing" "$record" | sha256sum --check --status 2>/dev/null && [[ -f $picture ]]; then
    continue
  fi
  mkdir -p "$(dirname "$picture")"
  rsvg-convert "$drawing" --output "$picture"
  drawn=$((drawn + 1))
done
sha256sum assets/illustrations/*/*.svg $(
  for drawing in assets/illustrations/*/*.svg; do
    echo "courses/$(basename "$(dirname "$drawing")")/media/$(basename "$drawing" .svg).png"
  done
) >"$record.new"
mv "$record.new" "$record"
echo "Pictures drawn anew: $drawn"
