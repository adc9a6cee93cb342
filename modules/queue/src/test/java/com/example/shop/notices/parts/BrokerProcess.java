package com.example.shop.notices.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The broker, in a JVM of its own: {@link BrokerPart} starts it. It ends when its standard input ends,
 * so it never outlives whoever started it. A line on standard input names a topic; the answer is how
 * many records are in it that the application has not committed.
 */
final class BrokerProcess {

    static final String READY = "ready";

    private static final String GROUP = "shop-notices";
    private static final int PARTITIONS = 2;

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever the broker logs must not be taken for an answer
        int port = Integer.parseInt(arguments[0]);
        Path settings = settings(port, Path.of(arguments[1]));
        StorageTool.execute(
                new String[] {"format", "-t", "AAAAAAAAAAAAAAAAAAAAAA", "-c", settings.toString(), "--ignore-formatted"
                },
                System.err);
        new Thread(() -> Kafka.main(new String[] {settings.toString()}), "broker").start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", BrokerAccess.SERVERS + port))) {
            create(admin);
            answers.println(READY);
            var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String topic = questions.readLine(); topic != null; topic = questions.readLine()) {
                answers.println(waiting(admin, topic));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static Path settings(int port, Path data) throws IOException {
        int controller = freePort();
        return Files.write(
                data.resolve("broker.properties"),
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@127.0.0.1:" + controller,
                        "controller.listener.names=CONTROLLER",
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "log.dirs=" + data.resolve("log").toString().replace('\\', '/'),
                        "auto.create.topics.enable=false",
                        "offsets.topic.num.partitions=1",
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "group.initial.rebalance.delay.ms=0"));
    }

    /** What docs and README ask of the real broker; after a restart the topics are there. */
    private static void create(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> known = admin.listTopics().names().get();
        admin.createTopics(List.of(BrokerPart.ADDRESS, BrokerPart.DEAD_LETTERS, "notifications.requests").stream()
                        .filter(topic -> !known.contains(topic))
                        .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                        .toList())
                .all()
                .get();
    }

    private static long waiting(Admin admin, String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> written =
                admin.listOffsets(ends).all().get();
        Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return written.entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - (done.get(end.getKey()) == null
                                ? 0
                                : done.get(end.getKey()).offset()))
                .sum();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
