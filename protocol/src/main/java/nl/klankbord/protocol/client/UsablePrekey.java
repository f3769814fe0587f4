package nl.klankbord.protocol.client;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;

/** The checks of a client before it seals anything to a prekey (KB-26, KB-27). */
public final class UsablePrekey {
    private UsablePrekey() {}

    /**
     * Chooses the prekey of a person for today: signed by the person's key, of the person's side, of this week, and the
     * newest if two fit. Prekeys that fail are passed over.
     *
     * @param offered what the server sent
     * @param person a person of the verified directory
     * @param today the client's own day
     * @return nothing if there is none; then nothing is sent
     */
    public static Optional<Prekey> of(List<Prekey> offered, DirectoryPerson person, LocalDate today) {
        if (person.status() == DirectoryPerson.Status.ENDED) {
            return Optional.empty();
        }
        return offered.stream()
                .filter(prekey -> isGood(prekey, person, today))
                .max(Comparator.comparing(Prekey::notBefore));
    }

    /**
     * Checks one prekey.
     *
     * @param prekey the prekey
     * @param owner the identity key of its owner, from the directory
     * @param role the side on which the directory has the owner
     * @param today the client's own day
     * @throws NotAuthentic with code {@code signer}, {@code signature}, {@code role} or {@code week}
     */
    public static void check(Prekey prekey, IdentityKey owner, int role, LocalDate today) {
        prekey.verify(owner);
        if (prekey.role() != role) {
            throw new NotAuthentic("role");
        }
        if (!prekey.isUsableOn(today)) {
            throw new NotAuthentic("week");
        }
    }

    private static boolean isGood(Prekey prekey, DirectoryPerson person, LocalDate today) {
        try {
            check(prekey, person.key(), person.role().prekeyRole(), today);
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }
}
