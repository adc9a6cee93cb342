package dev.plumbline.rules.notification;

import dev.plumbline.rules.rule.Ground;
import dev.plumbline.rules.rule.Rule;
import java.util.List;

/** An outbox, relayed to a message broker whose consumers deliver. */
final class QueueRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "QUEUE-01",
                    "the message broker is used in adapter.out.dispatch, and nowhere else",
                    new Ground.Chosen(),
                    "move it to adapter.out.dispatch",
                    List.of(ApplicationChecks.DISPATCH),
                    BrokerChecks::brokerIsInDispatchOnly),
            new Rule(
                    "QUEUE-02",
                    "there is one kind of message broker, and no second one",
                    new Ground.Chosen(),
                    "remove the second one",
                    List.of(),
                    BrokerChecks::oneKindOfBroker),
            new Rule(
                    "QUEUE-03",
                    "a message is stored by the broker before it counts as sent",
                    new Ground.Chosen(),
                    "make it durable",
                    List.of(),
                    MessagingChecks::messagesAreDurable),
            new Rule(
                    "QUEUE-04",
                    "a message is acknowledged after its work, and one that fails is neither lost nor in the way",
                    new Ground.Chosen(),
                    "acknowledge after the work, and let the broker deliver again what failed, and then to its dead letters",
                    List.of(),
                    MessagingChecks::failuresAreKept),
            new Rule(
                    "QUEUE-05",
                    "what accepts notifications does not deliver them",
                    new Ground.Chosen(),
                    "leave delivering to the consumer",
                    List.of(ApplicationChecks.SENDER, ApplicationChecks.DELIVERY),
                    ApplicationChecks::acceptingIsNotDelivering),
            SharedRules.decidedLastMile("QUEUE-06", "last-mile"),
            SharedRules.noSendInTransaction("QUEUE-07"));

    private QueueRules() {}
}
