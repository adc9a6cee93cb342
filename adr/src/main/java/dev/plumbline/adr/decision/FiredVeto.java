package dev.plumbline.adr.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A veto that applies.
 *
 * @param subject the option or the choice it makes impossible
 * @param because a sentence with the team's own answers in it
 * @param answers the answers that triggered it, by question id
 */
public record FiredVeto(String id, String subject, String because, Map<String, String> answers) {

    public FiredVeto {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
