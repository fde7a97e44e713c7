#!/usr/bin/env bash
# Has the program's credentials verified by an implementation that is not its own, offline but for
# fetching that. run.sh MAKE_CREDENTIAL WORK_FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
make=$1 work=$2
. "$here/npm.sh"

fetch_packages "$here" "$work"
mkdir -p "$work/credentials"
rm -f "$work"/credentials/*
"$make" "$work/credentials"
cd "$work" && node verify.mjs credentials "$here/../../../shared/standards"
