package dev.plumbline.templates.render;

import java.util.List;

/**
 * A record as its template needs it: nothing in it has to be computed any more.
 *
 * @param catalogPlace where the catalog is, to go behind its name; empty if it ships with the program
 * @param digests what it was decided from, as YAML
 * @param overlays what changed the catalog; none or one
 */
public record RecordPage(
        String title,
        String date,
        String deciders,
        String decision,
        String catalog,
        String catalogPlace,
        List<OverlayPage> overlays,
        String basePackage,
        Statement statement,
        List<Driver> answered,
        List<Driver> standard,
        List<String> facts,
        OptionPage chosen,
        List<OptionPage> rejected,
        List<String> outcome,
        List<String> gains,
        List<String> costs,
        List<Tip> tips,
        List<String> pairs,
        List<String> weights,
        Confirmation confirmation,
        String digests,
        List<String> supersedes) {

    public String decidersInYaml() {
        return Wording.yamlLine(deciders);
    }

    /** The rules that hold code to this record. */
    public List<Rule> rules() {
        return confirmation.rules();
    }

    /** The rules of the same option that look for what the code does not have. */
    public List<Rule> leftOut() {
        return confirmation.gaps().stream().map(Confirmation.Gap::rule).toList();
    }

    /** A Y-statement: in the context of, facing, decided for and against, to achieve, accepting. */
    public record Statement(String context, String facing, String against, String toAchieve, String accepting) {}

    /** An answer that counted. */
    public record Driver(String id, String question, String answer) {}

    /** What would tip the decision: one answer. Two answers and weights are sentences. */
    public record Tip(String question, String from, String to, String then) {}

    /**
     * What changed the catalog.
     *
     * @param file as YAML
     * @param changes in words
     */
    public record OverlayPage(String file, String name, String why, List<String> changes) {}

    /** A rule that will hold the code to this record. */
    public record Rule(String id, String statement) {}

    /**
     * One option.
     *
     * @param made what it is made of, such as {@code vendor sendgrid}; may be empty
     * @param variant as YAML: {@code {vendor: sendgrid}}
     * @param canWin whether it wins for some values of open answers
     * @param vetoIds as YAML
     * @param answers as YAML: the answers that rejected it
     * @param because in one sentence, as a YAML string
     * @param why the same as plain text
     * @param cost what it costs a month, and what for
     */
    public record OptionPage(
            String id,
            String title,
            String inSentence,
            String summary,
            String made,
            String variant,
            String score,
            boolean canWin,
            List<Reason> vetoes,
            List<Reason> ruledOut,
            List<Row> rows,
            String vetoIds,
            String answers,
            String because,
            String why,
            String cost) {

        /** To go behind the title: {@code  (vendor sendgrid)}, or nothing. */
        public String madeInBrackets() {
            return made.isEmpty() ? "" : " (" + made + ")";
        }
    }

    /**
     * A veto that applied.
     *
     * @param sentence why, with the subject where that is not clear
     */
    public record Reason(String id, String subject, String because, String sentence, String answers) {}

    /** A line of the contribution table. */
    public record Row(String title, int weight, int points, String score, String because) {}
}
