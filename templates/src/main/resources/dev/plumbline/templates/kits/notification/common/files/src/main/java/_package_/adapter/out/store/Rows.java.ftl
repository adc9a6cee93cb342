package [=package].adapter.out.store;

import [=package].application.Claim;
import [=package].application.NotificationState;
import [=package].application.Settlement;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Between rows and the types of the domain. */
final class Rows {

    /** Providers may answer with a whole page; its beginning says enough. */
    private static final int LONGEST_REASON = 1000;

    private Rows() {}

    record Stored(NotificationId id, NotificationRequest request) {}

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(id(row), request(row));
    }

    static NotificationState state(ResultSet row) throws SQLException {
        return new NotificationState(
                id(row),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("detail")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(id(row), request(row), row.getInt("attempts"), row.getObject("lease_token", UUID.class));
    }

    static Object[] insertion(NotificationId id, NotificationRequest request) {
        var recipient = request.recipient();
        return new Object[] {
            id.value(),
            request.key().value(),
            recipient.channel().name(),
            recipient.address(),
            request.subject(),
            request.body()
        };
    }

    static Object[] settlement(Claim claim, Settlement settlement) {
        if (settlement instanceof Settlement.Delivered delivered) {
            return settlement(claim, DeliveryStatus.DELIVERED, delivered.providerId(), null, Duration.ZERO);
        }
        if (settlement instanceof Settlement.GivenUp givenUp) {
            return settlement(claim, DeliveryStatus.FAILED, null, givenUp.reason(), Duration.ZERO);
        }
        var retry = (Settlement.RetryAfter) settlement;
        return settlement(claim, DeliveryStatus.PENDING, null, retry.reason(), retry.delay());
    }

    private static Object[] settlement(
            Claim claim, DeliveryStatus status, String providerId, String reason, Duration delay) {
        return new Object[] {
            status.name(), text(providerId), text(reason), delay.toMillis(), claim.id().value(), claim.token()
        };
    }

    /**
     * PostgreSQL takes neither NUL nor half a surrogate pair, and a result that cannot be written down
     * would lead to a second message.
     */
    private static String text(String fromProvider) {
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
