package dev.plumbline.adr.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPartTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme-notifications", "mail2"})
    void a_name_is_words_joined_by_hyphens(String name) {
        assertThat(ProjectPart.NAME.accepts(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ".", "..", "../x", "a/b", "a\\b", "a.b", "A", "2a", "a--b", "-a", "a-", "a b", "a\nb", "ä"
            })
    void a_name_that_is_no_folder_of_its_own_is_refused(String name) {
        assertThat(ProjectPart.NAME.accepts(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com.",
                ".com",
                "com..acme",
                "com.class",
                "com.true",
                "com.Acme",
                "com/acme",
                "com.a-b",
                "java",
                "java.util",
                "a b"
            })
    void what_is_no_java_package_is_refused(String name) {
        assertThat(ProjectPart.GROUP.accepts(name)).isFalse();
        assertThat(ProjectPart.PACKAGE.accepts(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme, acme-notifications, com.acme.notifications",
        "com.acme, mail-hub, com.acme.mailhub",
        "com.acme, acme, com.acme.acme",
        "com.acme, acme-2, com.acme.app2",
        "com.acme, acme-int, com.acme.appint"
    })
    void the_package_that_goes_with_a_name_is_always_a_package(String group, String name, String expected) {
        assertThat(ProjectPart.standardPackage(group, name)).isEqualTo(expected);
        assertThat(ProjectPart.PACKAGE.accepts(expected)).isTrue();
    }
}
