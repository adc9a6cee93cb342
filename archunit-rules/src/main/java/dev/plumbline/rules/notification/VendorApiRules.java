package dev.plumbline.rules.notification;

import dev.plumbline.rules.rule.Ground;
import dev.plumbline.rules.rule.Rule;
import java.util.List;

/** A vendor's API, called as soon as a notification is accepted. */
final class VendorApiRules {

    static final List<Rule> ALL = List.of(
            SharedRules.noBrokerInCode("API-01"),
            SharedRules.noBrokerInPom("API-02"),
            SharedRules.noBrokerInConfiguration("API-03"),
            SharedRules.decidedLastMile("API-04", "vendor"),
            new Rule(
                    "API-05",
                    "the vendor's client waits a limited time, and what fails is tried again",
                    new Ground.Chosen(),
                    "configure connect-timeout and read-timeout, and let a schedule or a retry try again",
                    List.of(ApplicationChecks.SEND),
                    VendorCallChecks::callsAreLimitedAndTriedAgain),
            SharedRules.noSendInTransaction("API-06"));

    private VendorApiRules() {}
}
