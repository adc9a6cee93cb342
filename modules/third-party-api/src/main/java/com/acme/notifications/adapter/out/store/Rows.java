package com.acme.notifications.adapter.out.store;

import com.acme.notifications.application.Backlog;
import com.acme.notifications.application.Claim;
import com.acme.notifications.application.NotificationState;
import com.acme.notifications.application.NotificationStore.Settled;
import com.acme.notifications.application.Settlement;
import com.acme.notifications.application.Tried;
import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.DeliveryStatus;
import com.acme.notifications.domain.IdempotencyKey;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import com.acme.notifications.domain.Recipient;
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
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Backlog backlog(ResultSet row) throws SQLException {
        return new Backlog(Duration.ofMillis(row.getLong("oldest_due_millis")), row.getLong("parked"));
    }

    /** A row that was claimed. Where no notification can be read from it, {@code fault} says why. */
    record Claimed(NotificationId id, UUID token, OffsetDateTime dueAt, Claim claim, String fault) {}

    static Claimed claimed(ResultSet row) throws SQLException {
        var token = row.getObject("lease_token", UUID.class);
        var dueAt = row.getObject("due_at", OffsetDateTime.class);
        try {
            var age = Duration.ofMillis(row.getLong("age_millis"));
            var claim = new Claim(id(row), request(row), row.getInt("attempts"), row.getInt("unended") - 1, age, token);
            return new Claimed(id(row), token, dueAt, claim, null);
        } catch (RuntimeException unreadable) {
            var reason = "it cannot be read: " + unreadable.getMessage();
            return new Claimed(id(row), token, dueAt, null, reason);
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
        var whole =
                String.join("\0", recipient.channel().name(), recipient.address(), request.subject(), request.body());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is written of a settlement. Null stands for nothing. */
    private record Written(DeliveryStatus status, String providerId, String reason, Duration delay, String waitsFor) {

        static Written of(Settlement settlement) {
            if (settlement instanceof Settlement.Sent sent) {
                return new Written(DeliveryStatus.SENT, text(sent.providerId()), null, Duration.ZERO, null);
            }
            if (settlement instanceof Settlement.Parked parked) {
                return new Written(DeliveryStatus.PARKED, null, text(parked.reason()), Duration.ZERO, null);
            }
            if (settlement instanceof Settlement.Retry retry) {
                return new Written(DeliveryStatus.PENDING, null, text(retry.reason()), retry.delay(), null);
            }
            var postponed = (Settlement.Postponed) settlement;
            return new Written(
                    DeliveryStatus.PENDING, null, text(postponed.reason()), postponed.delay(), postponed.provider());
        }
    }

    /** The columns of settlements, as {@link Statements#SETTLE} takes them. */
    static Object[] settlements(List<Settled> all) {
        var written =
                all.stream().map(settled -> Written.of(settled.settlement())).toList();
        return new Object[] {
            column(all, UUID[]::new, settled -> settled.claim().id().value()),
            column(all, UUID[]::new, settled -> settled.claim().token()),
            column(written, String[]::new, one -> one.status().name()),
            column(written, String[]::new, Written::providerId),
            column(written, String[]::new, Written::reason),
            column(written, Long[]::new, one -> one.delay().toMillis()),
            column(written, String[]::new, Written::waitsFor),
            column(all, Long[]::new, settled -> (long) settled.claim().attempt()),
            column(all, String[]::new, tried(Tried::provider)),
            column(all, String[]::new, tried(tried -> tried.result().outcome())),
            column(all, Long[]::new, tried(tried -> tried.took().toMillis())),
            column(all, Long[]::new, tried(tried -> (System.nanoTime() - tried.startedAt()) / 1_000_000))
        };
    }

    private static <V> Function<Settled, V> tried(Function<Tried, V> value) {
        return settled -> settled.tried().map(value).orElse(null);
    }

    private static <T, V> V[] column(List<T> all, IntFunction<V[]> array, Function<T, V> value) {
        return all.stream().map(value).toArray(array);
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
