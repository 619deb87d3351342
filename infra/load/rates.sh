#!/usr/bin/env bash
# Praya's signed-in HTTP rate against pgbench, same database, same concurrency. See README.md here.
# Usage: infra/load/rates.sh [rounds] [seconds a round]
set -euo pipefail
cd "$(dirname "$0")/../.."
for tool in wrk pgbench; do command -v "$tool" > /dev/null || { echo "rates.sh needs $tool on the path" >&2; exit 2; }; done
exec mvn -q -B test-compile exec:exec@bench -pl infra/fonts,backend -Pbench -Dbench.rounds="${1:-5}" -Dbench.seconds="${2:-5}"
