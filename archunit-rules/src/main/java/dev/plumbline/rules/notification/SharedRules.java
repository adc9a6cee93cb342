package dev.plumbline.rules.notification;

import dev.plumbline.rules.rule.Ground;
import dev.plumbline.rules.rule.Rule;
import java.util.List;

/** Rules that more than one design has. */
final class SharedRules {

    private static final Ground NO_QUEUE = new Ground.Rejected("queue");

    /** They keep the design changeable: what is above the two ports does not know what is below. */
    static final List<Rule> EVERY_DESIGN = List.of(
            new Rule(
                    "ARCH-01",
                    "domain and application depend on no framework",
                    new Ground.EveryDesign(),
                    "move it to an adapter",
                    List.of(ApplicationChecks.DOMAIN, ApplicationChecks.APPLICATION),
                    ApplicationChecks::innerLayersAreFree),
            new Rule(
                    "ARCH-02",
                    "what talks to a provider is in adapter.out.send only",
                    new Ground.EveryDesign(),
                    "move it to adapter.out.send",
                    List.of(ApplicationChecks.SEND),
                    ApplicationChecks::providersAreBehindTheSendPort),
            new Rule(
                    "ARCH-03",
                    "only the application sends, and only a dispatch adapter asks it to deliver",
                    new Ground.EveryDesign(),
                    "go through NotificationService, and let adapter.out.dispatch call Delivery",
                    List.of(ApplicationChecks.SENDER, ApplicationChecks.DELIVERY, ApplicationChecks.DISPATCH),
                    ApplicationChecks::deliveryTakesOneWay));

    private SharedRules() {}

    static Rule noBrokerInCode(String id) {
        return new Rule(
                id,
                "no class depends on a message-broker client",
                NO_QUEUE,
                "remove it",
                List.of(),
                BrokerChecks::noClassUsesABroker);
    }

    static Rule noBrokerInPom(String id) {
        return new Rule(
                id,
                "the pom has no message-broker client",
                NO_QUEUE,
                "remove the dependency",
                List.of(),
                BrokerChecks::noBrokerInThePom);
    }

    static Rule noBrokerInConfiguration(String id) {
        return new Rule(
                id,
                "no configuration is for a message broker",
                NO_QUEUE,
                "remove the key",
                List.of(),
                BrokerChecks::noBrokerInTheConfiguration);
    }

    static Rule decidedLastMile(String id, String dimension) {
        return new Rule(
                id,
                "notifications leave by the decided " + dimension + " only",
                new Ground.Variant(dimension),
                "remove what is for another one",
                List.of(ApplicationChecks.SENDER, ApplicationChecks.SEND),
                LastMileChecks.onlyTheDecidedOne(dimension));
    }

    static Rule noSendInTransaction(String id) {
        return new Rule(
                id,
                "nothing is sent inside a transaction",
                new Ground.Chosen(),
                "send after the commit",
                List.of(ApplicationChecks.SENDER),
                TransactionChecks::nothingIsSentInATransaction);
    }
}
