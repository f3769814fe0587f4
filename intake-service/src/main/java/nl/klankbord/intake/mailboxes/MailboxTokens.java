package nl.klankbord.intake.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.ServerMac;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of half an hour that hold all there is to know: {@code mailbox 16 ‖ expiry 4 ‖ tag 32} (KB-52). Nothing of them is
 * stored, so none can be listed or stolen from a database.
 *
 * <p>Does not protect against: the use of a stolen token until it expires. A deleted mailbox needs none to be revoked.
 */
@ApplicationScoped
public class MailboxTokens {
    static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String SCHEME = "Mailbox ";
    private static final String USE = "mailbox-token";
    private static final int FIELDS = MailboxId.LENGTH + Integer.BYTES;
    private static final long UNSIGNED = 0xffff_ffffL;
    private final OwnMac mac;
    private final Clock clock;

    MailboxTokens(OwnMac mac, Clock clock) {
        this.mac = mac;
        this.clock = clock;
    }

    String issue(MailboxId mailbox) {
        var expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        var fields = ByteBuffer.allocate(FIELDS)
                .put(mailbox.bytes())
                .putInt((int) expiry)
                .array();
        return Base64Url.encode(ByteBuffer.allocate(FIELDS + ServerMac.LENGTH)
                .put(fields)
                .put(mac.tag(USE, fields))
                .array());
    }

    /** Opens the mailbox that the call names, if the header says the same. Every failure is the same answer. */
    public MailboxSession open(@Nullable String authorization, MailboxId named) {
        if (authorization == null || !authorization.startsWith(SCHEME) || !isFor(named, authorization)) {
            throw Refusals.mailboxNotAvailable();
        }
        return new MailboxSession(named);
    }

    private boolean isFor(MailboxId named, String authorization) {
        try {
            var token = Base64Url.decode(authorization.substring(SCHEME.length()), FIELDS + ServerMac.LENGTH);
            var fields = Arrays.copyOf(token, FIELDS);
            var expiry = ByteBuffer.wrap(token).getInt(MailboxId.LENGTH) & UNSIGNED;
            return mac.matches(Arrays.copyOfRange(token, FIELDS, token.length), USE, fields)
                    && expiry >= clock.instant().getEpochSecond()
                    && MailboxId.of(Arrays.copyOf(token, MailboxId.LENGTH)).equals(named);
        } catch (RefusedInput e) {
            return false;
        }
    }
}
