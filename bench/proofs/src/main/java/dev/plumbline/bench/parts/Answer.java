package dev.plumbline.bench.parts;

import java.time.Duration;
import java.util.Map;

/** What a provider does with a message. */
public sealed interface Answer {

    Answer TAKEN = new Taken(Duration.ZERO);

    /** It is delivered. */
    record Taken(Duration after) implements Answer {}

    /**
     * It is not delivered, and the provider says so, in good order.
     *
     * @param when of an SMTP conversation: (greeting), AUTH, MAIL, RCPT or . for the mail itself
     * @param code a status of HTTP, or a reply code of SMTP
     */
    record Said(String when, int code, Map<String, String> headers, String text) implements Answer {

        public Said(int code, String text) {
            this(".", code, Map.of(), text);
        }

        public Said(String when, int code, String text) {
            this(when, code, Map.of(), text);
        }
    }

    /** Nothing in good order is said. But for {@link #TAKEN_AND_GONE} it is not delivered. */
    enum Broken implements Answer {
        /** Delivers it, and leaves without a word. */
        TAKEN_AND_GONE,
        /** Never answers, and keeps the connection. */
        SILENCE,
        /** Answers what never ends, one byte at a time. */
        DRIP,
        /** Resets the connection. */
        RESET,
        /** Answers what is no answer. */
        GARBAGE
    }
}
