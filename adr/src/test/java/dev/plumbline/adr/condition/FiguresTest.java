package dev.plumbline.adr.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0          | 0
            50         | 50
            1000       | 1,000
            50000      | 50,000
            1234567.8  | 1,234,568
            -1234      | -1,234
            0.0115740  | 0.0116
            11.574074  | 11.6
            0.1        | 0.1
            999.96     | 1,000
            """)
    void figures_are_short_and_grouped(double value, String expected) {
        assertThat(NumberText.text(value)).isEqualTo(expected);
    }

    @Test
    void no_limit_has_a_word() {
        assertThat(NumberText.text(Double.POSITIVE_INFINITY)).isEqualTo("unlimited");
    }

    @Test
    void figures_are_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(NumberText.text(1234567)).isEqualTo("1,234,567");
        } finally {
            Locale.setDefault(before);
        }
    }
}
