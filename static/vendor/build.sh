#!/bin/sh
# Builds govuk-frontend.css from the locked packages; the result is kept in the repository.
set -eu
cd "$(dirname "$0")/../.."
npm ci --silent
node static/vendor/build.mjs
