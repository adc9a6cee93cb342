package [=package];

import dev.plumbline.rules.DecisionRules;
import java.nio.file.Path;
import [=annotation];

/** Holds code, configuration and build to the recorded decisions. */
public class RecordedDecisionTest {

    @Test
    public void the_project_is_true_to_its_recorded_decisions() {
        DecisionRules.from(Path.of("")).check();
    }
}
