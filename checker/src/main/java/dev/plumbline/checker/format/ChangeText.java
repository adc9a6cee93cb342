package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.Weakening;
import java.util.List;

/** What a change weakens, in words that all formats share. */
final class ChangeText {

    static final String TITLE = "what holds the code is weaker";

    private ChangeText() {}

    /** With its place and with who must agree. */
    static String line(Weakening weaker) {
        String line = weaker.line() > 0 ? ":" + weaker.line() : "";
        return weaker.text() + " (" + weaker.file() + line + ")" + agree(weaker.agree());
    }

    private static String agree(List<String> who) {
        return who.isEmpty() ? "" : "; " + String.join(", ", who) + " must agree";
    }

    /** What came of it, and what to do. */
    static String summary(Change change) {
        int number = change.weaker().size();
        if (number == 0 && change.unknown().isEmpty()) {
            return "nothing is weaker than in " + change.base();
        }
        String text = number == 0
                ? "whether something is weaker than in " + change.base() + " is not known"
                : number + (number == 1 ? " thing is" : " things are") + " weaker than in " + change.base();
        String remedy = number == 0 ? "mend what cannot be read" : "put it back";
        return text
                + change.allowed()
                        .map(reason -> ", agreed to: " + reason)
                        .orElse(": " + remedy + ", or say why it may be with --allow-weaker");
    }
}
