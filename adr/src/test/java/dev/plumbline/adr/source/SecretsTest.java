package dev.plumbline.adr.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.password | hunter2 | ***",
                "shop.db.pwd[0] | hunter2 | ***",
                "STRIPE_API_KEY | abc | ***",
                "stripe.apiKey | abc | ***",
                "sendgrid.key | abc | ***",
                "notifications.postmark.token | abc | ***",
                "oidc.credentials.secret | abc | ***",
                "app.client-secret | ${SECRET:hunter2} | ${SECRET:***}",
                "kafka.sasl.jaas.config | org.x.PlainLoginModule required password=\"p\"; | ***",
                "shop.bus | amqp://guest:guest@mq:5672/shop | amqp://***@mq:5672/shop",
                "shop.bus | amqp://u:p@ss/w@rd@mq | amqp://***@mq",
                "spring.rabbitmq.addresses | u:hunter2@mq1:5672,v:hunter3@mq2:5672 | ***@mq1:5672,***@mq2:5672",
                "kafka.basic.auth.user.info | key:hunter2 | ***",
                "shop.bus | failover:(tcp://u:p@a:61616) | failover:(tcp://***@a:61616)",
                "shop.url | https://h/x?sig=aB%2Fc&n=1 | https://h/x?sig=***&n=1",
                "shop.url | https://h/x?n=1&access_token=abc | https://h/x?n=1&access_token=***",
                "db.url | jdbc:postgresql://h/d?user=a&password=b | jdbc:postgresql://h/d?user=a&password=***",
                "db.url | jdbc:oracle:thin:scott/tiger@h:1521/d | jdbc:oracle:thin:***@h:1521/d",
                "db.url | jdbc:sqlserver://h;user=sa;password=b c;x=1 | jdbc:sqlserver://h;user=sa;password=*** c;x=1",
                "sb | Endpoint=sb://h/;SharedAccessKeyName=n;SharedAccessKey=abc= | Endpoint=sb://h/;SharedAccessKeyName=n;SharedAccessKey=***",
                "pem | -----BEGIN RSA PRIVATE KEY----- MIIE | ***",
                "a.header | Bearer abcdefgh12 | Bearer ***",
                "a.x | SG.abcdefghij.klmnopqrst | ***",
                "a.x | eyJhbGciOiJI.eyJzdWIiOiIx.c2ln | ***",
                "a.x | 0123456789abcdef0123456789abcdef | ***",
                "a.x | 5e2f1c9a-7b43-4d2e-9f10-0a1b2c3d4e5f | ***",
                "a.x | wJalrXUtnFEMIK7MDENGbPxRfiCY12 | ***",
            })
    void what_can_be_a_secret_is_hidden(String key, String value, String shown) {
        assertThat(Secrets.setting(key, value)).isEqualTo(key + "=" + shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.bus | amqps://broker:5671?jms.forceAsyncSend=true",
                "kafka.bootstrap.servers | b-1.shop.a1b2c3.c2.kafka.eu-west-1.amazonaws.com:9092",
                "notifications.postmark.token | ${POSTMARK_TOKEN}",
                "oidc.token.enabled | true",
                "%dev.mp.jwt.verify.publickey.algorithm | HS256",
                "mp.messaging.outgoing.a.value.serializer | org.apache.kafka.common.serialization.StringSerializer",
                "drain.cron | 0 0/5 * * * ?",
                "topic | notifications-outbox-events-v2-2024",
                "db.url | jdbc:postgresql://localhost:5432/notifications",
            })
    void what_is_none_is_shown(String key, String value) {
        assertThat(Secrets.setting(key, value)).isEqualTo(key + "=" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Method <com.acme.Oauth2TokenKeyStore.go()> calls method <a.B$1C2D3.password()> in (B.java:12)",
                "src/main/resources/application.properties:12: quarkus.scheduler.enabled=false",
            })
    void a_message_about_code_stays_as_it_is(String text) {
        assertThat(Secrets.inPlace(text)).isEqualTo(text);
    }
}
