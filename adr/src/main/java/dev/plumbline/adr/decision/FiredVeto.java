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
 * @param inShort the same with amounts alone, where too much of something is what rules out: {@code 9.5 weeks; 8 are left}
 * @param answers the answers that triggered it, by question
 */
public record FiredVeto(String id, String subject, String because, String inShort, Map<Question, Value> answers) {

    FiredVeto(String id, String subject, String because, Map<Question, Value> answers) {
        this(id, subject, because, because, answers);
    }

    public FiredVeto {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
