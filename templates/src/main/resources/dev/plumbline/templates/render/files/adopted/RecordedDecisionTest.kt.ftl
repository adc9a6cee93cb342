package [=package]

import dev.plumbline.rules.DecisionRules
import java.nio.file.Path
import [=annotation]

/** Holds code, configuration and build to the recorded decisions. */
class RecordedDecisionTest {

    @Test
    fun `the project is true to its recorded decisions`() {
        DecisionRules.from(Path.of("")).check()
    }
}
