package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into {@link YamlNode}s. Straight from the events, so that every place is kept and an
 * alias is refused where it stands, before it can multiply.
 */
public final class YamlReader {

    private static final int DEEPEST = 50;

    private final String file;
    private final Iterator<Event> events;
    private final Diagnostics diagnostics;

    /** What aliases stand for, where they are taken. */
    private final Map<String, YamlNode> anchored = new HashMap<>();

    private final boolean takesAliases;

    private YamlReader(String file, Iterator<Event> events, Diagnostics diagnostics, boolean takesAliases) {
        this.file = file;
        this.events = events;
        this.diagnostics = diagnostics;
        this.takesAliases = takesAliases;
    }

    /**
     * Reads the one document of a text. Duplicate keys and aliases are added to the diagnostics.
     *
     * @return empty if the text holds no document
     * @throws InvalidInputException if the text is no YAML at all
     */
    public static Optional<YamlNode> read(String file, String text, Diagnostics diagnostics) {
        refuseHidden(file, text);
        return read(file, text, diagnostics, false);
    }

    /**
     * The same of a file that is not ours, with aliases. Whoever goes through the nodes has to expect that few lines
     * stand for very many.
     */
    public static Optional<YamlNode> withAliases(String file, String text, Diagnostics diagnostics) {
        return read(file, text, diagnostics, true);
    }

    private static Optional<YamlNode> read(String file, String text, Diagnostics diagnostics, boolean takesAliases) {
        refuseTabsAndControls(file, text);
        var settings = LoadSettings.builder().setLabel(file).build();
        try {
            var events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(file, events, diagnostics, takesAliases).document();
        } catch (MarkedYamlEngineException e) {
            Location at = e.getProblemMark().map(mark -> location(file, mark)).orElse(Location.wholeFile(file));
            throw new InvalidInputException(at, "this is not YAML: " + e.getProblem(), remedy(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new InvalidInputException(
                    Location.wholeFile(file), "this is not YAML: " + e.getMessage(), "mend the file");
        }
    }

    private static String remedy(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "check the indent, and put a text that has a colon in it in quotes";
        }
        return problem.contains("end of stream") || problem.contains("stream end")
                ? "close the quote or the bracket"
                : "mend the line";
    }

    /** What nobody sees in an editor must not be in our own files, wherever it is. */
    private static void refuseHidden(String file, String text) {
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            OptionalInt hidden = Characters.firstHidden(content.replace('\t', ' '));
            if (hidden.isPresent()) {
                throw hidden(new Location(file, line, hidden.getAsInt() + 1), content, hidden.getAsInt());
            }
        }
    }

    /** The same of a text in quotes, where a character can be written by its number. */
    private void refuseHidden(ScalarEvent scalar) {
        String text = scalar.getValue();
        OptionalInt hidden = Characters.firstHidden(text.replace('\n', ' ').replace('\t', ' '));
        if (!takesAliases && hidden.isPresent()) {
            throw hidden(at(scalar), text, hidden.getAsInt());
        }
        if (!takesAliases && text.contains("@|")) {
            throw new InvalidInputException(at(scalar), "this has @| in it, which colours terminals", "remove it");
        }
    }

    private static InvalidInputException hidden(Location at, String text, int index) {
        int character = text.codePointAt(index);
        String kind = Character.isISOControl(character) ? "a control character" : "a character that nobody sees";
        return new InvalidInputException(at, "there is " + kind + ", " + Characters.spelt(character), "remove it");
    }

    private static void refuseTabsAndControls(String file, String text) {
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            int tab = content.indexOf('\t');
            refuseControls(file, line, content);
            if (tab >= 0 && content.substring(0, tab).isBlank() && !content.isBlank()) {
                throw new InvalidInputException(
                        new Location(file, line, tab + 1), "a tab indents this line", "YAML takes spaces only");
            }
        }
    }

    private static void refuseControls(String file, int line, String content) {
        for (int i = 0; i < content.length(); i++) {
            if (Character.isISOControl(content.charAt(i)) && content.charAt(i) != '\t') {
                String shown = Excerpt.of(content.substring(i, i + 1));
                throw new InvalidInputException(
                        new Location(file, line, i + 1), "there is a control character, " + shown, "remove it");
            }
        }
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                case DocumentStart -> {
                    if (root.isPresent()) {
                        throw new InvalidInputException(at(event), "a second document starts here", "keep one");
                    }
                }
                default -> root = node(event, 0);
            }
        }
        return root.filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.isEmpty()));
    }

    /** What an event begins; empty for an alias, which is reported and then passed over. */
    private Optional<YamlNode> node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new InvalidInputException(
                    at(event), "this is nested more than " + DEEPEST + " levels deep", "write it flatter");
        }
        if (event instanceof AliasEvent alias) {
            String name = alias.getAlias().getValue();
            YamlNode named = takesAliases ? anchored.get(name) : null;
            if (named == null) {
                if (takesAliases) {
                    // It may be a value that somebody forgot to put in quotes, such as a password.
                    diagnostics.add(at(event), "this is an alias of nothing", "put it in quotes if it is a text");
                } else {
                    diagnostics.add(at(event), "*" + Excerpt.of(name) + " is an alias", "write the value out");
                }
            }
            return Optional.ofNullable(named);
        }
        YamlNode node = contentOf(event, depth);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchored.put(anchor.getValue(), node));
        return Optional.of(node);
    }

    private YamlNode contentOf(Event event, int depth) {
        if (event instanceof SequenceStartEvent) {
            return sequence(at(event), depth);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(at(event), depth);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        refuseHidden(scalar);
        return new YamlNode.Scalar(at(event), scalar.getValue(), scalar.isPlain());
    }

    private YamlNode sequence(Location start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            node(event, depth + 1).ifPresent(items::add);
        }
        return new YamlNode.Sequence(start, items);
    }

    private YamlNode mapping(Location start, int depth) {
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Location> seen = new HashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Optional<YamlNode> key = node(event, depth + 1);
            Optional<YamlNode> value = node(events.next(), depth + 1);
            if (key.isPresent() && isFirst(key.get(), seen) && value.isPresent()) {
                entries.put((YamlNode.Scalar) key.get(), value.get());
            }
        }
        return new YamlNode.Mapping(start, entries);
    }

    /** Whether this is a key, and the first of its name; reports it if not. */
    private boolean isFirst(YamlNode key, Map<String, Location> seen) {
        if (!(key instanceof YamlNode.Scalar scalar)) {
            diagnostics.add(key.at(), "a key must be a word, not " + key.describe(), "write key: value");
            return false;
        }
        Location earlier = seen.putIfAbsent(scalar.text(), scalar.at());
        if (earlier != null) {
            String problem = Excerpt.of(scalar.text()) + " is there twice, first in line " + earlier.line();
            diagnostics.add(scalar.at(), problem, "keep one of the two");
        }
        return earlier == null;
    }

    private Location at(Event event) {
        return event.getStartMark().map(mark -> location(file, mark)).orElse(Location.wholeFile(file));
    }

    private static Location location(String file, Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
