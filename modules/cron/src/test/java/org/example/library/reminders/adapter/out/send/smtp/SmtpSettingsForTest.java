package org.example.library.reminders.adapter.out.send.smtp;

import java.time.Duration;
import java.util.Optional;

/** Short time limits, so that a test of them is short too. */
record SmtpSettingsForTest(int port, Optional<String> user, Optional<String> password, StartTls starttls)
        implements SmtpSettings {

    static SmtpSettingsForTest plain(int port) {
        return new SmtpSettingsForTest(port, Optional.empty(), Optional.empty(), StartTls.OFF);
    }

    SmtpSettingsForTest as(String name, String secret) {
        return new SmtpSettingsForTest(port, Optional.of(name), Optional.of(secret), starttls);
    }

    SmtpSettingsForTest with(StartTls encryption) {
        return new SmtpSettingsForTest(port, user, password, encryption);
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public String from() {
        return "Library <no-reply@sender.test>";
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration readTimeout() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofSeconds(2);
    }
}
