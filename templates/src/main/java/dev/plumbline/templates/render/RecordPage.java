package dev.plumbline.templates.render;

import java.util.List;

/** A record as its template needs it: nothing in it has to be computed any more. */
public record RecordPage(
        String title,
        String date,
        String deciders,
        String decision,
        String catalog,
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
        List<Rule> rules,
        List<String> supersedes) {

    /** A Y-statement: in the context of, facing, decided for and against, to achieve, accepting. */
    public record Statement(String context, String facing, String against, String toAchieve, String accepting) {}

    /** An answer that counted. */
    public record Driver(String id, String question, String answer) {}

    /** What would tip the decision: one answer. Two answers and weights are sentences. */
    public record Tip(String question, String from, String to, String then) {}

    /** A rule that will hold the code to this record. */
    public record Rule(String id, String statement) {}

    /**
     * One option.
     *
     * @param made what it is made of, such as {@code vendor sendgrid}; may be empty
     * @param variant as YAML: {@code {vendor: sendgrid}}
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
            List<Reason> vetoes,
            List<Reason> ruledOut,
            List<Row> rows,
            String vetoIds,
            String answers,
            String because,
            String why,
            String cost) {}

    /** A veto that applied. */
    public record Reason(String id, String subject, String because, String answers) {}

    /** A line of the contribution table. */
    public record Row(String title, int weight, int points, String score, String because) {}
}
