package io.quarkus.scheduler;

import java.lang.annotation.Repeatable;

@Repeatable(Scheduled.Schedules.class)
public @interface Scheduled {
    String every() default "";

    String cron() default "";

    ConcurrentExecution concurrentExecution() default ConcurrentExecution.PROCEED;

    enum ConcurrentExecution {
        PROCEED,
        SKIP
    }

    @interface Schedules {
        Scheduled[] value();
    }
}
