#!/usr/bin/env bash
# Has the program's credentials verified by an implementation that is not its own, offline but for
# fetching that. run.sh MAKE_CREDENTIAL WORK_FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
make=$1 work=$2

skip() {
  echo "skipped here: $1"
  exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"
(($(node -p 'process.versions.node.split(".")[0]') >= 18)) || skip "node is older than 18"

mkdir -p "$work/credentials"
cp "$here/package.json" "$here/package-lock.json" "$here/verify.mjs" "$work/"
# Fetched once; again when the list of what is needed changed.
if ! cmp -s "$here/package-lock.json" "$work/fetched"; then
  rm -f "$work/fetched"
  (cd "$work" && timeout 120 npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) ||
    skip "npm could not fetch what is needed ($(tail -n 1 "$work/npm.log"))"
  cp "$here/package-lock.json" "$work/fetched"
fi
rm -f "$work"/credentials/*
"$make" "$work/credentials"
cd "$work" && node verify.mjs credentials "$here/../../../shared/standards"
