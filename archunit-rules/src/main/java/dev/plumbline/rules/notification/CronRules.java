package dev.plumbline.rules.notification;

import dev.plumbline.rules.rule.Ground;
import dev.plumbline.rules.rule.Rule;
import java.util.List;

/** An outbox in the database, and a scheduled job that drains it. */
final class CronRules {

    static final List<Rule> ALL = List.of(
            SharedRules.noBrokerInCode("CRON-01"),
            SharedRules.noBrokerInPom("CRON-02"),
            SharedRules.noBrokerInConfiguration("CRON-03"),
            new Rule(
                    "CRON-04",
                    "a scheduled dispatcher in adapter.out.dispatch drains the outbox, one run at a time",
                    new Ground.Chosen(),
                    "let the scheduler run it alone: concurrentExecution = SKIP with Quarkus, no @Async with Spring",
                    List.of(ApplicationChecks.DELIVERY, ApplicationChecks.DISPATCH),
                    ScheduleChecks::dispatcherRunsOneAtATime),
            new Rule(
                    "CRON-05",
                    "nothing outside adapter.out.dispatch delivers by schedule",
                    new Ground.Chosen(),
                    "let the scheduled dispatcher do it",
                    List.of(ApplicationChecks.DELIVERY, ApplicationChecks.DISPATCH),
                    ScheduleChecks::nothingElseDeliversBySchedule),
            SharedRules.decidedLastMile("CRON-06", "last-mile"),
            SharedRules.noSendInTransaction("CRON-07"));

    private CronRules() {}
}
