package org.springframework.scheduling.annotation;

import java.lang.annotation.Repeatable;

@Repeatable(Schedules.class)
public @interface Scheduled {
    long fixedDelay() default -1;

    long fixedRate() default -1;

    String cron() default "";
}
