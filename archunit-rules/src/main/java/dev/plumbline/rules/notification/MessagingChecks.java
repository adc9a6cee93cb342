package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** JMS counts: 1 is not persistent. A number in the source is as good as the constant. */
    private static final Pattern NOT_STORED = Pattern.compile(
            "\\bNON_PERSISTENT\\b|\\bsetDeliveryMode\\(\\s*1\\s*\\)|\\bset(Force|Use)AsyncSend\\(\\s*true\\s*\\)");

    /** A connector of a broker that keeps what it has taken only if it is asked to. */
    private static final String AMQP = "smallrye-amqp";

    /** What stops the channel, or throws the message away. */
    private static final Set<String> LOSING = Set.of("fail", "ignore", "accept");

    private MessagingChecks() {}

    /** Outgoing messages are stored by the broker before they count as sent. */
    public static List<Violation> messagesAreDurable(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (String channel : channels(subject, "outgoing")) {
            if (connector(subject, channel).equals(AMQP)) {
                violations.addAll(mustSay(subject, channel, "durable", "true"));
            }
        }
        MessagingSettings.notStored(subject).forEach(violations::add);
        addresses(subject, UNSAFE_SENDING).forEach(violations::add);
        words(subject, NOT_STORED).forEach(violations::add);
        return violations;
    }

    /** Incoming messages are acknowledged after the work, and one that fails is neither lost nor in the way. */
    public static List<Violation> failuresAreKept(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (String channel : channels(subject, "incoming")) {
            List<Configuration.Entry> strategies =
                    values(subject, channel, "failure-strategy").toList();
            if (strategies.isEmpty()) {
                violations.add(
                        Violation.missing(channel + ".failure-strategy is not configured, and fail is its default"));
            }
            strategies.stream()
                    .filter(entry -> LOSING.contains(entry.value().strip().toLowerCase(Locale.ROOT)))
                    .forEach(entry -> violations.add(Subject.violation(entry)));
        }
        MessagingSettings.acknowledgedEarly(subject).forEach(violations::add);
        addresses(subject, UNSAFE_RECEIVING).forEach(violations::add);
        violations.addAll(AcknowledgementChecks.nothingIsAcknowledgedEarly(subject));
        return violations;
    }

    private static List<Violation> mustSay(Subject subject, String channel, String attribute, String value) {
        List<Configuration.Entry> said = values(subject, channel, attribute).toList();
        if (said.isEmpty()) {
            return List.of(Violation.missing(channel + "." + attribute + "=" + value + " is not configured"));
        }
        return said.stream()
                .filter(entry -> !entry.value().strip().equals(value))
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

    /** What a channel says, or else what is said for its connector as a whole. */
    private static Stream<Configuration.Entry> values(Subject subject, String channel, String attribute) {
        List<Configuration.Entry> own = entries(subject, channel + "." + attribute);
        return own.isEmpty()
                ? entries(subject, "mp.messaging.connector." + connector(subject, channel) + "." + attribute).stream()
                : own.stream();
    }

    /** A channel that names none has the one connector there is. */
    private static String connector(Subject subject, String channel) {
        return entries(subject, channel + ".connector").stream()
                .map(entry -> entry.value().strip())
                .findFirst()
                .orElseGet(() -> subject.dependencies()
                                .anyMatch(dependency -> dependency.artifact().endsWith("messaging-amqp"))
                        ? AMQP
                        : "");
    }

    private static List<Configuration.Entry> entries(Subject subject, String key) {
        return subject.configuration()
                .filter(entry -> entry.isForProduction() && entry.key().equals(key))
                .toList();
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
