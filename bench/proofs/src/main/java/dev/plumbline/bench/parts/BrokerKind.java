package dev.plumbline.bench.parts;

import java.util.Map;

/** A broker that there is, in Java. */
public enum BrokerKind {
    KAFKA(KafkaProcess.class) {
        /** A consumer that was killed is forgotten sooner than in production. */
        @Override
        public Map<String, String> settings(int port) {
            return Map.of(
                    "kafka.bootstrap.servers", "127.0.0.1:" + port,
                    "mp.messaging.incoming.deliveries.session.timeout.ms", "6000",
                    "mp.messaging.incoming.deliveries.heartbeat.interval.ms", "500");
        }
    },
    AMQP(ArtemisProcess.class) {
        @Override
        public Map<String, String> settings(int port) {
            return Map.of("amqp-host", "127.0.0.1", "amqp-port", String.valueOf(port));
        }
    };

    private final Class<?> program;

    BrokerKind(Class<?> program) {
        this.program = program;
    }

    /** Run as: port, folder for what it keeps. Says {@link Broker#READY}, and then answers a line with a number. */
    Class<?> program() {
        return program;
    }

    /** What an app has to be told to find it on this port. */
    public abstract Map<String, String> settings(int port);
}
