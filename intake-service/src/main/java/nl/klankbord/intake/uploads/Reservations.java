package nl.klankbord.intake.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import nl.klankbord.intake.attachments.Place;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.ServerMac;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that let somebody bring the parts of one attachment for a day: {@code mailbox 16 ‖ attachment 16 ‖ length 4 ‖
 * expiry 4 ‖ tag 32}. Not stored.
 *
 * <p>Does not protect against: filling a reserved place with rubbish; it is paid for with work and gone after a day.
 */
@ApplicationScoped
class Reservations {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final String SCHEME = "Reservation ";
    private static final String USE = "reservation";
    private static final int FIELDS = MailboxId.LENGTH + AttachmentId.LENGTH + 2 * Integer.BYTES;
    private static final long UNSIGNED = 0xffff_ffffL;
    private final OwnMac mac;
    private final Clock clock;

    Reservations(OwnMac mac, Clock clock) {
        this.mac = mac;
        this.clock = clock;
    }

    String issue(Place place) {
        var fields = ByteBuffer.allocate(FIELDS)
                .put(place.mailbox().bytes())
                .put(place.attachment().bytes())
                .putInt(place.length())
                .putInt((int) clock.instant().plus(LIFETIME).getEpochSecond())
                .array();
        return Base64Url.encode(ByteBuffer.allocate(FIELDS + ServerMac.LENGTH)
                .put(fields)
                .put(mac.tag(USE, fields))
                .array());
    }

    Place open(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) throw Refusals.mailboxNotAvailable();
        try {
            return place(Base64Url.decode(authorization.substring(SCHEME.length()), FIELDS + ServerMac.LENGTH));
        } catch (RefusedInput e) {
            throw Refusals.mailboxNotAvailable();
        }
    }

    private Place place(byte[] token) {
        var fields = ByteBuffer.wrap(token, 0, FIELDS);
        var mailbox = new byte[MailboxId.LENGTH];
        var attachment = new byte[AttachmentId.LENGTH];
        fields.get(mailbox).get(attachment);
        var length = fields.getInt();
        var expiry = fields.getInt() & UNSIGNED;
        var ours = mac.matches(Arrays.copyOfRange(token, FIELDS, token.length), USE, Arrays.copyOf(token, FIELDS));
        if (!ours || expiry < clock.instant().getEpochSecond()) throw Refusals.mailboxNotAvailable();
        return new Place(MailboxId.of(mailbox), AttachmentId.of(attachment), length);
    }
}
