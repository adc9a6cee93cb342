package dev.plumbline.mutations;

import java.util.List;
import java.util.function.Consumer;

/** What happens to a queue in a hurry. */
final class QueueMutations {

    private static final String POM = "pom.xml";
    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String RESOURCE = "~/adapter/in/rest/NotificationResource.java";
    private static final String BROKER = "~/adapter/out/dispatch/broker/";
    private static final String DELIVER = "            return deliver(Messages.read(message.getPayload()))\n";
    private static final String WARNING = "                LOG.warn(";
    private static final String INCOMING = "mp.messaging.incoming.deliveries.";
    private static final String SUBMIT = "        var id = service.submit(document.toRequest(only(keys)));\n";

    static final List<Mutation> ALL = List.of(
            queue("published straight from the endpoint", List.of("QUEUE-01"), copy -> copy.replacing(
                            RESOURCE,
                            "    private final NotificationService service;\n",
                            """
                                @jakarta.inject.Inject
                                @org.eclipse.microprofile.reactive.messaging.Channel("notifications")
                                org.eclipse.microprofile.reactive.messaging.Emitter<String> broker;

                                private final NotificationService service;
                            """)
                    .replacing(RESOURCE, SUBMIT, SUBMIT + "        broker.send(id.toString());\n")),
            queue("events to RabbitMQ, next to the broker there is", List.of("QUEUE-02"), copy -> copy.with(
                            BROKER + "EventStream.java",
                            """
                                    package PKG.adapter.out.dispatch.broker;

                                    import com.rabbitmq.client.ConnectionFactory;

                                    class EventStream {
                                        private final ConnectionFactory factory = new ConnectionFactory();
                                    }
                                    """)
                    .replacing(
                            POM,
                            "        <!-- the last mile: SMTP -->\n",
                            """
                                            <dependency>
                                                <groupId>io.quarkus</groupId>
                                                <artifactId>quarkus-messaging-rabbitmq</artifactId>
                                            </dependency>
                                            <!-- the last mile: SMTP -->
                                    """)
                    .appending(PROPERTIES, "%prod.rabbitmq-host=rabbit.internal\n")),
            queue(
                    "one copy is enough, because that is faster",
                    List.of("QUEUE-03"),
                    copy -> copy.replacing(PROPERTIES, ".acks=all\n", ".acks=1\n")),
            queue(
                    "acks as they are by default",
                    List.of("QUEUE-03"),
                    copy -> copy.replacing(PROPERTIES, "mp.messaging.outgoing.notifications.acks=all\n", "")),
            queue(
                    "sending without waiting for the broker",
                    List.of("QUEUE-03"),
                    copy -> copy.appending(
                            PROPERTIES, "mp.messaging.outgoing.notifications.waitForWriteCompletion=false\n")),
            queue(
                    "acknowledged first, so that nothing comes twice",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            BROKER + "DeliveryConsumer.java", DELIVER, "            message.ack();\n" + DELIVER)),
            queue(
                    "acknowledged by the framework, when it comes in",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            BROKER + "DeliveryConsumer.java", "Strategy.MANUAL", "Strategy.PRE_PROCESSING")),
            queue(
                    "what fails is ignored, for the channel must not stop",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            PROPERTIES,
                            INCOMING + "failure-strategy=dead-letter-queue",
                            INCOMING + "failure-strategy=ignore")),
            queue(
                    "what fails as it is by default",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(PROPERTIES, INCOMING + "failure-strategy=dead-letter-queue\n", "")),
            queue(
                    "only what is new, by default",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(PROPERTIES, INCOMING + "auto.offset.reset=earliest\n", "")),
            queue(
                    "only what is new, on purpose",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            PROPERTIES,
                            INCOMING + "auto.offset.reset=earliest",
                            INCOMING + "auto.offset.reset=latest")),
            queue(
                    "the latest offset, because that is simple",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            PROPERTIES, INCOMING + "commit-strategy=throttled", INCOMING + "commit-strategy=latest")),
            queue(
                    "offsets committed by the client",
                    List.of("QUEUE-04"),
                    copy -> copy.appending(PROPERTIES, INCOMING + "enable.auto.commit=true\n")),
            queue(
                    "delivered at once, with the queue as a second chance",
                    List.of("QUEUE-05", "QUEUE-07"),
                    copy -> copy.replacing(
                                    BROKER + "BrokerDispatcher.java",
                                    "    private final NotificationStore store;\n",
                                    """
                                        @jakarta.inject.Inject
                                        PKG.application.Delivery delivery;

                                        private final NotificationStore store;
                                    """)
                            .replacing(
                                    BROKER + "BrokerDispatcher.java",
                                    "        return accepted.id();\n",
                                    "        delivery.deliver(accepted.id());\n        return accepted.id();\n")),
            queue(
                    "delivered at once, by way of the consumer",
                    List.of("QUEUE-05", "QUEUE-07"),
                    copy -> copy.replacing(
                                    BROKER + "BrokerDispatcher.java",
                                    "    private final NotificationStore store;\n",
                                    """
                                        @jakarta.inject.Inject
                                        DeliveryConsumer consumer;

                                        private final NotificationStore store;
                                    """)
                            .replacing(
                                    BROKER + "BrokerDispatcher.java",
                                    "        return accepted.id();\n",
                                    "        consumer.now(accepted.id());\n        return accepted.id();\n")
                            .replacing(
                                    BROKER + "DeliveryConsumer.java",
                                    "    private boolean deliver(",
                                    """
                                        void now(NotificationId id) {
                                            delivery.deliver(id);
                                        }

                                        private boolean deliver(\
                                    """)),
            queue(
                    "the settings of another provider",
                    List.of("QUEUE-06"),
                    copy -> copy.appending(PROPERTIES, "%prod.notifications.postmark.token=${POSTMARK_TOKEN}\n")),
            queue(
                    "Transactional on the consumer, because it writes",
                    List.of("QUEUE-07"),
                    copy -> copy.replacing(
                            BROKER + "DeliveryConsumer.java",
                            "    CompletionStage<Void> receive(",
                            "    @jakarta.transaction.Transactional\n    CompletionStage<Void> receive(")),
            queue(
                    "Transactional on the whole consumer",
                    List.of("QUEUE-07"),
                    copy -> copy.replacing(
                            BROKER + "DeliveryConsumer.java",
                            "@ApplicationScoped\nclass",
                            "@jakarta.transaction.Transactional\n@ApplicationScoped\nclass")),
            queue(
                    "a logger in the application",
                    List.of("ARCH-01"),
                    copy -> copy.replacing(
                            "~/application/Delivery.java",
                            "        isClosed = true;\n",
                            "        io.quarkus.logging.Log.info(\"closing\");\n        isClosed = true;\n")),
            queue(
                    "a word to the chat when the broker is away",
                    List.of("ARCH-02"),
                    copy -> copy.replacing(
                            BROKER + "Surroundings.java",
                            WARNING,
                            """
                                            java.net.http.HttpClient.newHttpClient()
                                                    .sendAsync(
                                                            java.net.http.HttpRequest.newBuilder(
                                                                            java.net.URI.create("https://chat.example.com"))
                                                                    .build(),
                                                            java.net.http.HttpResponse.BodyHandlers.discarding());
                            """
                                    + WARNING)),
            queue(
                    "an endpoint that sends again, past the queue",
                    List.of("ARCH-03", "QUEUE-05"),
                    copy -> copy.with(
                            "~/adapter/in/rest/ResendResource.java",
                            """
                            package PKG.adapter.in.rest;

                            import PKG.application.Delivery;
                            import PKG.domain.NotificationId;
                            import jakarta.ws.rs.POST;
                            import jakarta.ws.rs.Path;
                            import jakarta.ws.rs.PathParam;
                            import java.util.UUID;

                            @Path("/notifications/{id}/again")
                            class ResendResource {

                                private final Delivery delivery;

                                ResendResource(Delivery delivery) {
                                    this.delivery = delivery;
                                }

                                @POST
                                public void again(@PathParam("id") UUID id) {
                                    delivery.deliver(new NotificationId(id));
                                }
                            }
                            """)));

    private QueueMutations() {}

    private static Mutation queue(String name, List<String> broken, Consumer<AppCopy> edit) {
        return new Mutation(App.QUEUE, name, broken, edit);
    }
}
