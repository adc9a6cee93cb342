package dev.plumbline.mutations;

import java.util.List;
import java.util.function.Consumer;

/** What happens to calls of a vendor in a hurry. */
final class VendorApiMutations {

    private static final String POM = "pom.xml";
    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String RESOURCE = "~/adapter/in/rest/NotificationResource.java";
    private static final String DISPATCHER = "~/adapter/out/dispatch/vendor/VendorDispatcher.java";
    private static final String CALLS = "~/adapter/out/dispatch/vendor/VendorCalls.java";
    private static final String SENDGRID = "~/adapter/out/send/sendgrid/";
    private static final String READ_TIMEOUT = "quarkus.rest-client.sendgrid.read-timeout=15000\n";

    static final List<Mutation> ALL = List.of(
            vendor(
                    "an event to Kafka for the data team",
                    List.of("API-01", "API-02"),
                    copy -> copy.with(
                                    "~/adapter/out/events/SentEvents.java",
                                    """
                                    package PKG.adapter.out.events;

                                    import java.util.Map;
                                    import org.apache.kafka.clients.producer.KafkaProducer;
                                    import org.apache.kafka.clients.producer.ProducerRecord;

                                    class SentEvents {

                                        private final KafkaProducer<String, String> producer =
                                                new KafkaProducer<>(Map.of("bootstrap.servers", "localhost:9092"));

                                        void sent(String id) {
                                            producer.send(new ProducerRecord<>("sent", id));
                                        }
                                    }
                                    """)
                            .replacing(
                                    POM,
                                    "        <!-- the last mile: a provider's HTTP interface -->\n",
                                    """
                                            <dependency>
                                                <groupId>org.apache.kafka</groupId>
                                                <artifactId>kafka-clients</artifactId>
                                            </dependency>
                                            <!-- the last mile: a provider's HTTP interface -->
                                    """)),
            vendor(
                    "a channel of Reactive Messaging in the endpoint",
                    List.of("API-01", "API-03"),
                    copy -> copy.replacing(
                                    RESOURCE,
                                    "    private final NotificationService service;\n",
                                    """
                                        private final NotificationService service;

                                        @jakarta.inject.Inject
                                        @org.eclipse.microprofile.reactive.messaging.Channel("requests")
                                        org.eclipse.microprofile.reactive.messaging.Emitter<String> requests;
                                    """)
                            .appending(PROPERTIES, "mp.messaging.outgoing.requests.connector=smallrye-kafka\n")),
            vendor(
                    "an extension of a broker in a profile of the pom",
                    List.of("API-02"),
                    copy -> copy.replacing(
                            POM,
                            "    <profiles>\n",
                            """
                                <profiles>
                                    <profile>
                                        <id>with-kafka</id>
                                        <dependencies>
                                            <dependency>
                                                <groupId>io.quarkus</groupId>
                                                <artifactId>quarkus-messaging-kafka</artifactId>
                                            </dependency>
                                        </dependencies>
                                    </profile>
                            """)),
            vendor(
                    "an application.yaml beside the properties",
                    List.of("API-03"),
                    copy -> copy.with(
                            "src/main/resources/application.yaml",
                            """
                            notifications:
                              audit:
                                url: amqps://broker.internal:5671
                            "%prod":
                              kafka:
                                bootstrap:
                                  servers: kafka.internal:9092
                            """)),
            vendor("a second vendor, if the first is down", List.of("API-04", "API-05"), copy -> copy.with(
                            "~/adapter/out/send/postmark/PostmarkApi.java",
                            """
                                    package PKG.adapter.out.send.postmark;

                                    import jakarta.ws.rs.POST;
                                    import jakarta.ws.rs.Path;
                                    import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

                                    @RegisterRestClient(configKey = "postmark")
                                    interface PostmarkApi {
                                        @POST
                                        @Path("/email")
                                        void send(String mail);
                                    }
                                    """)
                    .with(
                            "~/adapter/out/send/postmark/PostmarkSender.java",
                            """
                                    package PKG.adapter.out.send.postmark;

                                    import PKG.application.NotificationSender;
                                    import PKG.application.SendResult;
                                    import PKG.domain.NotificationId;
                                    import PKG.domain.NotificationRequest;
                                    import org.eclipse.microprofile.rest.client.inject.RestClient;

                                    class PostmarkSender implements NotificationSender {

                                        @Override
                                        public String provider() {
                                            return "another";
                                        }

                                        @Override
                                        public java.util.Set<PKG.domain.Channel> channels() {
                                            return java.util.Set.of(PKG.domain.Channel.PUSH);
                                        }

                                        @Override
                                        public java.time.Duration timeLimit() {
                                            return java.time.Duration.ofSeconds(1);
                                        }

                                        @Override
                                        public java.util.List<String> faults() {
                                            return java.util.List.of();
                                        }

                                        @RestClient
                                        PostmarkApi api;

                                        @Override
                                        public SendResult send(NotificationId id, NotificationRequest request) {
                                            api.send(request.body());
                                            return new SendResult.Accepted("no id");
                                        }
                                    }
                                    """)
                    .appending(PROPERTIES, "quarkus.rest-client.postmark.url=https://api.postmarkapp.com\n")),
            vendor(
                    "a second vendor's client in the first one's package",
                    List.of("API-04"),
                    copy -> copy.with(
                            SENDGRID + "Fallback.java",
                            """
                            package PKG.adapter.out.send.sendgrid;

                            import com.twilio.Twilio;

                            class Fallback {
                                void logIn() {
                                    Twilio.init("account", "token");
                                }
                            }
                            """)),
            vendor(
                    "no limit any more, because a test was slow",
                    List.of("API-05"),
                    copy -> copy.replacing(PROPERTIES, READ_TIMEOUT, "")),
            vendor(
                    "no limit in production, to be on the safe side",
                    List.of("API-05"),
                    copy -> copy.replacing(
                            PROPERTIES,
                            READ_TIMEOUT,
                            READ_TIMEOUT + "%prod.quarkus.rest-client.sendgrid.read-timeout=0\n")),
            vendor(
                    "the JDK's HTTP client instead, without a limit",
                    List.of("API-05"),
                    copy -> copy.replacing(
                                    SENDGRID + "SendGridApi.java", "@RegisterRestClient(configKey = \"sendgrid\")", "")
                            .replacing(
                                    SENDGRID + "SendGridApi.java",
                                    "import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;",
                                    "")
                            .replacing(
                                    SENDGRID + "SendGridSender.java",
                                    "@RestClient SendGridApi api,",
                                    "SendGridApi api,")
                            .replacing(
                                    SENDGRID + "SendGridSender.java",
                                    "import org.eclipse.microprofile.rest.client.inject.RestClient;",
                                    "")
                            .with(
                                    SENDGRID + "PlainClient.java",
                                    """
                                    package PKG.adapter.out.send.sendgrid;

                                    import io.smallrye.mutiny.Uni;
                                    import jakarta.ws.rs.core.Response;
                                    import java.net.URI;
                                    import java.net.http.HttpClient;
                                    import java.net.http.HttpRequest;
                                    import java.net.http.HttpResponse.BodyHandlers;

                                    class PlainClient implements SendGridApi {

                                        private final HttpClient client = HttpClient.newHttpClient();

                                        @Override
                                        public Uni<Response> send(String authorization, java.util.Map<String, Object> mail) {
                                            var request = HttpRequest.newBuilder(URI.create("https://api.sendgrid.com"));
                                            return Uni.createFrom()
                                                    .completionStage(client.sendAsync(
                                                            request.build(), BodyHandlers.discarding()))
                                                    .map(answer -> Response.status(answer.statusCode()).build());
                                        }
                                    }
                                    """)),
            vendor(
                    "no sweep any more, because it was in the log all the time",
                    List.of("API-05"),
                    copy -> copy.replacing(
                            "~/adapter/out/dispatch/vendor/RecoverySweep.java",
                            "    @Scheduled(every = \"{notifications.vendor.recovery-every}\","
                                    + " concurrentExecution = ConcurrentExecution.SKIP)\n",
                            "")),
            vendor(
                    "one attempt only, because of a duplicate",
                    List.of("API-05"),
                    copy -> copy.replacing(
                            PROPERTIES,
                            "notifications.delivery.max-attempts=200",
                            "notifications.delivery.max-attempts=1")),
            vendor("delivered at once, in the same method", List.of("API-06"), copy -> copy.replacing(
                            DISPATCHER,
                            "    private final NotificationStore store;\n",
                            """
                                        @jakarta.inject.Inject
                                        PKG.application.Delivery delivery;

                                        private final NotificationStore store;
                                    """)
                    .replacing(
                            DISPATCHER,
                            "            accepted.fire(new Accepted(intent.id()));\n",
                            "            delivery.deliver(intent.id());\n")),
            vendor(
                    "the observer no longer waits for the commit",
                    List.of("API-06"),
                    copy -> copy.replacing(
                            CALLS,
                            "@Observes(during = TransactionPhase.AFTER_SUCCESS) Accepted",
                            "@Observes Accepted")),
            vendor(
                    "JSON annotations on the domain, to spare a class",
                    List.of("ARCH-01"),
                    copy -> copy.replacing(
                            "~/domain/NotificationId.java",
                            "public record NotificationId(UUID value)",
                            "@com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)\n"
                                    + "public record NotificationId("
                                    + "@com.fasterxml.jackson.annotation.JsonProperty(\"id\") UUID value)")),
            vendor(
                    "the vendor called from the endpoint",
                    List.of("ARCH-02"),
                    copy -> copy.replacing(
                            RESOURCE,
                            "        var id = service.submit(document.toRequest(only(keys)));\n",
                            """
                                    var id = service.submit(document.toRequest(only(keys)));
                                    java.net.http.HttpClient.newHttpClient()
                                            .sendAsync(
                                                    java.net.http.HttpRequest.newBuilder(
                                                                    URI.create("https://api.sendgrid.com/v3/mail/send"))
                                                            .build(),
                                                    java.net.http.HttpResponse.BodyHandlers.discarding());
                            """)));

    private VendorApiMutations() {}

    private static Mutation vendor(String name, List<String> broken, Consumer<AppCopy> edit) {
        return new Mutation(App.THIRD_PARTY_API, name, broken, edit);
    }
}
