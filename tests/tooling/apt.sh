#!/bin/sh
# Install Debian or Ubuntu packages when we may; say what is missing when we may not. Usage: apt.sh PACKAGE…
set -eu
log="$(mktemp)"
if [ "$(id -u)" -eq 0 ]; then may=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then may="sudo -n"
else echo "Please install these packages, or run this as root or with sudo: $*" >&2; exit 1
fi
command -v apt-get >/dev/null || { echo "This machine has no apt-get. Please install: $*" >&2; exit 1; }
quietly() { $may env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >>"$log" 2>&1; }
quietly install -y --no-install-recommends "$@" && exit 0
quietly update || true
quietly install -y --no-install-recommends "$@" && exit 0
echo "Could not install $*; the package manager's words are in $log" >&2
exit 1
