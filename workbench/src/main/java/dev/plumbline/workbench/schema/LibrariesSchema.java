package dev.plumbline.workbench.schema;

import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;
import java.util.Map;

/**
 * What may stand in a {@code libraries.yaml}, and below {@code libraries:} in an overlay if it is new. That no two
 * libraries have the same package, a schema cannot say: the program does.
 */
final class LibrariesSchema {

    private static final String ID = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final String TYPE = "^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*(\\$[A-Za-z0-9_$]+)?$";
    private static final String COORDINATES = "^[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+\\*?)?$";
    private static final String KEY = "^[A-Za-z0-9_.\\[\\]\"/-]+$";
    private static final String HOST = "^[a-z0-9*-]+(\\.[a-z0-9*-]+)*\\.[a-z]{2,}$";
    private static final String SCHEME = "^[a-z][a-z0-9+._-]*$";
    private static final String METHOD = "^[A-Za-z_][A-Za-z0-9_]*$";

    private LibrariesSchema() {}

    static Document document() {
        Schema root = Schema.object()
                .optional("brokers", Schema.list(broker()).described("What carries messages between processes."))
                .optional("last-miles", Schema.list(lastMile()).described("What hands notifications to a provider."))
                .optional("http-clients", Schema.list(httpClient()).described("Clients whose aim is not known."))
                .optional("schedulers", Schema.list(scheduler()).described("What makes a method run by schedule."))
                .optional("retries", Schema.list(library()).described("What calls once more."))
                .optional("neutral", types("What the domain may know."))
                .described("What the rules of one kind of decision know by name.");
        return new Document("libraries.yaml", root, Map.of());
    }

    private static Schema library() {
        return Schema.object()
                .required("id", Schema.text(ID).described("The library's name; a last mile's is that of its choice."))
                .required("title", Forms.line().described("The library as people read it."))
                .optional("packages", types("Its packages and types, with all that is below."))
                .optional("coordinates", texts(COORDINATES, "group, or group:artifact, which may end in *."))
                .optional("keys", texts(KEY, "What its keys of configuration start with."))
                .described("A library that rules know by name.");
    }

    private static Schema broker() {
        Schema port = Schema.anyOf(Schema.whole(1, 65_535), Schema.text("^[1-9]\\d{0,4}$"));
        Schema calls = Schema.object()
                .required("of", types("Who has the methods."))
                .required("methods", texts(METHOD, "What makes a queue of it."))
                .described("Calls that count.");
        return library()
                .optional("shared", CatalogForms.flag("Whether it alone does not tell which broker is meant."))
                .optional("connectors", texts(ID, "Its names in Reactive Messaging, without smallrye-."))
                .optional("schemes", texts(SCHEME, "Schemes of its addresses."))
                .optional("ports", Schema.list(port).described("Ports of addresses such as tcp://host:61616."))
                .optional("address-keys", texts(KEY, "What keys start with under which an address says nothing."))
                .optional("calls", Schema.list(calls).described("What makes a queue of a client that is more."));
    }

    private static Schema lastMile() {
        return library()
                .optional("hosts", texts(HOST, "Hosts of its API; * is one label."))
                .optional("relays", texts(HOST, "Hosts at which it takes mail by SMTP."))
                .optional("any-relay", CatalogForms.flag("Whether it may use everybody's relays."));
    }

    private static Schema httpClient() {
        return library()
                .optional("clients", types("The types whose waits are limited in code, or for all at once."))
                .optional("declared-by", types("Annotations that make a client of an interface."));
    }

    private static Schema scheduler() {
        return library().optional("containers", types("Annotations that hold several of its own."));
    }

    private static Schema types(String description) {
        return texts(TYPE, description);
    }

    private static Schema texts(String pattern, String description) {
        return Schema.list(Schema.text(pattern)).described(description);
    }
}
