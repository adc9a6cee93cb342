package dev.plumbline.rules.notification;

import static java.util.Map.entry;

import dev.plumbline.rules.check.Check;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleKit;
import dev.plumbline.rules.rule.RuleList;
import java.util.List;
import java.util.Map;

/** The rules of every design for notifications: {@code kit-rules.yaml} says which there are, here is what they look for. */
public final class NotificationRules implements RuleKit {

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("inner-layers-are-free", ApplicationChecks::innerLayersAreFree),
            entry("providers-are-behind-the-send-port", ApplicationChecks::providersAreBehindTheSendPort),
            entry("delivery-takes-one-way", ApplicationChecks::deliveryTakesOneWay),
            entry("accepting-is-not-delivering", ApplicationChecks::acceptingIsNotDelivering),
            entry("tokens-are-verified-by-a-public-key", TokenChecks::tokensAreVerifiedByAPublicKey),
            entry("issuer-and-audience-are-checked", TokenChecks::issuerAndAudienceAreChecked),
            entry("signatures-are-compared-in-constant-time", SecretChecks::signaturesAreComparedInConstantTime),
            entry("no-secret-is-in-the-repository", SecretChecks::noSecretIsInTheRepository),
            entry("no-class-uses-a-broker", BrokerChecks::noClassUsesABroker),
            entry("no-broker-in-the-pom", BrokerChecks::noBrokerInThePom),
            entry("no-broker-in-the-configuration", BrokerChecks::noBrokerInTheConfiguration),
            entry("broker-is-in-dispatch-only", BrokerChecks::brokerIsInDispatchOnly),
            entry("one-kind-of-broker", BrokerChecks::oneKindOfBroker),
            entry("dispatcher-runs-one-at-a-time", ScheduleChecks::dispatcherRunsOneAtATime),
            entry("nothing-else-delivers-by-schedule", ScheduleChecks::nothingElseDeliversBySchedule),
            entry("messages-are-durable", MessagingChecks::messagesAreDurable),
            entry("failures-are-kept", MessagingChecks::failuresAreKept),
            entry("only-the-decided-routes", LastMileChecks::onlyTheDecidedOnes),
            entry("nothing-is-sent-in-a-transaction", TransactionChecks::nothingIsSentInATransaction),
            entry("calls-are-limited-and-tried-again", VendorCallChecks::callsAreLimitedAndTriedAgain));

    @Override
    public String decision() {
        return "notification";
    }

    @Override
    public Map<String, List<Rule>> rules() {
        return RuleList.of(NotificationRules.class, CHECKS);
    }
}
