#!/usr/bin/env bash
# Installs the packed program as a user would, with the Node and npm of the machine, and tries it.
# Takes about a minute and a network; what it installs is removed at the end.
#
#     scripts/try-package.sh [TARBALL]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
folder="$(mktemp -d "${TMPDIR:-/tmp}/gouji-try-XXXXXX")"
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

tarball="${1:-}"
if [ -z "$tarball" ]; then
  (cd "$root" && npm pack --silent --pack-destination "$folder" >/dev/null)
  tarball="$(ls "$folder"/*.tgz)"
fi

# Without the checkout's own programs, and with a home of its own.
PATH="$(printf '%s' "$PATH" | tr ':' '\n' | grep -v "^$root/" | paste -sd:)"
export PATH HOME="$folder/home" GOUJI_DATA="$folder/data" PORT=0
mkdir -p "$HOME"
cd "$folder"
npm install --silent --global --prefix "$folder/prefix" "$tarball"

gouji="$folder/prefix/bin/gouji"
echo "node $(node --version), npm $(npm --version)"
"$gouji" --version
"$gouji" check "$folder/prefix/lib/node_modules/gouji/examples/clean.html" | head -n 1
"$gouji" doctor >"$folder/doctor.txt" || { cat "$folder/doctor.txt"; exit 1; }

"$gouji" serve >"$folder/serve.txt" &
server=$!
for _ in $(seq 100); do
  address="$(grep -o 'http://[^ ]*' "$folder/serve.txt" || true)"
  [ -z "$address" ] || break
  sleep 0.1
done
curl -fsS "$address/" | grep -q '<title>'
curl -fsS "$address/health" | grep -q '"well":true'
kill "$server"
wait "$server" || true
server=
echo "installed, checked, served and stopped ($(du -sh "$folder/prefix" | cut -f1))"
