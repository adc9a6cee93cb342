package dev.plumbline.adr.library;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what the rules know by name. What is wrong with it goes to the diagnostics, with its place. */
public final class LibrariesReader {

    private static final String BROKERS = "brokers";
    private static final String LAST_MILES = "last-miles";
    private static final String HTTP_CLIENTS = "http-clients";
    private static final String SCHEDULERS = "schedulers";
    private static final String RETRIES = "retries";
    private static final String NEUTRAL = "neutral";

    private static final List<String> SECTIONS =
            List.of(BROKERS, LAST_MILES, HTTP_CLIENTS, SCHEDULERS, RETRIES, NEUTRAL);

    private static final List<String> NEEDED = List.of("id", "title");
    private static final List<String> NAMES = List.of("packages", "coordinates", "keys");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TITLE = Pattern.compile("\\S[^\\p{Cntrl}]*");
    private static final Pattern TYPE =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*(\\$[A-Za-z0-9_$]+)?");
    private static final Pattern COORDINATES = Pattern.compile("[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+\\*?)?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.\\[\\]\"/-]+");
    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+._-]*");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PORT =
            Pattern.compile("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]");
    private static final Pattern HOST = Pattern.compile("[a-z0-9*-]+(\\.[a-z0-9*-]+)*\\.[a-z]{2,}");

    private final Diagnostics diagnostics;

    public LibrariesReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The libraries that a map tells of, section by section. */
    public KnownLibraries read(YamlNode.Mapping root) {
        MapFields sections = new MapFields("libraries", root, List.of(), SECTIONS, diagnostics);
        return new KnownLibraries(
                each(root, BROKERS, this::broker),
                each(root, LAST_MILES, this::lastMile),
                each(root, HTTP_CLIENTS, this::httpClient),
                each(root, SCHEDULERS, this::scheduler),
                each(root, RETRIES, item -> library(fields(item, "a retry"))),
                sections.texts(NEUTRAL, TYPE, "a package or a type"));
    }

    private <T> List<T> each(YamlNode.Mapping root, String section, Function<YamlNode.Mapping, T> reader) {
        List<T> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (YamlNode item : items(root, section)) {
            if (item instanceof YamlNode.Mapping map) {
                String id = text(map, "id");
                if (!id.isEmpty() && !ids.add(id)) {
                    diagnostics.add(map.at(), id + " is in " + section + " twice", "make one of the two");
                }
                refuseTakenPackages(map, id, owners);
                read.add(reader.apply(map));
            } else {
                diagnostics.add(item.at(), "this is " + item.describe(), "write a map here");
            }
        }
        return read;
    }

    private List<YamlNode> items(YamlNode.Mapping root, String section) {
        YamlNode list = root.get(section).orElse(new YamlNode.Sequence(root.at(), List.of()));
        if (list instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        diagnostics.add(list.at(), section + " is " + list.describe(), "write a list");
        return List.of();
    }

    /** A type belongs to one library, or it would depend on their order to which. */
    private void refuseTakenPackages(YamlNode.Mapping map, String id, Map<String, String> owners) {
        map.get("packages").filter(YamlNode.Sequence.class::isInstance).stream()
                .flatMap(list -> ((YamlNode.Sequence) list).items().stream())
                .flatMap(item -> item instanceof YamlNode.Scalar name ? Stream.of(name) : Stream.empty())
                .forEach(name -> {
                    String owner = owners.putIfAbsent(name.text(), id);
                    if (owner != null && !owner.equals(id)) {
                        diagnostics.add(name.at(), name.text() + " belongs to " + owner, "leave it out here");
                    }
                });
    }

    private Broker broker(YamlNode.Mapping item) {
        MapFields fields =
                fields(item, "a broker", "shared", "connectors", "schemes", "ports", "address-keys", "calls");
        return new Broker(
                library(fields),
                isTrue(fields, "shared"),
                Set.copyOf(fields.texts("connectors", ID, "a connector's name")),
                Set.copyOf(fields.texts("schemes", SCHEME, "a scheme such as amqp")),
                ports(fields),
                fields.texts("address-keys", KEY, "the start of a key"),
                calls(item));
    }

    private static Set<Integer> ports(MapFields fields) {
        Set<Integer> ports = new HashSet<>();
        fields.texts("ports", PORT, "a number from 1 to 65535").stream()
                .filter(port -> !port.isEmpty())
                .forEach(port -> ports.add(Integer.valueOf(port)));
        return ports;
    }

    private List<Broker.Calls> calls(YamlNode.Mapping item) {
        return each(item, "calls", map -> {
            MapFields fields = new MapFields("calls", map, List.of("of", "methods"), diagnostics);
            return new Broker.Calls(
                    fields.texts("of", TYPE, "a package or a type"),
                    Set.copyOf(fields.texts("methods", METHOD, "a method's name")));
        });
    }

    private LastMile lastMile(YamlNode.Mapping item) {
        MapFields fields = fields(item, "a last mile", "hosts", "relays", "any-relay");
        return new LastMile(
                library(fields),
                fields.texts("hosts", HOST, "a host such as api.example.org"),
                fields.texts("relays", HOST, "a host such as smtp.example.org"),
                isTrue(fields, "any-relay"));
    }

    private HttpClient httpClient(YamlNode.Mapping item) {
        MapFields fields = fields(item, "an HTTP client", "clients", "declared-by");
        return new HttpClient(
                library(fields),
                fields.texts("clients", TYPE, "a package or a type"),
                Set.copyOf(fields.texts("declared-by", TYPE, "an annotation")));
    }

    private Scheduler scheduler(YamlNode.Mapping item) {
        MapFields fields = fields(item, "a scheduler", "containers");
        return new Scheduler(library(fields), fields.texts("containers", TYPE, "an annotation"));
    }

    private MapFields fields(YamlNode.Mapping item, String what, String... own) {
        return new MapFields(
                what,
                item,
                NEEDED,
                Stream.concat(NAMES.stream(), Stream.of(own)).toList(),
                diagnostics);
    }

    private static Library library(MapFields fields) {
        return new Library(
                fields.text("id", ID, "lower-case words joined by hyphens"),
                fields.text("title", TITLE, "what people call it"),
                fields.texts("packages", TYPE, "a package or a type"),
                fields.texts("coordinates", COORDINATES, "group or group:artifact"),
                fields.texts("keys", KEY, "the start of a key"));
    }

    private static boolean isTrue(MapFields fields, String key) {
        return fields.text(key, FLAG, "true or false").equals("true");
    }

    private static String text(YamlNode.Mapping map, String key) {
        return map.get(key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .orElse("");
    }
}
