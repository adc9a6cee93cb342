package [=package].adapter.out.store;

import [=package].application.Claim;
import [=package].application.NotificationState;
import [=package].application.NotificationStore.Settled;
import [=package].application.Settlement;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Between rows and the types of the domain. */
final class Rows {

    /** Providers may answer with a whole page; its beginning says enough. */
    private static final int LONGEST_REASON = 1000;

    private Rows() {}

    /** A notification accepted earlier, and whether it is the same request. */
    record Earlier(NotificationId id, boolean isSame) {}

    static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(id(row), row.getBoolean("is_same"));
    }

    static NotificationState state(ResultSet row) throws SQLException {
        return new NotificationState(
                id(row),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("detail")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** A row that was claimed. Where no notification can be read from it, {@code fault} says why. */
    record Claimed(NotificationId id, UUID token, OffsetDateTime dueAt, Claim claim, String fault) {}

    static Claimed claimed(ResultSet row) throws SQLException {
        var token = row.getObject("lease_token", UUID.class);
        var dueAt = row.getObject("due_at", OffsetDateTime.class);
        try {
            var age = Duration.ofMillis(row.getLong("age_millis"));
            var claim = new Claim(id(row), request(row), row.getInt("attempts"), age, token);
            return new Claimed(id(row), token, dueAt, claim, null);
        } catch (RuntimeException unreadable) {
            return new Claimed(id(row), token, dueAt, null, "it cannot be read: " + unreadable.getMessage());
        }
    }

    static Object[] insertion(NotificationId id, NotificationRequest request) {
        var recipient = request.recipient();
        return new Object[] {
            id.value(),
            request.key().value(),
            fingerprint(request),
            recipient.channel().name(),
            recipient.address(),
            request.subject(),
            request.body()
        };
    }

    /** Tells requests apart when their texts are long gone. */
    static String fingerprint(NotificationRequest request) {
        var recipient = request.recipient();
        var whole = String.join(
                "\0", recipient.channel().name(), recipient.address(), request.subject(), request.body());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The columns of settlements, as {@link Statements#SETTLE} takes them. */
    static Object[] settlements(List<Settled> all) {
        return new Object[] {
            column(all, UUID[]::new, settled -> settled.claim().id().value()),
            column(all, UUID[]::new, settled -> settled.claim().token()),
            column(all, String[]::new, settled -> status(settled.settlement()).name()),
            column(all, String[]::new, settled -> providerId(settled.settlement())),
            column(all, String[]::new, settled -> reason(settled.settlement())),
            column(all, Long[]::new, settled -> delay(settled.settlement()).toMillis()),
            column(all, String[]::new, settled -> waitsFor(settled.settlement()))
        };
    }

    private static <T> T[] column(List<Settled> all, IntFunction<T[]> array, Function<Settled, T> value) {
        return all.stream().map(value).toArray(array);
    }

    private static DeliveryStatus status(Settlement settlement) {
        return settlement instanceof Settlement.Sent
                ? DeliveryStatus.SENT
                : settlement instanceof Settlement.Parked ? DeliveryStatus.PARKED : DeliveryStatus.PENDING;
    }

    private static String providerId(Settlement settlement) {
        return settlement instanceof Settlement.Sent sent ? text(sent.providerId()) : null;
    }

    private static String reason(Settlement settlement) {
        if (settlement instanceof Settlement.Retry retry) {
            return text(retry.reason());
        }
        if (settlement instanceof Settlement.Postponed postponed) {
            return text(postponed.reason());
        }
        return settlement instanceof Settlement.Parked parked ? text(parked.reason()) : null;
    }

    private static String waitsFor(Settlement settlement) {
        return settlement instanceof Settlement.Postponed postponed ? postponed.provider() : null;
    }

    private static Duration delay(Settlement settlement) {
        if (settlement instanceof Settlement.Retry retry) {
            return retry.delay();
        }
        return settlement instanceof Settlement.Postponed postponed ? postponed.delay() : Duration.ZERO;
    }

    /**
     * PostgreSQL takes neither NUL nor half a surrogate pair, and a result that cannot be written down
     * would lead to a second message.
     */
    static String text(String fromProvider) {
        if (fromProvider == null) {
            return null;
        }
        var clean = fromProvider.replace("\0", "");
        var cut = clean.length() > LONGEST_REASON ? clean.substring(0, LONGEST_REASON) : clean;
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static NotificationId id(ResultSet row) throws SQLException {
        return new NotificationId(row.getObject("id", UUID.class));
    }

    private static NotificationRequest request(ResultSet row) throws SQLException {
        return new NotificationRequest(
                new IdempotencyKey(row.getString("idempotency_key")),
                new Recipient(Channel.valueOf(row.getString("channel")), row.getString("address")),
                row.getString("subject"),
                row.getString("body"));
    }
}
