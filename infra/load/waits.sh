#!/usr/bin/env bash
# What a person waits for, beside the bare statements. See README.md here. Usage: infra/load/waits.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B test-compile exec:exec@bench -pl infra/fonts,backend -Pbench -Dbench.class=hk.praya.bench.Latencies -Dbench.rounds="${1:-300}"
exec mvn -q -B exec:exec@bench -pl infra/fonts,backend -Pbench -Dbench.class=hk.praya.change.ChangeRates -Dbench.rounds=7
