package dev.plumbline.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The libraries that hand a notification to a provider. A library's name is the id of the last mile it serves. */
final class LastMiles {

    /** The clients of one provider each, and those of mail servers. */
    static final List<Library> ALL = List.of(
            last(
                    "smtp",
                    List.of(
                            "jakarta.mail",
                            "javax.mail",
                            "com.sun.mail",
                            "org.eclipse.angus.mail",
                            "io.quarkus.mailer",
                            "io.vertx.ext.mail",
                            "org.springframework.mail",
                            "org.apache.commons.mail",
                            "org.simplejavamail"),
                    List.of(
                            "jakarta.mail",
                            "javax.mail",
                            "com.sun.mail",
                            "org.eclipse.angus:angus-mail",
                            "org.eclipse.angus:jakarta.mail",
                            "io.quarkus:quarkus-mailer",
                            "io.vertx:vertx-mail-client",
                            "org.springframework.boot:spring-boot-starter-mail*",
                            "org.springframework.boot:spring-boot-mail",
                            "org.apache.commons:commons-email*",
                            "org.simplejavamail"),
                    List.of("quarkus.mailer.", "spring.mail.")),
            last("sendgrid", List.of("com.sendgrid"), List.of("com.sendgrid"), List.of("spring.sendgrid.")),
            last(
                    "postmark",
                    List.of("com.postmarkapp", "com.wildbit.java.postmark"),
                    List.of("com.postmarkapp", "com.wildbit.java:postmark"),
                    List.of()),
            last("twilio", List.of("com.twilio"), List.of("com.twilio.sdk"), List.of()),
            last("govuk-notify", List.of("uk.gov.service.notify"), List.of("uk.gov.service.notify"), List.of()),
            last("http-gateway", List.of(), List.of(), List.of()),
            last(
                    "mailgun",
                    List.of("com.mailgun", "net.sargue.mailgun"),
                    List.of("com.mailgun", "net.sargue:mailgun"),
                    List.of()),
            last("mailjet", List.of("com.mailjet"), List.of("com.mailjet"), List.of()),
            last(
                    "amazon-ses",
                    List.of(
                            "software.amazon.awssdk.services.ses",
                            "software.amazon.awssdk.services.sesv2",
                            "com.amazonaws.services.simpleemail",
                            "com.amazonaws.services.simpleemailv2"),
                    List.of(
                            "software.amazon.awssdk:ses",
                            "software.amazon.awssdk:sesv2",
                            "com.amazonaws:aws-java-sdk-ses*",
                            "io.quarkiverse.amazonservices:quarkus-amazon-ses",
                            "io.awspring.cloud:spring-cloud-aws-starter-ses"),
                    List.of("quarkus.ses.", "spring.cloud.aws.ses.")),
            last(
                    "brevo",
                    List.of("brevo", "brevoApi", "sendinblue"),
                    List.of("com.brevo", "com.sendinblue"),
                    List.of()),
            last("sparkpost", List.of("com.sparkpost"), List.of("com.sparkpost"), List.of()),
            last("vonage", List.of("com.vonage", "com.nexmo"), List.of("com.vonage", "com.nexmo"), List.of()),
            last("messagebird", List.of("com.messagebird"), List.of("com.messagebird"), List.of()),
            last("infobip", List.of("com.infobip"), List.of("com.infobip"), List.of()),
            last(
                    "azure-communication",
                    List.of("com.azure.communication"),
                    List.of("com.azure:azure-communication*"),
                    List.of()),
            last(
                    "firebase",
                    List.of("com.google.firebase.messaging"),
                    List.of("com.google.firebase:firebase-admin"),
                    List.of()),
            last("slack", List.of("com.slack.api"), List.of("com.slack.api"), List.of()));

    /** Clients of HTTP as such; what they call is not known. */
    static final List<Library> HTTP = List.of(new Library(
            "HTTP",
            List.of(
                    "java.net.http",
                    "java.net.HttpURLConnection",
                    "org.eclipse.microprofile.rest.client",
                    "jakarta.ws.rs.client",
                    "javax.ws.rs.client",
                    "io.quarkus.rest.client",
                    "org.apache.http",
                    "org.apache.hc",
                    "okhttp3",
                    "retrofit2",
                    "feign",
                    "io.vertx.ext.web.client",
                    "io.vertx.mutiny.ext.web.client",
                    "org.springframework.web.client",
                    "org.springframework.web.reactive.function.client",
                    "org.springframework.web.service"),
            List.of(),
            List.of()));

    static final LibraryTypes TYPES = new LibraryTypes(ALL);
    static final LibraryTypes HTTP_TYPES = new LibraryTypes(HTTP);

    private LastMiles() {}

    /** The name of a last mile as a package: {@code govuk-notify} is in {@code govuknotify}. */
    static String packageOf(String lastMile) {
        return lastMile.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Library last(String name, List<String> packages, List<String> artifacts, List<String> keys) {
        return new Library(name, packages, artifacts, withOwn(name, keys));
    }

    private static List<String> withOwn(String name, List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.add("notifications." + name + ".");
        all.add("quarkus.rest-client." + name + ".");
        return all;
    }
}
