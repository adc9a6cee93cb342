package [=package].parts;

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

/**
 * The broker, in a JVM of its own: {@link BrokerPart} starts it. It ends when its standard input ends,
 * so it never outlives whoever started it. A line on standard input names an address; the answer is how
 * many messages its queues hold, those included that a consumer holds.
 */
final class BrokerProcess {

    static final String READY = "ready";

    private static final int MAX_DELIVERY_ATTEMPTS = 3;
    private static final long REDELIVERY_DELAY_MILLIS = 100;
    private static final int JOURNAL_FILE_BYTES = 1024 * 1024;

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever the broker logs must not be taken for an answer
        var broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration(Integer.parseInt(arguments[0]), Path.of(arguments[1])));
        broker.start();
        answers.println(READY);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String queue = questions.readLine(); queue != null; queue = questions.readLine()) {
            answers.println(waiting(broker.getActiveMQServer(), queue));
        }
        broker.stop();
        System.exit(0);
    }

    private static long waiting(ActiveMQServer server, String address) throws Exception {
        return server.bindingQuery(SimpleString.of(address)).getQueueNames().stream()
                .mapToLong(queue -> server.locateQueue(queue).getMessageCount())
                .sum();
    }

    private static Configuration configuration(int port, Path data) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("broker-part")
                .setSecurityEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large").toString())
                .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + port + "?protocols=AMQP")
<#if consumers != "1">
                .addAddressConfiguration(new CoreAddressConfiguration()
                        .setName(BrokerPart.ADDRESS)
                        .addRoutingType(RoutingType.MULTICAST))
<#else>
                .addAddressConfiguration(queue(BrokerPart.ADDRESS))
</#if>
<#if producers != "one-database">
                .addAddressConfiguration(queue("notifications.requests"))
</#if>
                .addAddressConfiguration(queue(BrokerPart.DEAD_LETTERS));
        configuration.setMaxDiskUsage(-1); // a full disk elsewhere is not what the tests are about
        return configuration.setAddressSettings(Map.of(BrokerPart.ADDRESS, settings()));
    }

    /** What docs and README ask of the real broker: a bound on redelivery, and a place for what exceeds it. */
    private static AddressSettings settings() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(MAX_DELIVERY_ATTEMPTS)
                .setRedeliveryDelay(REDELIVERY_DELAY_MILLIS)
                .setDeadLetterAddress(SimpleString.of(BrokerPart.DEAD_LETTERS))
                .setAutoCreateQueues([=(consumers != "1")?c])
                .setAutoDeleteQueues(false)
                .setAutoCreateAddresses(false);
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
