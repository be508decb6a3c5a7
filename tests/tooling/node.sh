#!/bin/sh
# Install what tests/package.json names. Usage: node.sh core (axe only) or node.sh all (validator and Lighthouse too)
set -eu
cd "$(dirname "$0")/.."
log="$(mktemp)"
command -v npm >/dev/null || { echo "Installing Node.js for the browser tests"; sh tooling/apt.sh nodejs npm; }
wanted="$1 $(cksum < package-lock.json)"
[ "$(cat node_modules/.installed 2>/dev/null || true)" = "$wanted" ] && exit 0
[ "$(cat node_modules/.installed 2>/dev/null || true)" = "all $(cksum < package-lock.json)" ] && exit 0
if [ "$1" = all ]; then echo "Installing axe, the HTML validator and Lighthouse"; else echo "Installing axe"; fi
[ "$1" = all ] && omit="" || omit="--omit=dev"
npm ci $omit --no-audit --no-fund --ignore-scripts >"$log" 2>&1 \
    || { echo "npm could not install the test tools; its words are in $log" >&2; exit 1; }
echo "$wanted" > node_modules/.installed
