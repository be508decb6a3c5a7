#!/bin/sh
# See to it that a PostgreSQL server is here: the tests start one of their own and throw it away.
set -eu
cd "$(dirname "$0")"
command -v initdb >/dev/null && exit 0
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && exit 0
echo "Installing PostgreSQL for the database tests"
exec sh apt.sh postgresql
