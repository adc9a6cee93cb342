package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Interim;
import dev.plumbline.cli.terminal.TextWidth;
import dev.plumbline.templates.render.Wording;
import java.util.List;

/** Says how the answers so far leave the decision. */
final class InterimText {

    private InterimText() {}

    /** One line: who leads, by how much, and which answers could change that, as many as there is room for. */
    static String line(Interim interim, int width) {
        String lead = lead(interim) + ". ";
        List<String> open = interim.couldChange().stream().map(Question::id).toList();
        if (open.isEmpty()) {
            return lead + "No usual answer changes that.";
        }
        String line = lead + "Still open: ";
        for (int named = open.size(); named > 0; named--) {
            String names = String.join(", ", open.subList(0, named));
            String rest = named == open.size() ? "" : ", " + (open.size() - named) + " more";
            if (named == 1 || TextWidth.of(line + names + rest) <= width) {
                return line + names + rest;
            }
        }
        throw new IllegalStateException("at least one is named");
    }

    /**
     * What stands above all that is assumed.
     *
     * @param assumed how many questions are not answered
     */
    static String conclusion(Interim interim, long assumed) {
        boolean isCounted = interim.rival().isPresent() && !interim.isNearTie();
        return lead(interim)
                + (isCounted ? " points." : ".")
                + rest(interim.couldChange().size(), assumed);
    }

    private static String rest(int open, long assumed) {
        if (assumed == 0) {
            return "";
        }
        return switch (open) {
            case 0 -> " No usual answer to another question alone changes that.";
            case 1 -> " One assumption alone could change that; it comes first.";
            default -> " Each of " + open + " assumptions alone could change that; they come first.";
        };
    }

    private static String lead(Interim interim) {
        if (interim.leader().isEmpty()) {
            return "Nothing fits as it stands";
        }
        Option leader = interim.leader().get();
        if (interim.rival().isEmpty()) {
            return "Only " + Wording.inSentence(leader.title()) + " fits";
        }
        String rival = Wording.inSentence(interim.rival().get().title());
        return leader.title()
                + (interim.isNearTie()
                        ? ", in a near tie with " + rival
                        : " leads " + rival + " by " + NumberText.score(interim.margin()));
    }
}
