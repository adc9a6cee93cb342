package dev.plumbline.adr.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordNameTest {

    @ParameterizedTest
    @CsvSource({
        "0002-days.md, ADR-0002",
        "002-days.md, ADR-0002",
        "2-days.md, ADR-0002",
        "00002-days.md, ADR-0002",
        "0002_days.md, ADR-0002",
        "0002.md, ADR-0002",
        "0002-use days.md, ADR-0002",
        "0002 days (of ours).md, ADR-0002",
        "0002-days.MD, ADR-0002",
        "0002-days.markdown, ADR-0002",
        "ADR-0002-days.md, ADR-0002",
        "adr0002.md, ADR-0002",
        "sub/0002-days.md, ADR-0002",
        "9999-days.md, ADR-9999",
        "10000-days.md, ADR-10000",
        "20261123-days.md, 20261123-days",
        "2026-11-23-days.md, 2026-11-23-days",
        "202611231530-days.md, 202611231530-days",
        "202611-days.md, 202611-days",
    })
    void names_of_other_tools_are_records_and_dates_are_no_numbers(String fileName, String reference) {
        RecordName name = new RecordName(fileName);

        assertThat(name.isGiven()).isTrue();
        assertThat(name.reference()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "index.md", "0000-template.md", "adr-template.md", "use-http2.md", "0001-a.txt"})
    void a_file_of_another_name_is_no_record_by_its_name(String fileName) {
        assertThat(new RecordName(fileName).isGiven()).isFalse();
    }

    @Test
    void the_number_after_9999_has_five_digits_and_comes_behind_it() {
        assertThat(RecordName.of(10_000, "x").fileName()).isEqualTo("10000-x.md");
        assertThat(Stream.of("10000-x.md", "20261123-a.md", "9999-x.md", "sub/1-x.md")
                        .map(RecordName::new)
                        .sorted())
                .extracting(RecordName::fileName)
                .containsExactly("9999-x.md", "10000-x.md", "20261123-a.md", "sub/1-x.md");
    }

    @Test
    void a_link_to_a_name_leads_back_to_it() {
        RecordName name = new RecordName("sub/0002-use 100% (of ours).md");

        assertThat(name.link()).isEqualTo("0002-use%20100%25%20%28of%20ours%29.md");
        assertThat(new RecordName("sub/0001-x.md").linked(name.link())).isEqualTo(name);
        assertThat(new RecordName("sub/0001-x.md").linked("../0003-y.md")).isEqualTo(new RecordName("0003-y.md"));
    }
}
