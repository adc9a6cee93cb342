package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.ProviderPauses;
import [=package].parts.DatabasePart;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresProviderPausesTest {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final DatabasePart DATABASE = new DatabasePart();

    private final ProviderPauses pauses = new PostgresProviderPauses(DATABASE.dataSource(), FIRST, LONGEST);

    @BeforeAll
    static void start() {
        DATABASE.start();
        Flyway.configure().dataSource(DATABASE.dataSource()).load().migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate provider_pause");
    }

    @Test
    void a_pause_is_known_to_all_until_it_is_ended() {
        assertThat(pauses.pause("p", "401", Optional.empty()).isNew()).isTrue();

        assertThat(pauses.all()).singleElement().satisfies(pause -> {
            assertThat(pause.provider()).isEqualTo("p");
            assertThat(pause.reason()).isEqualTo("401");
            assertThat(pause.left()).isBetween(FIRST.minusSeconds(30), FIRST);
            assertThat(pause.isNew()).isFalse();
        });
        assertThat(pauses.end("p")).isTrue();
        assertThat(pauses.end("p")).isFalse();
        assertThat(pauses.all()).isEmpty();
    }

    @Test
    void a_provider_that_says_for_how_long_is_left_alone_as_long() {
        assertThat(pauses.pause("p", "429", Optional.of(Duration.ofHours(2))).left())
                .isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
    }

    @Test
    void senders_that_find_out_at_the_same_moment_do_not_make_it_longer() {
        pauses.pause("p", "401", Optional.empty());

        var second = pauses.pause("p", "401 again", Optional.empty());
        assertThat(second.isNew()).isFalse();
        assertThat(second.left()).isLessThanOrEqualTo(FIRST.multipliedBy(2));
        assertThat(pauses.pause("p", "401", Optional.empty()).left()).isLessThanOrEqualTo(FIRST.multipliedBy(2));
    }

    @Test
    void each_pause_in_a_row_is_twice_as_long_up_to_the_longest() throws SQLException {
        pauses.pause("p", "401", Optional.empty());
        for (int minutes : new int[] {2, 4, 5, 5}) {
            execute("update provider_pause set paused_until = clock_timestamp() - interval '1 second'");
            assertThat(pauses.all()).singleElement().matches(ProviderPauses.Pause::isOver);
            assertThat(pauses.pause("p", "401", Optional.empty()).left())
                    .isBetween(Duration.ofMinutes(minutes).minusSeconds(30), Duration.ofMinutes(minutes));
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
