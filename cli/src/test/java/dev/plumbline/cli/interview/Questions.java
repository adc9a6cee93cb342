package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.AnswerType.Choice;
import dev.plumbline.adr.constraint.AnswerType.OneOf;
import dev.plumbline.adr.constraint.AnswerType.SomeOf;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small catalog with a question of every kind. */
final class Questions {

    static final Question ENGINEERS = new Question(
            "team.engineers",
            "How many engineers will own this in a year?",
            "A broker of one's own needs people to upgrade it and to answer for it. The team that builds it is often"
                    + " not the team that keeps it.",
            new WholeNumber(1, 500, "engineers", Optional.empty()),
            Optional.empty(),
            new Value.Amount(5));

    static final Question ON_CALL = new Question(
            "team.on-call",
            "Who answers when it breaks at 3 am?",
            "A design that needs somebody at night is no design for a team that sleeps.",
            new OneOf(List.of(
                    new Choice("nobody", "it waits for the morning"),
                    new Choice("best-effort", "whoever notices"),
                    new Choice("rota", "somebody is on call"))),
            Optional.of(new Value.Word("nobody")),
            new Value.Word("nobody"));

    static final Question CHANNELS = new Question(
            "delivery.channels",
            "On which channels?",
            "Not every provider can do every channel.",
            new SomeOf(
                    List.of(
                            new Choice("email", "mail"),
                            new Choice("sms", "text message"),
                            new Choice("push", "mobile or browser push")),
                    false),
            Optional.of(new Value.WordSet(List.of("email"))),
            new Value.WordSet(List.of("email")));

    static final Question VENDORS = new Question(
            "vendors",
            "Which notification vendors are under contract?",
            "What is paid for and signed is worth more than what is better on paper.",
            new SomeOf(List.of(new Choice("sendgrid", "Twilio SendGrid"), new Choice("postmark", "")), true),
            Optional.of(new Value.WordSet(List.of())),
            new Value.WordSet(List.of()));

    static final Question BUDGET = new Question(
            "budget.monthly",
            "What may it cost a month?",
            "",
            new WholeNumber(0, 1_000, "EUR a month", Optional.of("open")),
            Optional.of(new Value.Amount(1_000)),
            new Value.Amount(1_000));

    /** Not among the others: only its range is of interest. */
    static final Question GROWTH = new Question(
            "volume.growth",
            "By what factor will the volume grow in 24 months?",
            "",
            new WholeNumber(1, 100, "times", Optional.empty()),
            Optional.of(new Value.Amount(2)),
            new Value.Amount(2));

    static final List<Question> ALL = List.of(ENGINEERS, ON_CALL, CHANNELS, VENDORS, BUDGET);

    static final Script SCRIPT = Script.inOrder(
            "notification",
            "How notifications are sent",
            ALL,
            Map.of("team", "Team", "delivery", "Delivery", "vendors", "Vendors", "budget", "Budget"),
            DraftObjections.none());

    private Questions() {}
}
