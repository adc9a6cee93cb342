package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static dev.plumbline.rules.ModuleFolder.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a broker and what does not, and who says so. */
class KnownByNameTest {

    private static final String RECORD = "docs/decisions/0001-notification-by-cron.md";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new redis.clients.jedis.Jedis().publish(\"a\", \"b\");",
                "new redis.clients.jedis.Jedis().blpop(1, \"a\");",
                "new org.springframework.data.redis.core.StringRedisTemplate().opsForStream();",
                "new org.springframework.data.redis.core.StringRedisTemplate().convertAndSend(\"a\", \"b\");",
                "org.redisson.api.RedissonClient client = null; client.getBlockingQueue(\"a\");",
            })
    void redis_is_a_broker_where_it_is_used_as_a_queue(String use) {
        assertThat(withStatement(use).violations()).containsOnlyKeys("CRON-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new redis.clients.jedis.Jedis().set(\"a\", \"b\");",
                "new org.springframework.data.redis.core.StringRedisTemplate().opsForValue();",
                "org.redisson.api.RedissonClient client = null; client.getBucket(\"a\");",
                "new java.util.concurrent.LinkedBlockingQueue<String>().offer(\"a\");",
                "new java.util.concurrent.SubmissionPublisher<String>().submit(\"a\");",
            })
    void a_cache_is_no_broker_and_a_buffer_in_the_same_process_is_none(String use) {
        module.withDependency("redis.clients", "jedis", "")
                .withDependency("com.lmax", "disruptor", "")
                .appending(PROPERTIES, "quarkus.redis.hosts=redis://cache:6379\nspring.data.redis.host=cache\n");

        assertThat(withStatement(use).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.cache.redis-url",
                "app.redisCache.url",
                "app.cacheRedisUrl",
                "SHOP_SESSION_STORE",
                "app.http-sessions[0].url",
            })
    void an_address_under_a_key_that_speaks_of_a_cache_is_told_and_no_violation(String key) {
        module.appending(PROPERTIES, key + "=redis://host:6379\n");

        assertThat(module.violations()).isEmpty();
        assertThat(module.rules().evaluate().notes())
                .contains("CRON-03 passes over " + PROPERTIES + ":5: " + key
                        + "=redis://host:6379, for its key speaks of a cache");
    }

    @Test
    void an_address_of_what_the_code_uses_for_a_cache_only_is_told_and_no_violation() {
        withStatement("new redis.clients.jedis.Jedis().get(\"a\");")
                .appending(PROPERTIES, "app.redis-url=redis://host:6379\n");

        assertThat(module.violations()).isEmpty();
        assertThat(module.rules().evaluate().notes())
                .contains("CRON-03 passes over " + PROPERTIES
                        + ":5: app.redis-url=redis://host:6379, for the code uses Redis, and not as a queue");

        withStatement("new redis.clients.jedis.Jedis().publish(\"a\", \"b\");");

        assertThat(module.violations()).containsOnlyKeys("CRON-01", "CRON-03");
    }

    @Test
    void a_word_in_a_key_does_not_make_a_cache_of_another_broker() {
        module.appending(PROPERTIES, "app.cache.invalidation=amqp://host\napp.cached=redis://host\n");

        assertThat(module.violations().getOrDefault("CRON-03", List.of())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.bus=tcp://broker:61616",
                "shop.bus=failover:(ssl://a:61617,ssl://b:61617)",
                "shop.jobs=redis://jobs:6379/0",
                "shop.bus=${BUS:nats://localhost:4222}",
                "shop.bus=mqtts://user:secret@broker",
                "shop.bus=SASL_SSL://kafka:9093",
            })
    void the_address_of_a_broker_is_known_by_its_scheme_or_its_port(String entry) {
        assertThat(module.appending(PROPERTIES, entry + "\n").violations()).containsOnlyKeys("CRON-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.enabled=false",
                "quarkus.kafka.devservices.enabled=false",
                "quarkus.rabbitmq.devservices.enabled=false",
                "quarkus.messaging.kafka.health.enabled=FALSE",
                "spring.cloud.bus.enabled=false",
                "spring.kafka.listener.auto-startup=false",
                "management.health.rabbit.enabled=false",
                "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.amqp.RabbitAutoConfiguration",
                "mp.messaging.outgoing.a.connector=smallrye-in-memory",
                "mp.messaging.incoming.a.connector=smallrye-in-memory\\nmp.messaging.incoming.a.broadcast=true",
                "shop.database=jdbc:h2:tcp://localhost:9092/shop",
                "shop.probe=tcp://host:8080",
            })
    void what_is_switched_off_or_in_memory_is_no_broker(String entries) {
        assertThat(module.appending(PROPERTIES, entries.replace("\\n", "\n") + "\n")
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.enabled=true",
                "kafka.enabled=${KAFKA:false}",
                "%test.mp.messaging.incoming.a.connector=smallrye-in-memory\\nmp.messaging.incoming.a.topic=x",
            })
    void what_may_be_on_is_a_broker(String entries) {
        assertThat(module.appending(PROPERTIES, entries.replace("\\n", "\n") + "\n")
                        .violations())
                .containsOnlyKeys("CRON-03");
    }

    @Test
    void an_overlay_adds_a_broker_of_the_house() {
        module.with("plumbline.yaml", "plumbline: 1\noverlay: ours.yaml\n")
                .with(
                        "ours.yaml",
                        """
                        overlay: ours
                        for: notification@1
                        why: The house has a bus of its own.
                        libraries:
                          brokers:
                            - {id: house-bus, title: the house bus, packages: [com.acme.bus], keys: [bus.]}
                        """)
                .with("src/main/java/com/acme/bus/Bus.java", "package com.acme.bus;\n\npublic class Bus {}\n")
                .appending(PROPERTIES, "bus.name=x\n");

        assertThat(withStatement("new com.acme.bus.Bus();").violations()).containsOnlyKeys("CRON-01", "CRON-03");
    }

    @Test
    void a_broken_overlay_is_told_with_its_place_and_nothing_is_checked() {
        module.with("plumbline.yaml", "plumbline: 1\noverlay: ours.yaml\n")
                .with(
                        "ours.yaml",
                        "overlay: ours\nlibraries:\n  brokers:\n    - {id: bus, packages: [com.acme.bus]}\n");

        assertThatThrownBy(() -> module.compiled().rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("ours.yaml:4:7: a broker has no title");
    }

    @Test
    void the_domain_may_know_what_is_no_framework() {
        module.with(
                BASE + "domain/Money.java",
                """
                        package com.acme.notifications.domain;

                        public class Money {
                            @lombok.NonNull
                            private String amount = "";

                            @lombok.Generated
                            public String getAmount() {
                                return amount;
                            }
                        }
                        """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void a_life_cycle_is_a_framework_although_its_package_has_annotations_that_are_none() {
        module.with(
                BASE + "domain/Money.java",
                """
                package com.acme.notifications.domain;

                public class Money {
                    @javax.annotation.PostConstruct
                    void init() {}
                }
                """);

        assertThat(module.violations()).containsOnlyKeys("ARCH-01");
    }

    @Test
    void an_option_of_another_catalog_that_is_called_alike_gets_none_of_the_rules() {
        module.replacing(RECORD, "decision: notification", "decision: delivery")
                .replacing(RECORD, "notification@1", "delivery@1");

        assertThatThrownBy(() -> module.compiled().rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("lists ARCH-01, and the catalog delivery has no rules");

        String rules = module.text(RECORD)
                .lines()
                .filter(line -> line.startsWith("  rules:"))
                .findFirst()
                .orElseThrow();
        module.replacing(RECORD, rules, "  rules: []");

        assertThatThrownBy(() -> module.compiled().rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("the catalog delivery has no rules, so nothing holds code to " + RECORD);

        module.replacing(
                RECORD,
                "  rules: []",
                "  rules: []\n  own-rules:\n    TIME-01:\n      forbid: {packages: [java.util.Date]}\n"
                        + "      because: java.time says what is meant");

        assertThat(withStatement("new java.util.Date();").violations())
                .isEqualTo(Map.of(
                        "TIME-01",
                        List.of("Method <com.acme.notifications.adapter.Use.use()> calls constructor"
                                + " <java.util.Date.<init>()> in (Use.java:5)")));
    }

    private ModuleFolder withStatement(String statement) {
        return module.with(
                BASE + "adapter/Use.java",
                "package com.acme.notifications.adapter;\n\nclass Use {\n    void use() {\n        " + statement
                        + "\n    }\n}\n");
    }
}
