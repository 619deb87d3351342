#!/usr/bin/env bash
# How long praya.jar takes until its first answer, with the JDK's AOT cache and without. See README.md here. JAVA_HOME names a JDK 25.
# Usage: infra/load/starts.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B package -DskipTests dependency:build-classpath -Dmdep.outputFile=target/load.classpath -Dmdep.includeScope=test
cache="$HOME/.cache/praya"
version="$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)"
cd infra
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dpraya.cache="$cache" -Dpraya.infra="$PWD" -Dpraya.keycloak.distribution="$cache/keycloak-$version" -Dlogback.configurationFile=hk/praya/dev/logback.xml \
  -cp "target/test-classes:target/classes:$(cat target/load.classpath)" hk.praya.dev.StartRates ../backend/target "${1:-5}"
