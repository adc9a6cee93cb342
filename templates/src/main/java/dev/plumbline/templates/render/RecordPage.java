package dev.plumbline.templates.render;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Contribution;
import java.util.List;

/**
 * A record as its template needs it: nothing in it has to be computed any more.
 *
 * @param supersedes the file names, without {@code .md}, of the records this one replaces
 */
public record RecordPage(
        Heading heading,
        Source source,
        Statement statement,
        Drivers drivers,
        OptionPage chosen,
        List<OptionPage> rejected,
        List<Quantity> quantities,
        Outcome outcome,
        Changes changes,
        Confirmation confirmation,
        List<String> supersedes) {

    /** What a record is about, and whose it is. */
    public record Heading(String title, String date, String deciders) {

        public String decidersInYaml() {
            return Wording.yamlLine(deciders);
        }
    }

    /**
     * What was decided from.
     *
     * @param catalogPlace where the catalog is, to go behind its name; empty if it ships with the program
     * @param overlays what changed the catalog; none or one
     * @param digests as YAML
     */
    public record Source(
            String decision,
            String catalog,
            String catalogPlace,
            List<OverlayPage> overlays,
            String basePackage,
            String digests) {}

    /**
     * Answers that counted: the team's, and the catalog's standard ones.
     *
     * @param questions how many there are
     */
    public record Drivers(List<Driver> answered, List<Assumed> standard, int questions) {

        public int assumed() {
            return questions - answered.size();
        }
    }

    /**
     * What was assumed of some questions.
     *
     * @param group the first part of their names
     * @param answers each with the rest of the name
     */
    public record Assumed(String group, String answers) {}

    /**
     * A part that is impossible for an option that is not.
     *
     * @param because the first of the reasons
     * @param vetoes the ids of all of them
     */
    public record RuledOut(String subject, String because, List<String> vetoes) {}

    /** What the options take of something, in their order. */
    public record Quantity(String name, List<String> amounts) {}

    /**
     * Why it came out so, in sentences, and what that brings.
     *
     * @param decided which answers decided it
     * @param map the same for machines
     */
    public record Outcome(
            String decided, GroundsInYaml map, List<String> sentences, List<String> gains, List<String> costs) {}

    /**
     * What decided it, in the front matter.
     *
     * @param certainty such as {@code robust}
     * @param answers the decisive ones
     */
    public record GroundsInYaml(String certainty, String answers) {}

    /**
     * What would tip the decision: one answer. Two answers and weights are sentences.
     *
     * @param more how many more answers would, further away
     */
    public record Changes(List<Tip> tips, int more, List<String> pairs, List<String> weights) {}

    /** A Y-statement: in the context of, facing, decided for and against, to achieve, accepting. */
    public record Statement(String context, String facing, String against, String toAchieve, String accepting) {}

    /**
     * An answer that counted.
     *
     * @param shown as it was written
     * @param answer with what its words mean
     * @param source who says it, as Markdown; none or one
     */
    public record Driver(String id, String shown, String answer, List<String> source) {

        /** An answer that nobody gave. */
        public static Driver assumed(Question question, Answer answer) {
            String shown = Wording.counted(question, question.shown(answer));
            return new Driver(question.id(), shown, shown + ", assumed", List.of());
        }
    }

    /** The nearest change of one answer, and what comes of it. */
    public record Tip(String question, String from, String to, String then) {}

    /**
     * What changed the catalog.
     *
     * @param file as YAML
     * @param changes in words
     */
    public record OverlayPage(String file, String name, String why, List<String> changes) {}

    /**
     * A rule that will hold the code to this record.
     *
     * @param isOfEveryDesign it says nothing of this decision, and a record names it only
     */
    public record Rule(String id, String statement, boolean isOfEveryDesign) {}

    /**
     * One option.
     *
     * @param made what it is made of, such as {@code vendor sendgrid}; may be empty
     * @param canWin whether it wins for some values of open answers
     * @param isWhole whether points and quantities are those of a whole design
     * @param parts what it is made of; empty if the catalog does not know
     * @param why it was not chosen, in sentences without the last full stop
     * @param rejected the same to go behind the verdict, where a table of scores is beside it
     * @param cost what it costs a month, and what for
     * @param map what machines read of it
     */
    public record OptionPage(
            String id,
            String title,
            String inSentence,
            String summary,
            String made,
            String score,
            boolean canWin,
            List<Reason> vetoes,
            List<RuledOut> ruledOut,
            List<Contribution> contributions,
            boolean isWhole,
            String parts,
            String why,
            String rejected,
            String cost,
            OptionInYaml map) {

        /** To go behind the title: {@code  (vendor sendgrid)}, or nothing. */
        public String madeInBrackets() {
            return made.isEmpty() ? "" : " (" + made + ")";
        }
    }

    /**
     * An option in the front matter.
     *
     * @param variant such as {@code {vendor: sendgrid}}
     * @param answers that rejected it
     * @param because why, in one short sentence
     */
    public record OptionInYaml(String variant, String vetoIds, String answers, String because) {}

    /**
     * A veto that applied.
     *
     * @param sentence why, with the subject where that is not clear
     */
    public record Reason(String id, String subject, String because, String sentence, String answers) {}
}
