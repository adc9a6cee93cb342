package dev.plumbline.adr.decision;

import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A veto that applies.
 *
 * @param subject the option or the choice it makes impossible
 * @param because a sentence with the team's own answers in it
 * @param answers the answers that triggered it, by question
 */
public record FiredVeto(String id, String subject, String because, Map<Question, Value> answers) {

    public FiredVeto {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
