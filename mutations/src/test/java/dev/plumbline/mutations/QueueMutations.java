package dev.plumbline.mutations;

import java.util.List;
import java.util.function.Consumer;

/** What happens to a queue in a hurry. */
final class QueueMutations {

    private static final String POM = "pom.xml";
    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String RESOURCE = "~/adapter/in/rest/NotificationResource.java";
    private static final String BROKER = "~/adapter/out/dispatch/broker/";
    private static final String PERSISTENT = "        opened.setDeliveryMode(DeliveryMode.PERSISTENT);"
            + " // or a restart of the broker loses messages\n";
    private static final String SUBMIT = "        var id = service.submit(document.toRequest(key));\n";

    static final List<Mutation> ALL = List.of(
            queue(
                    "published straight from the endpoint",
                    List.of("QUEUE-01"),
                    copy -> copy.replacing(
                            RESOURCE,
                            SUBMIT,
                            SUBMIT
                                    + """
                                              var factory = new org.apache.qpid.jms.JmsConnectionFactory("amqp://localhost");
                                              try (var context = factory.createContext()) {
                                                  context.createProducer()
                                                          .send(context.createQueue("notifications"), id.toString());
                                              }
                                      """)),
            queue("events to Kafka, next to the broker there is", List.of("QUEUE-02"), copy -> copy.with(
                            BROKER + "EventStream.java",
                            """
                                    package PKG.adapter.out.dispatch.broker;

                                    import java.util.Map;
                                    import org.apache.kafka.clients.producer.KafkaProducer;

                                    class EventStream {
                                        private final KafkaProducer<String, String> producer =
                                                new KafkaProducer<>(Map.of());
                                    }
                                    """)
                    .replacing(
                            POM,
                            "        <!-- the last mile: SMTP -->\n",
                            """
                                            <dependency>
                                                <groupId>io.quarkus</groupId>
                                                <artifactId>quarkus-messaging-kafka</artifactId>
                                            </dependency>
                                            <!-- the last mile: SMTP -->
                                    """)
                    .appending(PROPERTIES, "%prod.kafka.bootstrap.servers=kafka.internal:9092\n")),
            queue(
                    "messages in memory only, because that is faster",
                    List.of("QUEUE-03"),
                    copy -> copy.replacing(
                            BROKER + "BrokerPublisher.java", "DeliveryMode.PERSISTENT", "DeliveryMode.NON_PERSISTENT")),
            queue(
                    "messages in memory only, by a number",
                    List.of("QUEUE-03"),
                    copy -> copy.replacing(
                            BROKER + "BrokerPublisher.java", PERSISTENT, "        opened.setDeliveryMode(1);\n")),
            queue("sending without waiting for the broker", List.of("QUEUE-03"), copy -> copy.replacing(
                            BROKER + "BrokerConnections.java",
                            "        var prefetch",
                            "        factory.setForceAsyncSend(true);\n        var prefetch")
                    .replacing(
                            PROPERTIES,
                            "${BROKER_URL:amqp://localhost:5672}",
                            "${BROKER_URL:amqp://localhost:5672?jms.forceAsyncSend=true}")),
            queue(
                    "acknowledged first, so that nothing comes twice",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            BROKER + "DeliveryConsumer.java",
                            "            process(message).settle(message);\n",
                            "            message.acknowledge();\n            process(message);\n")),
            queue(
                    "a lazy acknowledgement, because that is faster",
                    List.of("QUEUE-04"),
                    copy -> copy.replacing(
                            BROKER + "Subscription.java",
                            "createSession(INDIVIDUAL_ACKNOWLEDGE)",
                            "createSession(jakarta.jms.Session.DUPS_OK_ACKNOWLEDGE)")),
            queue(
                    "a loop that polls, and acknowledges by itself",
                    List.of("QUEUE-04"),
                    copy -> copy.with(
                            BROKER + "Polling.java",
                            """
                            package PKG.adapter.out.dispatch.broker;

                            import jakarta.jms.JMSException;
                            import jakarta.jms.Session;

                            class Polling {
                                void next(BrokerConnections connections, DeliveryConsumer consumer) throws JMSException {
                                    try (var connection = connections.open();
                                            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                                            var queue = session.createConsumer(session.createQueue("notifications"))) {
                                        consumer.receive(queue.receive(1000));
                                    }
                                }
                            }
                            """)),
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
                                    "    private Outcome process(",
                                    """
                                        void now(NotificationId id) {
                                            delivery.deliver(id);
                                        }

                                        private Outcome process(\
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
                            "    void receive(Message message) {\n",
                            "    @jakarta.transaction.Transactional\n    void receive(Message message) {\n")),
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
                            BROKER + "OutboxRelay.java",
                            "        if (now && !away) {\n",
                            """
                                    if (now && !away) {
                                        java.net.http.HttpClient.newHttpClient()
                                                .sendAsync(
                                                        java.net.http.HttpRequest.newBuilder(
                                                                        java.net.URI.create("https://chat.example.com"))
                                                                .build(),
                                                        java.net.http.HttpResponse.BodyHandlers.discarding());
                            """)),
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
