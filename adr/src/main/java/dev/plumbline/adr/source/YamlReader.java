package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
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

    private YamlReader(String file, Iterator<Event> events, Diagnostics diagnostics) {
        this.file = file;
        this.events = events;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the one document of a text. Duplicate keys and aliases are added to the diagnostics.
     *
     * @return empty if the text holds no document
     * @throws InvalidInputException if the text is no YAML at all
     */
    public static Optional<YamlNode> read(String file, String text, Diagnostics diagnostics) {
        refuseTabs(file, text);
        var settings = LoadSettings.builder().setLabel(file).build();
        try {
            var events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(file, events, diagnostics).document();
        } catch (MarkedYamlEngineException e) {
            Location at = e.getProblemMark().map(mark -> location(file, mark)).orElse(Location.wholeFile(file));
            throw new InvalidInputException(at, "this is not YAML: " + e.getProblem(), "mend the line");
        } catch (YamlEngineException e) {
            throw new InvalidInputException(
                    Location.wholeFile(file), "this is not YAML: " + e.getMessage(), "mend the file");
        }
    }

    private static void refuseTabs(String file, String text) {
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            int tab = content.indexOf('\t');
            if (tab >= 0 && content.substring(0, tab).isBlank() && !content.isBlank()) {
                throw new InvalidInputException(
                        new Location(file, line, tab + 1), "a tab indents this line", "YAML takes spaces only");
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
                default -> root = Optional.of(node(event, 0));
            }
        }
        return root.filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.isEmpty()));
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new InvalidInputException(at(event), "this is nested more than " + DEEPEST + " deep", "flatten it");
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(at(event), scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(at(event), depth);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(at(event), depth);
        }
        if (event instanceof AliasEvent alias) {
            diagnostics.add(at(event), "*" + alias.getAlias() + " is an alias", "write the value out");
            return new YamlNode.Scalar(at(event), "", true);
        }
        throw new IllegalStateException("unexpected " + event);
    }

    private YamlNode sequence(Location start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(start, items);
    }

    private YamlNode mapping(Location start, int depth) {
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Location> seen = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar scalar)) {
                diagnostics.add(key.at(), "a key must be a word, not " + key.describe(), "write key: value");
                continue;
            }
            Location earlier = seen.putIfAbsent(scalar.text(), scalar.at());
            if (earlier == null) {
                entries.put(scalar, value);
            } else {
                diagnostics.add(
                        scalar.at(),
                        scalar.text() + " is there twice, first in line " + earlier.line(),
                        "keep one of the two");
            }
        }
        return new YamlNode.Mapping(start, entries);
    }

    private Location at(Event event) {
        return event.getStartMark().map(mark -> location(file, mark)).orElse(Location.wholeFile(file));
    }

    private static Location location(String file, Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
