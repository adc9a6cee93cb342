package dev.plumbline.adr.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why an option was not chosen.
 *
 * @param vetoes their ids; empty if it was possible and scored less
 * @param answers the answers that rejected it, by question id
 * @param because one sentence without a full stop
 */
public record Rejection(String option, List<String> vetoes, Map<String, String> answers, String because) {

    public Rejection {
        vetoes = List.copyOf(vetoes);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
