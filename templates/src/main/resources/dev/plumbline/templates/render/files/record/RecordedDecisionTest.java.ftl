package [=package];

import dev.plumbline.rules.DecisionRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds code, configuration and build to the decisions in docs/decisions. */
class RecordedDecisionTest {

    @Test
    void the_project_is_true_to_its_recorded_decisions() {
        DecisionRules.from(Path.of("")).check();
    }
}
