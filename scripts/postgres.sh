#!/usr/bin/env bash
# Runs a command with a PostgreSQL server of its own: scripts/postgres.sh npm test
#
# The server listens on a local socket and a free port of this machine only, forgets all when the
# command ends, and does not wait for the disk: it is for tests. The command finds it by
# GOUJI_TEST_DATABASE_URL. Without PostgreSQL installed the command runs all the same; its tests
# with PostgreSQL then say that they were skipped.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: scripts/postgres.sh COMMAND..." >&2; exit 2; }

# Debian keeps the server's programs where no PATH leads; the newest is taken.
bin=""
for program in $(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -rV) "$(command -v initdb || true)"; do
  folder="$(dirname "$(readlink -f "$program")")"
  if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
    bin="$folder"
    break
  fi
done
if [ -z "$bin" ]; then
  echo "postgres.sh: PostgreSQL is not installed (apt-get install postgresql); going on without it" >&2
  exec "$@"
fi

# The server refuses to run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
  user=nobody
  ! id postgres >/dev/null 2>&1 || user=postgres
  as=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
fi

folder="$(mktemp -d "${TMPDIR:-/tmp}/gouji-postgres-XXXXXX")"
stop() {
  [ ! -f "$folder/data/postmaster.pid" ] || "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
[ "$(id -u)" -ne 0 ] || chown "$user" "$folder"
inside() { (cd "$folder" && LC_ALL=C.UTF-8 "${as[@]}" "$@"); }

# A password, so that a wrong one can be tried.
password="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
printf '%s\n' "$password" >"$folder/password"
chmod 644 "$folder/password"

# Collation as on a Chinese server: what relies on the order of code points must say so.
inside "$bin/initdb" -D "$folder/data" -U gouji -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale-provider=icu --icu-locale=zh --locale=C.UTF-8 \
  --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
# A port that was free a moment ago may be taken by now: then the next one is tried.
for _ in 1 2 3 4 5 6 7 8; do
  port=$((20000 + RANDOM % 30000))
  if inside "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 30 \
    -o "-p $port -c listen_addresses=127.0.0.1 -k $folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" \
    start >/dev/null 2>&1; then
    export GOUJI_TEST_DATABASE_URL="postgres://gouji:$password@127.0.0.1:$port/postgres"
    break
  fi
done
[ -n "${GOUJI_TEST_DATABASE_URL:-}" ] || { cat "$folder/server.log" >&2; exit 1; }

# In the background, so that a signal is heard while the command runs.
"$@" <&0 &
command=$!
trap 'kill "$command" 2>/dev/null; wait "$command" || true; exit 130' INT
trap 'kill "$command" 2>/dev/null; wait "$command" || true; exit 143' TERM HUP
status=0
wait "$command" || status=$?
exit "$status"
