package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.RefusedInput;

/**
 * The secret address under which somebody's calendar reads the days of their terms (NOT-3). Only its hash is here.
 *
 * <p>Does not protect against: whoever learns the address. It shows days and nothing else, and can be revoked.
 */
@ApplicationScoped
public class CalendarFeeds {
    private static final int SECRET_LENGTH = 32;

    private static final String REPLACE = """
            insert into calendar_feeds (person_id, secret_hash, since_on) values (?1, decode(?2, 'hex'), ?3)
            on conflict (person_id) do update set secret_hash = excluded.secret_hash, since_on = excluded.since_on
            returning '1'""";

    private final SecureRandom random;

    CalendarFeeds(SecureRandom random) {
        this.random = random;
    }

    /** A new secret; the former one shows nothing any more. */
    public Uni<String> renew(PersonId person, LocalDate today) {
        var secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        return Sql.texts(REPLACE, person.value(), hashOf(secret).hex(), today)
                .replaceWith(() -> Base64Url.encode(secret));
    }

    /** Since when somebody has such an address. */
    public Uni<Optional<LocalDate>> since(PersonId person) {
        return Sql.texts("select cast(since_on as text) from calendar_feeds where person_id = ?1", person.value())
                .map(rows -> rows.stream().findFirst().map(LocalDate::parse));
    }

    /** The address shows nothing any more. */
    public Uni<Void> revoke(PersonId person) {
        return Sql.texts("delete from calendar_feeds where person_id = ?1 returning '1'", person.value())
                .replaceWithVoid();
    }

    /** Whose secret this is; empty for any other text. */
    public Uni<Optional<PersonId>> owner(String secret) {
        byte[] bytes;
        try {
            bytes = Base64Url.decode(secret, SECRET_LENGTH);
        } catch (RefusedInput noSecret) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Sql.texts(
                        "select cast(person_id as text) from calendar_feeds where secret_hash = decode(?1, 'hex')",
                        hashOf(bytes).hex())
                .map(rows -> rows.stream().findFirst().map(PersonId::fromString));
    }

    private static Hash hashOf(byte[] secret) {
        return Hash.sha256("calendar-secret", secret);
    }
}
