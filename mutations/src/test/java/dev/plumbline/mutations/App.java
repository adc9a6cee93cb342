package dev.plumbline.mutations;

import java.nio.file.Path;

/** An app that Plumbline ships. */
enum App {
    CRON("cron", "org.example.library.reminders"),
    THIRD_PARTY_API("third-party-api", "com.acme.notifications"),
    QUEUE("queue", "com.example.shop.notices");

    private final String option;
    private final String basePackage;

    App(String option, String basePackage) {
        this.option = option;
        this.basePackage = basePackage;
    }

    /** The option that was decided for. */
    String option() {
        return option;
    }

    String basePackage() {
        return basePackage;
    }

    Path folder() {
        return Path.of("../modules", option);
    }
}
