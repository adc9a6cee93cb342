package dev.plumbline.adr.record;

import dev.plumbline.adr.record.RecordedDecision.RecordedDigests;
import dev.plumbline.adr.record.RecordedDecision.RecordedGrounds;
import dev.plumbline.adr.record.RecordedDecision.RecordedOverlay;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Digest;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the {@code plumbline} map of a record's front matter. */
final class DecisionReader {

    private static final List<String> KEYS =
            List.of("format", "decision", "catalog", "package", "chosen", "variant", "rejected", "rules");
    private static final List<String> OPTIONAL_KEYS =
            List.of("overlay", "routes", "decided-by", "own-rules", "not-enforceable", "left-out", "digests");
    private static final List<String> OWN_KEYS = List.of("format", "package");
    private static final List<String> OWN_OPTIONAL_KEYS = List.of("own-rules", "not-enforceable");
    private static final List<String> OVERLAY_KEYS = List.of("file", "name");
    private static final List<String> GROUNDS_KEYS = List.of("certainty", "answers");
    private static final List<String> DIGEST_KEYS = List.of("answers", "catalog");
    private static final List<String> OPTIONAL_DIGEST_KEYS = List.of("overlay", "sources", "record");
    private static final List<String> REJECTION_KEYS = List.of("vetoes", "answers", "because");

    private static final String FORMAT_READ = "1: it is the format that is read here";
    private static final String A_PACKAGE = "a Java package, such as com.acme.notifications";

    private static final Pattern FORMAT = Pattern.compile("1");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern REFERENCE = Pattern.compile("[a-z][a-z0-9-]*@[1-9][0-9]*");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern QUESTION = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern CERTAINTY = Pattern.compile("robust|usual|open");
    static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]{2,}");
    static final Pattern LINE = Pattern.compile("\\S|\\S[^\\p{Cntrl}]*\\S");

    private final Diagnostics diagnostics;

    DecisionReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** What the map says: a decision from a catalog, rules of its own, or both. */
    record Said(
            Optional<RecordedDecision> decision,
            Optional<RecordedEnforcement> enforcement,
            Map<String, Location> places) {
        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Map.of());
    }

    Said read(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping map)) {
            diagnostics.add(
                    node.at(), "plumbline is " + node.describe(), "write a map with " + String.join(", ", KEYS));
            return Said.NOTHING;
        }
        if (isOfNoCatalog(map)) {
            return new Said(Optional.empty(), Optional.of(ownOnly(map)), Map.of());
        }
        MapFields fields = new MapFields("plumbline", map, KEYS, OPTIONAL_KEYS, diagnostics);
        Optional<RecordedDecision> decision = decision(fields);
        return new Said(
                decision,
                Optional.of(enforcement(fields)).filter(enforcement -> !enforcement.isEmpty()),
                map.entries().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().text(), entry -> entry.getKey()
                                .at())));
    }

    /** Such a map has rules of its own, or says why not, and nothing that only a catalog gives a meaning. */
    private static boolean isOfNoCatalog(YamlNode.Mapping map) {
        return OWN_OPTIONAL_KEYS.stream().anyMatch(key -> map.get(key).isPresent())
                && KEYS.stream()
                        .noneMatch(
                                key -> !OWN_KEYS.contains(key) && map.get(key).isPresent());
    }

    private RecordedEnforcement ownOnly(YamlNode.Mapping map) {
        MapFields fields = new MapFields("plumbline", map, OWN_KEYS, OWN_OPTIONAL_KEYS, diagnostics);
        fields.text("format", FORMAT, FORMAT_READ);
        RecordedEnforcement enforcement = enforcement(fields);
        if (diagnostics.isEmpty() && enforcement.isEmpty()) {
            diagnostics.add(
                    map.at(),
                    "plumbline enforces nothing",
                    "add a rule to own-rules, or write not-enforceable and why");
        }
        return enforcement;
    }

    private RecordedEnforcement enforcement(MapFields fields) {
        return new RecordedEnforcement(
                fields.text("package", PACKAGE, A_PACKAGE),
                new OwnRuleReader(diagnostics).read(fields, "own-rules"),
                Optional.of(fields.text("not-enforceable", LINE, "one sentence that says why"))
                        .filter(reason -> !reason.isEmpty()));
    }

    private Optional<RecordedDecision> decision(MapFields fields) {
        fields.text("format", FORMAT, FORMAT_READ);
        String decision = fields.text("decision", WORD, "a word such as notification");
        String catalog = fields.text("catalog", REFERENCE, "a catalog and its version, such as notification@1");
        String chosen = fields.text("chosen", WORD, "an option, such as cron");
        if (!catalog.isEmpty() && !decision.isEmpty() && !catalog.startsWith(decision + "@")) {
            diagnostics.add(
                    fields.at("catalog"),
                    catalog + " is no catalog of the decision " + decision,
                    "write " + decision + "@ and its version");
        }
        return Optional.of(new RecordedDecision(
                decision,
                catalog,
                overlay(fields),
                fields.text("package", PACKAGE, A_PACKAGE),
                chosen,
                fields.textsByKey("variant", WORD, LINE, "a word"),
                fields.textsByKey("routes", WORD, WORD, "a word"),
                grounds(fields),
                rejected(fields, chosen),
                fields.texts("rules", RULE, "an id such as CRON-01"),
                fields.texts("left-out", RULE, "an id such as CRON-01"),
                digests(fields)));
    }

    private static Optional<RecordedGrounds> grounds(MapFields fields) {
        return fields.map("decided-by", GROUNDS_KEYS)
                .map(grounds -> new RecordedGrounds(
                        grounds.text("certainty", CERTAINTY, "robust, usual or open"),
                        grounds.textsByKey("answers", QUESTION, LINE, "an answer on one line")));
    }

    private static Optional<RecordedDigests> digests(MapFields fields) {
        return fields.map("digests", DIGEST_KEYS, OPTIONAL_DIGEST_KEYS)
                .map(digests -> new RecordedDigests(
                        digest(digests, "answers"),
                        digest(digests, "catalog"),
                        optionalDigest(digests, "overlay"),
                        optionalDigest(digests, "sources"),
                        optionalDigest(digests, "record")));
    }

    private static Optional<String> optionalDigest(MapFields digests, String key) {
        return Optional.of(digest(digests, key)).filter(text -> !text.isEmpty());
    }

    private static String digest(MapFields digests, String key) {
        return digests.text(key, Digest.FORM, "16 digits, as plumbline regenerate writes them");
    }

    private static Optional<RecordedOverlay> overlay(MapFields fields) {
        return fields.map("overlay", OVERLAY_KEYS)
                .map(overlay -> new RecordedOverlay(
                        overlay.text("file", LINE, "a file such as plumbline-overlay.yaml"),
                        overlay.text("name", WORD, "a word such as platform-team")));
    }

    private List<Rejection> rejected(MapFields fields, String chosen) {
        List<Rejection> rejected = new ArrayList<>();
        fields.each("rejected", (option, reasons) -> {
            if (option.text().equals(chosen)) {
                diagnostics.add(option.at(), chosen + " is chosen and rejected", "keep one of the two");
            } else if (!WORD.matcher(option.text()).matches()) {
                diagnostics.add(option.at(), option.describe() + " is no option", "write a word such as queue");
            } else {
                rejection(option.text(), reasons).ifPresent(rejected::add);
            }
        });
        return rejected;
    }

    private Optional<Rejection> rejection(String option, YamlNode node) {
        String what = "rejected." + option;
        if (!(node instanceof YamlNode.Mapping map)) {
            diagnostics.add(node.at(), what + " is " + node.describe(), "write " + String.join(", ", REJECTION_KEYS));
            return Optional.empty();
        }
        MapFields fields = new MapFields(what, map, REJECTION_KEYS, diagnostics);
        List<String> vetoes = fields.texts("vetoes", WORD, "an id such as no-broker-experience");
        Map<String, String> answers = fields.textsByKey("answers", QUESTION, LINE, "an answer on one line");
        return Optional.of(new Rejection(option, vetoes, answers, fields.text("because", LINE, "one sentence")));
    }
}
