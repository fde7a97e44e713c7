# Sourced by what runs other people's JavaScript: fetches it once, or says why not.

skip() {
  echo "skipped here: $1"
  exit 0
}

# fetch_packages FROM TO: what FROM/package-lock.json lists, into TO; again when the list changed.
fetch_packages() {
  local from=$1 to=$2
  command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"
  (($(node -p 'process.versions.node.split(".")[0]') >= 18)) || skip "node is older than 18"
  mkdir -p "$to"
  cp "$from/package.json" "$from/package-lock.json" "$from"/*.mjs "$to/"
  cmp -s "$from/package-lock.json" "$to/fetched" && return
  rm -f "$to/fetched"
  (cd "$to" && timeout 120 npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) ||
    skip "npm could not fetch what is needed ($(tail -n 1 "$to/npm.log"))"
  cp "$from/package-lock.json" "$to/fetched"
}
