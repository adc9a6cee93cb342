package dev.plumbline.adr.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in a record's own rules that nothing can ever be called. */
class TargetNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "packages: [double] | 48 | double is a word of Java; name a package or a type; every class may use this",
                "packages: [com.acme.class] | 48 | com.acme.class is a word of Java; name a package or a type; every class may use this",
                "packages: [Date] | 48 | Date has no package; write its full name, such as java.util.Date",
                "packages: [Frobnicator] | 48 | Frobnicator has no package; write its full name",
                "packages: [java.lang.System.out] | 48 | java.lang.System.out is below a type; write java.lang.System: rules look for packages and types, not for methods and fields",
                "packages: [java.util.Map.Entry] | 48 | java.util.Map.Entry is below a type; did you mean java.util.Map$Entry?",
                "packages: [java.util.Calender] | 48 | there is no java.util.Calender in Java 17 to 25; did you mean java.util.Calendar?",
                "packages: [java.util.date] | 48 | there is no java.util.date in Java 17 to 25; did you mean java.util.Date?",
                "packages: [java.utill.Dat] | 48 | there is no java.utill.Dat in Java 17 to 25; did you mean java.util.Date?",
                "packages: [java.time.Calendar] | 48 | there is no java.time.Calendar in Java 17 to 25; did you mean java.util.Calendar?",
                "packages: [java.xyzzy] | 48 | there is no java.xyzzy in Java 17 to 25; write the name as it is in the JDK",
                "packages: [Java.util] | 48 | there is no Java.util in Java 17 to 25; did you mean java.util?",
                "packages: [javax.swng] | 48 | there is no javax.swng in Java 17 to 25; did you mean javax.swing?",
                "packages: [javax.sql.DataSourc] | 48 | there is no javax.sql.DataSourc in Java 17 to 25; did you mean javax.sql.DataSource?",
                "packages: [jdk.jfr.Evnt] | 48 | there is no jdk.jfr.Evnt in Java 17 to 25; did you mean jdk.jfr.Event?",
                "packages: [java.util.*] | 48 | \"java.util.*\" is no name of a package or a type; write java.util; what is below a package belongs to it",
                "packages: [java.util..] | 48 | \"java.util..\" is no name of a package or a type; write java.util; what is below a package belongs to it",
                "packages: [java/util/Date] | 48 | \"java/util/Date\" is no name of a package or a type; write java.util.Date; what is below a package belongs to it",
                "packages: ['com.acme.Foo[]'] | 48 | \"com.acme.Foo[]\" is no name of a package or a type; write com.acme.Foo; what is below a package belongs to it",
                "packages: [a..b] | 48 | \"a..b\" is no name of a package or a type; write a full name such as java.util.Date",
                "annotations: ['@a.B'] | 51 | \"@a.B\" is no name of a package or a type; write a.B; what is below a package belongs to it",
                "annotations: [java.lang.Override] | 51 | java.lang.Override is not in class files; take it out: the compiler leaves no trace of it",
                "annotations: [lombok.Data] | 51 | lombok.Data is not in class files; take it out: the compiler leaves no trace of it",
                "annotations: [lombok.extern.slf4j.Slf4j] | 51 | lombok.extern.slf4j.Slf4j is not in class files; take it out: the compiler leaves no trace of it",
                "annotations: [jakarta.annotation.Generated] | 51 | jakarta.annotation.Generated is not in class files; take it out: the compiler leaves no trace of it",
                "annotations: [java.util.List] | 51 | java.util.List is no annotation; write it under packages",
                "annotations: [javax.sql.DataSource] | 51 | javax.sql.DataSource is no annotation; write it under packages",
                "annotations: [java.util.Map$Entry] | 51 | java.util.Map$Entry is no annotation; write it under packages",
                "annotations: [java.util] | 51 | java.util is a package; name an annotation in it",
                "annotations: [java.lang.Depricated] | 51 | there is no java.lang.Depricated in Java 17 to 25; did you mean java.lang.Deprecated?",
                "keys: ['%prod.legacy.x'] | 44 | \"%prod.legacy.x\" has a profile; write legacy.x: profiles are seen to anyway",
                "keys: ['a b'] | 44 | keys is \"a b\"; write a key, or key=value",
                "dependencies: ['a:b:1.0'] | 52 | dependencies is \"a:b:1.0\"; write a:b, without a version",
                "dependencies: ['org.apache.*'] | 52 | dependencies is \"org.apache.*\"; write org.apache; groups below belong to it",
                "dependencies: ['joda time:*'] | 52 | dependencies is \"joda time:*\"; write group or group:artifact, where an artifact may end in *",
                "dependencies: ['*:joda-time'] | 52 | dependencies is \"*:joda-time\"; write group or group:artifact, where an artifact may end in *",
            })
    void a_name_that_nothing_has_is_refused_with_its_place(String targets, int column, String message) {
        assertThatThrownBy(() -> read("forbid: {" + targets + "}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("0002-x.md:8:" + column + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "packages: [java.util.Date, java.util.SequencedCollection, java.util.Map$Entry, java.applet]",
                "packages: [java, javax, jdk.internal.misc, sun.misc.Unsafe, com.sun.net.httpserver]",
                "packages: [javax.inject, javax.jms, javax.annotation.PostConstruct, javax.transaction.Transactional]",
                "packages: [javax.ws.rs.Path, javax.xml.bind, javax.persistence.Entity, javax.slee, javax.mail]",
                "packages: [org.omg.CORBA.portable, com.acme.native, feign, brevoApi]",
                "annotations: [java.lang.Deprecated, javax.inject.Inject, lombok.Generated, lombok.NonNull, jdk.jfr.Label]",
                "keys: ['legacy.*', zone=UTC, 'exposure.include=*']",
                "dependencies: [joda-time, 'joda-time:*', 'org.x:a-*', 'a:b']",
            })
    void a_name_that_something_may_have_is_taken(String targets) {
        assertThat(read("forbid: {" + targets + "}").enforcement()).isPresent();
    }

    private static DecisionRecord read(String rule) {
        return RecordReader.read(
                "0002-x.md",
                """
                ---
                status: accepted
                date: 2026-11-23
                plumbline:
                  format: 1
                  package: com.acme
                  own-rules:
                    TIME-01: {because: so, %s}

                ---

                # X
                """
                        .formatted(rule));
    }
}
