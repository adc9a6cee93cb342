package com.example.shop.notices.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import com.example.shop.notices.parts.LastMile;
import com.example.shop.notices.parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away at the worst moment: everything was written, and the commit has no answer. */
@QuarkusTest
@TestProfile(RealParts.class)
class LostCommitTest {

    LastMile lastMile;

    @Inject
    DataSource database;

    @BeforeEach
    void a_commit_ends_its_own_connection() throws SQLException {
        execute(
                """
                create function leave() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
                """);
        execute(
                """
                create constraint trigger leave after insert on notification deferrable initially deferred
                for each row execute function leave()
                """);
    }

    @AfterEach
    void commits_are_answered() throws SQLException {
        execute("drop function if exists leave cascade");
    }

    @Test
    void the_caller_is_told_to_try_again_and_can() throws SQLException {
        var key = UUID.randomUUID().toString();
        post(key)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("now"));

        commits_are_answered();
        post(key).statusCode(202);
    }

    /** One that stayed would insert when the lock is gone, long after the caller was told otherwise. */
    @Test
    void a_lock_that_somebody_holds_leaves_no_statement_behind_that_waits_for_it() throws SQLException {
        commits_are_answered();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table notification in access exclusive mode");
            post(UUID.randomUUID().toString()).statusCode(503);

            try (var waiting = statement.executeQuery("select count(*) from pg_stat_activity"
                    + " where wait_event_type = 'Lock' and query like 'insert into notification%'")) {
                waiting.next();
                assertThat(waiting.getInt(1)).isZero();
            }
            connection.rollback();
        }
    }

    private ValidatableResponse post(String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("channel", lastMile.channel(), "to", lastMile.address(), "body", "Hello"))
                .when()
                .post("/notifications")
                .then();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
