package dev.plumbline.mutations;

import java.util.List;
import java.util.function.Consumer;

/** What happens to an outbox in a hurry. */
final class CronMutations {

    private static final String POM = "pom.xml";
    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String RESOURCE = "~/adapter/in/rest/NotificationResource.java";
    private static final String WORKER = "~/adapter/out/dispatch/outbox/OutboxWorker.java";
    private static final String SCHEDULE = "    @Scheduled(every = \"{notifications.outbox.every}\","
            + " concurrentExecution = ConcurrentExecution.SKIP)\n";

    static final List<Mutation> ALL = List.of(
            cron("RabbitMQ, just for the audit events", List.of("CRON-01", "CRON-02", "CRON-03"), copy -> copy.with(
                            "~/adapter/out/events/AuditEvents.java",
                            """
                                    package PKG.adapter.out.events;

                                    import com.rabbitmq.client.Channel;
                                    import com.rabbitmq.client.ConnectionFactory;
                                    import jakarta.enterprise.context.ApplicationScoped;
                                    import org.eclipse.microprofile.config.inject.ConfigProperty;

                                    @ApplicationScoped
                                    class AuditEvents {

                                        @ConfigProperty(name = "notifications.audit.url")
                                        String url;

                                        void publish(byte[] event) throws Exception {
                                            ConnectionFactory factory = new ConnectionFactory();
                                            factory.setUri(url);
                                            try (var connection = factory.newConnection();
                                                    Channel channel = connection.createChannel()) {
                                                channel.basicPublish("", "audit", null, event);
                                            }
                                        }
                                    }
                                    """)
                    .replacing(
                            POM,
                            "        <!-- the last mile: SMTP -->\n",
                            """
                                            <dependency>
                                                <groupId>com.rabbitmq</groupId>
                                                <artifactId>amqp-client</artifactId>
                                                <version>5.37.1</version>
                                            </dependency>
                                            <!-- the last mile: SMTP -->
                                    """)
                    .appending(PROPERTIES, "notifications.audit.url=${AUDIT_URL:amqp://localhost:5672}\n")),
            cron(
                    "the Kafka extension in the pom, for later",
                    List.of("CRON-02"),
                    copy -> copy.replacing(
                            POM,
                            "        <!-- the last mile: SMTP -->\n",
                            """
                                    <dependency>
                                        <groupId>io.quarkus</groupId>
                                        <artifactId>quarkus-messaging-kafka</artifactId>
                                    </dependency>
                                    <!-- the last mile: SMTP -->
                            """)),
            cron(
                    "a broker's address for production only",
                    List.of("CRON-03"),
                    copy -> copy.appending(
                            PROPERTIES,
                            """
                            %prod.kafka.bootstrap.servers=kafka.internal:9092
                            %prod.rabbitmq.host=rabbit.internal
                            """)),
            cron(
                    "settings copied from a project with a queue",
                    List.of("CRON-03"),
                    copy -> copy.appending(
                            PROPERTIES,
                            """
                            notifications.broker.url=${BROKER_URL}
                            notifications.relay.every=1s
                            """)),
            cron(
                    "runs may overlap, to catch up",
                    List.of("CRON-04"),
                    copy -> copy.replacing(WORKER, ", concurrentExecution = ConcurrentExecution.SKIP", "")),
            cron(
                    "one more schedule for the night",
                    List.of("CRON-04"),
                    copy -> copy.replacing(WORKER, SCHEDULE, SCHEDULE + "    @Scheduled(cron = \"0 0 3 * * ?\")\n")),
            cron(
                    "a thread of its own instead of the scheduler",
                    List.of("CRON-04"),
                    copy -> copy.replacing(WORKER, SCHEDULE, "")
                            .replacing(
                                    WORKER,
                                    "        this.delivery = delivery;\n",
                                    """
                                            this.delivery = delivery;
                                            java.util.concurrent.Executors.newScheduledThreadPool(4)
                                                    .scheduleAtFixedRate(
                                                            this::drain, 1, 1, java.util.concurrent.TimeUnit.SECONDS);
                                    """)),
            cron(
                    "drained once at the start, with the schedule left on a heartbeat",
                    List.of("CRON-04"),
                    copy -> copy.replacing(
                            WORKER,
                            "    void drain() {\n",
                            """
                                void heartbeat() {
                                    org.jboss.logging.Logger.getLogger(OutboxWorker.class).info("alive");
                                }

                                void drain(@jakarta.enterprise.event.Observes io.quarkus.runtime.StartupEvent start) {
                            """)),
            cron(
                    "a job beside the endpoint that sends again",
                    List.of("ARCH-03", "CRON-05"),
                    copy -> copy.with(
                            "~/adapter/in/rest/ResendJob.java",
                            """
                            package PKG.adapter.in.rest;

                            import PKG.application.Delivery;
                            import io.quarkus.scheduler.Scheduled;
                            import jakarta.inject.Inject;
                            import jakarta.inject.Singleton;

                            @Singleton
                            class ResendJob {

                                @Inject
                                Delivery delivery;

                                @Scheduled(every = "10m")
                                void resend() {
                                    delivery.deliverDue();
                                }
                            }
                            """)),
            cron("text messages by Twilio, besides mail", List.of("CRON-06"), copy -> copy.with(
                            "~/adapter/out/send/twilio/TwilioSender.java",
                            """
                                    package PKG.adapter.out.send.twilio;

                                    import PKG.application.NotificationSender;
                                    import PKG.application.SendResult;
                                    import PKG.domain.NotificationId;
                                    import PKG.domain.NotificationRequest;
                                    import com.twilio.rest.api.v2010.account.Message;
                                    import com.twilio.type.PhoneNumber;

                                    class TwilioSender implements NotificationSender {

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

                                        private static final PhoneNumber FROM = new PhoneNumber("+441632960000");

                                        @Override
                                        public SendResult send(NotificationId id, NotificationRequest request) {
                                            var to = new PhoneNumber(request.recipient().address());
                                            var message = Message.creator(to, FROM, request.body()).create();
                                            return new SendResult.Accepted(message.getSid());
                                        }
                                    }
                                    """)
                    .replacing(
                            POM,
                            "        <!-- the last mile: SMTP -->\n",
                            """
                                            <dependency>
                                                <groupId>com.twilio.sdk</groupId>
                                                <artifactId>twilio</artifactId>
                                                <version>13.0.1</version>
                                            </dependency>
                                            <!-- the last mile: SMTP -->
                                    """)
                    .appending(PROPERTIES, "notifications.twilio.token=${TWILIO_TOKEN}\n")),
            cron(
                    "Transactional on the run, because of a LazyInitializationException once",
                    List.of("CRON-07"),
                    copy -> copy.replacing(WORKER, SCHEDULE, SCHEDULE + "    @jakarta.transaction.Transactional\n")),
            cron(
                    "CDI on the service, to get rid of the wiring",
                    List.of("ARCH-01"),
                    copy -> copy.replacing(
                            "~/application/NotificationService.java",
                            "public final class",
                            "@jakarta.enterprise.context.ApplicationScoped\npublic class")),
            cron(
                    "a mail straight from the endpoint",
                    List.of("ARCH-02"),
                    copy -> copy.replacing(
                            RESOURCE,
                            "        var id = service.submit(document.toRequest(only(keys)));\n",
                            """
                                    var id = service.submit(document.toRequest(only(keys)));
                                    try {
                                        var session = jakarta.mail.Session.getInstance(System.getProperties());
                                        jakarta.mail.Transport.send(new jakarta.mail.internet.MimeMessage(session));
                                    } catch (jakarta.mail.MessagingException e) {
                                        throw new InvalidRequestException(e.getMessage());
                                    }
                            """)),
            cron(
                    "the sender in the endpoint, for what is urgent",
                    List.of("ARCH-03"),
                    copy -> copy.replacing(
                                    RESOURCE,
                                    "    private final NotificationService service;\n",
                                    """
                                        private final NotificationService service;

                                        @jakarta.inject.Inject
                                        PKG.application.NotificationSender sender;
                                    """)
                            .replacing(
                                    RESOURCE,
                                    "        var id = service.submit(document.toRequest(only(keys)));\n",
                                    """
                                            var id = service.submit(document.toRequest(only(keys)));
                                            sender.send(id, document.toRequest(only(keys)));
                                    """)));

    private CronMutations() {}

    private static Mutation cron(String name, List<String> broken, Consumer<AppCopy> edit) {
        return new Mutation(App.CRON, name, broken, edit);
    }
}
