package dev.plumbline.bench.parts;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Artemis, speaking AMQP 1.0, its journal synchronous as it is by default. */
final class ArtemisProcess {

    /** As the README of the app asks: a consumer that is killed uses up one of all that it held in advance. */
    private static final int WITHOUT_END = -1;

    private ArtemisProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        var broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration(Integer.parseInt(arguments[0]), Path.of(arguments[1])));
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
        answers.println(Broker.READY);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String address = questions.readLine(); address != null; address = questions.readLine()) {
            answers.println(messages(broker.getActiveMQServer(), SimpleString.of(address)));
        }
        Runtime.getRuntime().halt(0);
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    /** What was put there, or, after a restart, at least what is there. */
    private static long messages(ActiveMQServer server, SimpleString address) throws Exception {
        long there = server.bindingQuery(address).getQueueNames().stream()
                .mapToLong(queue -> server.locateQueue(queue).getMessageCount())
                .sum();
        return Math.max(there, server.getAddressInfo(address).getRoutedMessageCount());
    }

    private static Configuration configuration(int port, Path folder) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("broker")
                .setSecurityEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + port + "?protocols=AMQP")
                .setMaxDiskUsage(-1);
        Broker.ADDRESSES.forEach(address -> configuration.addAddressConfiguration(queue(address)));
        return configuration.setAddressSettings(Map.of(
                Broker.MESSAGES,
                new AddressSettings()
                        .setMaxDeliveryAttempts(WITHOUT_END)
                        .setRedeliveryDelay(100)
                        .setDeadLetterAddress(SimpleString.of(Broker.DEAD_LETTERS))
                        .setAutoCreateQueues(false)
                        .setAutoDeleteQueues(false)
                        .setAutoCreateAddresses(false)));
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }
}
