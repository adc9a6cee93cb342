#!/bin/sh
# Starts the service and everything it talks to, on this machine, until Ctrl-C. Needs a JDK, 17 or newer.
set -eu
cd "$(dirname "$0")"

application=target/quarkus-app/quarkus-run.jar
if [ ! -f "$application" ] || [ -n "$(find pom.xml src -newer "$application" | head -n 1)" ]; then
    echo "Building; the first time this downloads what is needed, which may take some minutes."
    ./mvnw -B -ntp -q -DskipTests package
fi

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:$(cat target/local-class-path.txt)" \
    [=package].parts.Local
