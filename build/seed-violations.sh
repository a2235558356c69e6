#!/usr/bin/env bash
# Breaks each gate of the build once, in a scratch copy with an otherwise empty core, and sees it fail for its own reason.
# Not part of the build: run it after a change to pom.xml or to a file in this folder. Takes about five minutes.
#
#   build/seed-violations.sh            all of them
#   build/seed-violations.sh lint       those whose name contains "lint"
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
only=${1:-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
seen=0 unseen=0

# fresh: the poms and the gates, and a core with one introduced package
fresh() {
    rm -rf "${scratch:?}"/* "$scratch/.mvn"
    (cd "$root" && tar -cf - .mvn build pom.xml */pom.xml) | tar -xf - -C "$scratch"
    introduce money
}

introduce() {
    java "main/java/io/counterfoil/$1/package-info.java" <<END
/** A seeded package. */
@NullMarked
package io.counterfoil.$1;

import org.jspecify.annotations.NullMarked;
END
}

# java PATH: writes standard input below core/src
java() {
    mkdir -p "$scratch/core/src/$(dirname "$1")"
    cat >"$scratch/core/src/$1"
}

# pom EXPRESSION [MODULE]: edits a scratch pom with sed
pom() {
    sed -i -E "$1" "$scratch/${2:-.}/pom.xml"
}

maven() {
    (cd "$scratch" && mvn -B -ntp -pl core "$@") >"$scratch/log" 2>&1
}

wanted() {
    [[ -z "$only" || "$1" == *"$only"* ]]
}

# fails NAME MESSAGE GOAL...: the goal must fail and say the message
fails() {
    local name=$1 message=$2
    shift 2
    if maven "$@"; then
        miss "$name" "passed"
    elif ! grep -qE -- "$message" "$scratch/log"; then
        miss "$name" "failed without saying: $message"
        grep -E 'ERROR|WARN' "$scratch/log" | head -5
    else
        printf 'seen    %-34s %s\n' "$name" "$(grep -oE -m1 -- "$message" "$scratch/log")"
        seen=$((seen + 1))
    fi
}

# passes NAME GOAL...: the control, which shows that a gate does not fail on everything
passes() {
    local name=$1
    shift
    if maven "$@"; then
        printf 'seen    %-34s passes, as it must\n' "$name"
        seen=$((seen + 1))
    else
        miss "$name" "failed"
        grep -E 'ERROR|WARN' "$scratch/log" | head -5
    fi
}

miss() {
    printf 'UNSEEN  %-34s %s\n' "$1" "$2"
    unseen=$((unseen + 1))
}

source_gates=(-Dspotless.check.skip -Dcheckstyle.skip)

# --- formatting and ceilings ------------------------------------------------------------------------------------------

if wanted format; then
    fresh
    java main/java/io/counterfoil/money/Seed.java <<<'package io.counterfoil.money; final class Seed {int x;}'
    fails format 'had format violations' process-sources -Dcheckstyle.skip
fi

# ceiling NAME MESSAGE: Checkstyle on a class from standard input
ceiling() {
    fresh
    java main/java/io/counterfoil/money/Seed.java
    fails "$1" "$2" process-sources -Dspotless.check.skip
}

lines() {
    for ((i = 0; i < $1; i++)); do echo "$2"; done
}

wanted ceiling-file && ceiling ceiling-file 'File length is 501' \
    < <(echo 'package io.counterfoil.money; final class Seed {'; lines 499 '//'; echo '}')
wanted ceiling-method && ceiling ceiling-method 'length is 61 lines' \
    < <(echo 'package io.counterfoil.money; final class Seed { void seed() {'; lines 59 'hashCode();'; echo '} }')
wanted ceiling-todo && ceiling ceiling-todo 'Unfinished work' \
    <<<'package io.counterfoil.money; final class Seed {} // TODO'
wanted ceiling-double && ceiling ceiling-double "Binary floating point 'double'" \
    <<<'package io.counterfoil.money; final class Seed { void seed() { double rate = 1; } }'
wanted ceiling-float && ceiling ceiling-float "Binary floating point '1f'" \
    <<<'package io.counterfoil.money; final class Seed { Object seed = 1f; }'
wanted ceiling-javadoc-type && ceiling ceiling-javadoc-type 'MissingJavadocType' \
    <<<'package io.counterfoil.money; public final class Seed {}'
wanted ceiling-javadoc-method && ceiling ceiling-javadoc-method 'MissingJavadocMethod' \
    <<<'package io.counterfoil.money; /** Seeded. */ public interface Seed { void seed(); }'
wanted ceiling-javadoc-field && ceiling ceiling-javadoc-field 'JavadocVariable' \
    <<<'package io.counterfoil.money; /** Seeded. */ public enum Seed { ONE }'
wanted ceiling-javadoc-param && ceiling ceiling-javadoc-param "Expected @param tag for 'rate'" <<'END'
package io.counterfoil.money;
/** Seeded. */
public interface Seed {
    /** Seeded. */
    void seed(int rate);
}
END
if wanted ceiling-package; then
    fresh
    java main/java/io/counterfoil/tax/Seed.java <<<'package io.counterfoil.tax; final class Seed {}'
    fails ceiling-package 'Missing package-info' process-sources -Dspotless.check.skip
fi

# --- javac, Error Prone, NullAway -------------------------------------------------------------------------------------

# compiler NAME MESSAGE: javac and its plug-ins on a class from standard input
compiler() {
    fresh
    java main/java/io/counterfoil/money/Seed.java
    fails "$1" "$2" compile "${source_gates[@]}"
}

wanted lint-rawtypes && compiler lint-rawtypes 'found raw type' \
    <<<'package io.counterfoil.money; final class Seed { java.util.List seed; }'
wanted lint-serial && compiler lint-serial 'serialVersionUID' <<'END'
package io.counterfoil.money;
final class Seed implements java.io.Serializable {}
END
wanted lint-fallthrough && compiler lint-fallthrough 'fall-through' <<'END'
package io.counterfoil.money;
final class Seed { int seed(int a) { int b = 0; switch (a) { case 1: b++; case 2: b++; break; default: } return b; } }
END
wanted doclint-reference && compiler doclint-reference 'reference not found' \
    <<<'package io.counterfoil.money; /** Seeded, see {@link Nowhere}. */ public interface Seed {}'
wanted doclint-html && compiler doclint-html 'malformed HTML' \
    <<<'package io.counterfoil.money; /** Fewer than < one. */ public interface Seed {}'
wanted error-prone-error && compiler error-prone-error 'DeadException' \
    <<<'package io.counterfoil.money; final class Seed { void seed() { new IllegalStateException("seed"); } }'
wanted error-prone-warning && compiler error-prone-warning 'UnusedVariable' \
    <<<'package io.counterfoil.money; final class Seed { void seed() { int forgotten = 1; } }'
wanted null-away && compiler null-away 'NullAway' \
    <<<'package io.counterfoil.money; final class Seed { String seed() { return null; } }'

# --- forbidden calls --------------------------------------------------------------------------------------------------

# call SIGNATURE STATEMENT: one forbidden call in core
call() {
    fresh
    java main/java/io/counterfoil/money/Seed.java <<END
package io.counterfoil.money;
final class Seed { @SuppressWarnings({"all"}) void seed() throws Exception { $2 } }
END
    fails "forbidden-$1" "Forbidden (method invocation|field access): [a-z.]+$1" \
        process-classes "${source_gates[@]}"
}

calls=(
    'Instant#now' 'java.time.Instant.now();'
    'LocalDate#now' 'java.time.LocalDate.now(java.time.ZoneOffset.UTC);'
    'Clock#systemUTC' 'java.time.Clock.systemUTC();'
    'InstantSource#system' 'java.time.InstantSource.system();'
    'System#currentTimeMillis' 'System.currentTimeMillis();'
    'System#nanoTime' 'System.nanoTime();'
    'UUID#randomUUID' 'java.util.UUID.randomUUID();'
    'Math#random' 'Math.random();'
    'Random#<init>' 'new java.util.Random().nextInt();'
    'SecureRandom#<init>' 'new java.security.SecureRandom().nextInt();'
    'Locale#getDefault' 'java.util.Locale.getDefault();'
    'ZoneId#systemDefault' 'java.time.ZoneId.systemDefault();'
    'Charset#defaultCharset' 'java.nio.charset.Charset.defaultCharset();'
    'String#getBytes' '"seed".getBytes();'
    'String#format' 'String.format("%d", 1);'
    'BigDecimal#valueOf' 'java.math.BigDecimal.valueOf(1.5);'
    'BigDecimal#doubleValue' 'java.math.BigDecimal.ONE.doubleValue();'
    'System#out' 'System.out.println();'
)
for ((n = 0; n < ${#calls[@]}; n += 2)); do
    wanted "forbidden-${calls[n]}" && call "${calls[n]}" "${calls[n + 1]}"
done

if wanted forbidden-sleep-in-test; then
    fresh
    java test/java/io/counterfoil/money/SeedTest.java <<'END'
package io.counterfoil.money;
class SeedTest { void seed() throws InterruptedException { Thread.sleep(1); } }
END
    fails forbidden-sleep-in-test 'Forbidden method invocation: java.lang.Thread#sleep' \
        process-test-classes "${source_gates[@]}"
fi
if wanted forbidden-root; then
    fresh
    java main/java/io/counterfoil/BoxOffice.java <<'END'
package io.counterfoil;
final class BoxOffice { Object seed() { return java.time.InstantSource.system(); } }
END
    passes forbidden-root-may-choose-clock process-classes "${source_gates[@]}"
    java main/java/io/counterfoil/BoxOffice.java <<'END'
package io.counterfoil;
final class BoxOffice { Object seed() { return java.time.ZoneId.systemDefault(); } }
END
    fails forbidden-root-default-zone 'Forbidden method invocation: java.time.ZoneId#systemDefault' \
        process-classes "${source_gates[@]}"
fi

# --- toolchain and dependencies ---------------------------------------------------------------------------------------

if wanted enforcer-convergence; then
    fresh
    pom '0,/<dependencies>/s||&<dependency><groupId>org.opentest4j</groupId><artifactId>opentest4j</artifactId><version>1.2.0</version></dependency>|' core
    fails enforcer-convergence 'DependencyConvergence failed' validate
fi
if wanted enforcer-plugin-version; then
    fresh
    pom '/<artifactId>maven-clean-plugin/,/<version>/s|<version>.*</version>||'
    fails enforcer-plugin-version 'RequirePluginVersions failed' validate
fi
if wanted enforcer-duplicate; then
    fresh
    pom '0,/<dependencies>/s||&<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>|' core
    fails enforcer-duplicate 'BanDuplicatePomDependencyVersions failed' validate
fi
if wanted enforcer-java; then
    fresh
    pom 's|\[17,\)|[99,)|'
    fails enforcer-java 'RequireJavaVersion failed' validate
fi
if wanted enforcer-maven; then
    fresh
    pom 's|\[3.8,\)|[99,)|'
    fails enforcer-maven 'RequireMavenVersion failed' validate
fi

# --- coverage ---------------------------------------------------------------------------------------------------------

# covered PACKAGE LINES: a class of 20 lines, of which a test runs so many
covered() {
    fresh
    introduce "$1"
    {
        echo "package io.counterfoil.$1; final class Seed { private Seed() {}"
        for ((i = 1; i <= 20; i++)); do echo "static int line$i() { return $i; }"; done
        echo '}'
    } | java "main/java/io/counterfoil/$1/Seed.java"
    {
        echo "package io.counterfoil.$1; class SeedTest { @org.junit.jupiter.api.Test void seed() {"
        for ((i = 1; i <= $2; i++)); do echo "org.assertj.core.api.Assertions.assertThat(Seed.line$i()).isEqualTo($i);"; done
        echo '} }'
    } | java "test/java/io/counterfoil/$1/SeedTest.java"
}

floor() {
    covered "$2" "$3"
    fails "$1" "$4" verify "${source_gates[@]}"
}

wanted coverage-in-all && floor coverage-in-all money 15 'bundle counterfoil-core: lines covered ratio is 0.75.*0.80'
wanted coverage-core && floor coverage-core money 17 'package io.counterfoil.money: lines covered ratio is 0.85.*0.90'
for package in payment fiscal series inventory; do
    wanted "coverage-$package" &&
        floor "coverage-$package" "$package" 18 "package io.counterfoil.$package: lines covered ratio is 0.90.*0.95"
done
if wanted coverage-control; then
    covered payment 19
    passes coverage-control verify "${source_gates[@]}"
fi

echo "$seen seen, $unseen unseen"
[ "$unseen" -eq 0 ]
