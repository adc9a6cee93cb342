package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.source.NamedText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogDigestTest {

    private static final String TEXT = CatalogReader.shippedText("notification").text();
    private static final String OVERLAY =
            """
            overlay: cheap
            for: notification@2
            why: Money is what counts here.
            weights: {operations: 0, reuse: 0, semantics: 0, latency: 0, cost: 100, time: 0}
            """;

    @Test
    void wording_and_layout_make_no_difference() {
        assertThat(digest("# Ours\n" + TEXT.replace("\n", "\n\n"))).isEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replaceFirst("(?m)^( *)ask: .*$", "$1ask: \"Really?\"")))
                .isEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replaceAll("(?m)^( *)why: .*$", "$1why: So."))).isEqualTo(digest(TEXT));
    }

    @Test
    void what_decides_makes_a_difference() {
        assertThat(digest(TEXT.replaceFirst("(?m)^( *)assume: 5$", "$1assume: 6")))
                .isNotEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replaceFirst("up-to: 0.006, points: 10", "up-to: 0.007, points: 10")))
                .isNotEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replaceFirst("value: 587\n", "value: 588\n"))).isNotEqualTo(digest(TEXT));
    }

    @Test
    void an_overlay_has_a_digest_of_its_own() {
        assertThat(overlaid(OVERLAY).catalog()).isEqualTo(digest(TEXT));
        assertThat(overlaid(OVERLAY).overlay()).isPresent();
        assertThat(overlaid(OVERLAY.replace("counts here", "counts"))).isEqualTo(overlaid(OVERLAY));
        assertThat(overlaid(OVERLAY.replace("cost: 100, time: 0", "cost: 90, time: 10")))
                .isNotEqualTo(overlaid(OVERLAY));
    }

    private static String digest(String text) {
        return CatalogReader.read("catalog.yaml", text).origin().digest().catalog();
    }

    private static CatalogDigest overlaid(String overlay) {
        return CatalogReader.read(
                        new NamedText("catalog.yaml", TEXT), Optional.of(new NamedText("overlay.yaml", overlay)))
                .catalog()
                .origin()
                .digest();
    }
}
