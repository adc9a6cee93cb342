package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The defaults of messaging clients that lose messages. They are looked for where they can be seen: in the
 * configuration of Reactive Messaging, in the address of a JMS client, and, for constants, in the sources.
 */
public final class MessagingChecks {

    private static final Pattern CHANNEL =
            Pattern.compile("mp\\.messaging\\.(incoming|outgoing)\\.(\"[^\"]+\"|[^.]+)\\.(.+)");

    private static final Pattern UNSAFE_SENDING = Pattern.compile(
            ".*[?&](jms\\.forceAsyncSend|jms\\.useAsyncSend|jms\\.presettlePolicy\\.presettle(All|Producers|TopicProducers|QueueProducers))=true\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAFE_RECEIVING = Pattern.compile(
            ".*[?&](jms\\.presettlePolicy\\.presettle(All|Consumers|TopicConsumers|QueueConsumers))=true\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** JMS and RabbitMQ count: 1 is not persistent. A number in the source is as good as the constant. */
    private static final Pattern NOT_STORED = Pattern.compile(
            "\\bNON_PERSISTENT\\b|\\b(set|with)?[dD]eliveryMode\\(\\s*1\\s*\\)|\\bset(Force|Use)AsyncSend\\(\\s*true\\s*\\)"
                    + "|\\bMessageProperties\\.(MINIMAL_BASIC|BASIC|TEXT_PLAIN)\\b");

    private static final NameLists NAMES = NameLists.beside(MessagingChecks.class);
    private static final Map<String, Set<String>> LOST_BY_DEFAULT = NAMES.map("lost-by-default");

    /** For a queue that the application declares; one that is there already has its dead letters or not. */
    private static final String DEAD_LETTERS = "auto-bind-dlq";

    /** What the artifacts of extensions end in; a connector is called the same behind {@code smallrye-}. */
    private static final Pattern EXTENSION = Pattern.compile(".*messaging-(amqp|kafka|rabbitmq)");

    private static final String RABBITMQ = "smallrye-rabbitmq";
    private static final String RABBITMQ_TYPES = "io.smallrye.reactive.messaging.rabbitmq.";

    /** What stops the channel, or throws the message away. */
    private static final Set<String> LOSING = Set.of("fail", "ignore", "accept");

    private MessagingChecks() {}

    /** Outgoing messages are stored by the broker before they count as sent. */
    public static List<Violation> messagesAreDurable(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (String channel : channels(subject, "outgoing")) {
            violations.addAll(lostByDefault(subject, channel, "outgoing"));
            if (isRabbitMq(subject, channel) && !isKeptOnDisk(subject)) {
                violations.add(Violation.missing(channel + ": nothing calls withDeliveryMode(2) of "
                        + "OutgoingRabbitMQMetadata, and RabbitMQ keeps such messages in memory only"));
            }
        }
        settings(subject, "not-stored").forEach(violations::add);
        addresses(subject, UNSAFE_SENDING).forEach(violations::add);
        words(subject, NOT_STORED).forEach(violations::add);
        return violations.stream().distinct().toList();
    }

    /** Incoming messages are acknowledged after the work, and one that fails is neither lost nor in the way. */
    public static List<Violation> failuresAreKept(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (String channel : channels(subject, "incoming")) {
            List<Configuration.Entry> strategies =
                    values(subject, channel, "failure-strategy").toList();
            if (strategies.isEmpty() && !isRabbitMq(subject, channel)) {
                violations.add(
                        Violation.missing(channel + ".failure-strategy is not configured, and fail is its default"));
            }
            violations.addAll(lostByDefault(subject, channel, "incoming"));
            Set<String> losing = losing(subject, channel);
            strategies.stream()
                    .filter(entry -> losing.contains(entry.value().strip().toLowerCase(Locale.ROOT)))
                    .forEach(entry -> violations.add(Subject.violation(entry)));
        }
        settings(subject, "acknowledged-early").forEach(violations::add);
        addresses(subject, UNSAFE_RECEIVING).forEach(violations::add);
        violations.addAll(AcknowledgementChecks.nothingIsAcknowledgedEarly(subject));
        return violations.stream().distinct().toList();
    }

    /** Whether somewhere a message of RabbitMQ's connector is told how it is to be delivered. */
    private static boolean isKeptOnDisk(Subject subject) {
        return subject.classesNaming(type -> type.startsWith(RABBITMQ_TYPES))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().getName().startsWith(RABBITMQ_TYPES)
                        && call.getName().equals("withDeliveryMode"));
    }

    /** By either of the connectors that there are, which have their attributes in common. */
    private static boolean isRabbitMq(Subject subject, String channel) {
        return connector(subject, channel).startsWith(RABBITMQ);
    }

    /** RabbitMQ's connector can put a message back at the front, for ever if the queue sets no limit. */
    private static Set<String> losing(Subject subject, String channel) {
        boolean isPutBackForEver = isRabbitMq(subject, channel)
                && values(subject, channel, "queue.x-delivery-limit").findAny().isEmpty();
        return isPutBackForEver
                ? Stream.concat(LOSING.stream(), Stream.of("requeue")).collect(Collectors.toSet())
                : LOSING;
    }

    /** What a channel has to say for its connector to keep messages, and does not. */
    private static List<Violation> lostByDefault(Subject subject, String channel, String direction) {
        String connector = isRabbitMq(subject, channel) ? RABBITMQ : connector(subject, channel);
        String start = connector + " " + direction + " ";
        List<Violation> violations = new ArrayList<>();
        LOST_BY_DEFAULT.forEach((what, safe) -> {
            boolean isElsewhere = what.endsWith(DEAD_LETTERS)
                    && values(subject, channel, "queue.declare")
                            .anyMatch(entry -> entry.value().strip().equals("false"));
            if (what.startsWith(start) && !isElsewhere) {
                violations.addAll(mustSay(subject, channel, what.substring(start.length()), safe));
            }
        });
        return violations;
    }

    private static List<Violation> mustSay(Subject subject, String channel, String attribute, Set<String> safe) {
        List<Configuration.Entry> said = values(subject, channel, attribute).toList();
        if (said.isEmpty()) {
            return List.of(Violation.missing(
                    channel + "." + attribute + "=" + safe.iterator().next() + " is not configured"));
        }
        return said.stream()
                .filter(entry -> !safe.contains(entry.value().strip()))
                .map(Subject::violation)
                .toList();
    }

    /** {@code mp.messaging.outgoing.notifications}, and the like. */
    private static Set<String> channels(Subject subject, String direction) {
        Set<String> channels = new TreeSet<>();
        subject.configuration().filter(Configuration.Entry::isForProduction).forEach(entry -> {
            Matcher matcher = CHANNEL.matcher(entry.key());
            if (matcher.matches() && matcher.group(1).equals(direction)) {
                channels.add("mp.messaging." + direction + "." + matcher.group(2));
            }
        });
        return channels;
    }

    /** What a channel says, or else what is said for its connector as a whole, or for every client of its kind. */
    private static Stream<Configuration.Entry> values(Subject subject, String channel, String attribute) {
        String connector = connector(subject, channel);
        return Stream.of(
                        channel + "." + attribute,
                        "mp.messaging.connector." + connector + "." + attribute,
                        connector.replaceFirst("smallrye-", "") + "." + attribute)
                .map(key -> entries(subject, key))
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    /** A channel that names none has the one connector there is. */
    private static String connector(Subject subject, String channel) {
        return entries(subject, channel + ".connector").stream()
                .map(entry -> entry.value().strip())
                .findFirst()
                .orElseGet(() -> subject.dependencies()
                        .map(dependency -> EXTENSION.matcher(dependency.artifact()))
                        .filter(Matcher::matches)
                        .map(extension -> "smallrye-" + extension.group(1))
                        .findFirst()
                        .orElse(""));
    }

    private static List<Configuration.Entry> entries(Subject subject, String key) {
        return subject.configuration()
                .filter(entry -> entry.isForProduction() && entry.key().equals(key))
                .toList();
    }

    /** The settings whose values are in a list of those that lose messages. */
    private static Stream<Violation> settings(Subject subject, String list) {
        SettingPatterns patterns = new SettingPatterns(NAMES.map(list));
        return subject.configuration()
                .filter(entry -> patterns.fit(entry, setting -> Stream.of(setting.value())))
                .map(Subject::violation);
    }

    private static Stream<Violation> addresses(Subject subject, Pattern unsafe) {
        return subject.configuration()
                .filter(entry -> unsafe.matcher(entry.value()).matches())
                .map(Subject::violation);
    }

    private static Stream<Violation> words(Subject subject, Pattern words) {
        return subject.module().sources().find(words).stream()
                .map(word ->
                        Violation.inFile(word.file(), word.line(), word.text() + ", so the broker need not store it"));
    }
}
