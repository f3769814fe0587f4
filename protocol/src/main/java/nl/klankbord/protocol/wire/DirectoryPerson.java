package nl.klankbord.protocol.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of a directory. The name of the key is not kept, it follows from the key (KB-29).
 *
 * @param role what the person is to the channel
 * @param name the name as reporters see it
 * @param key the identity key
 * @param status whether the person works now
 * @param since the first day in this role
 * @param until the last day, or null
 */
public record DirectoryPerson(
        Role role,
        String name,
        IdentityKey key,
        Status status,
        LocalDate since,
        @Nullable LocalDate until) {
    /** What a person is to the channel. One person is on one side only (KB-13). */
    public enum Role {
        /** The primary advisor. */
        ADVISOR("advisor"),
        /** Takes over when the advisor is away. */
        BACKUP("backup"),
        /** Receives escalations for the organisation. */
        OFFICER("officer");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /**
         * The word in the document.
         *
         * @return such as {@code advisor}
         */
        public String word() {
            return word;
        }

        /**
         * The role number that the person's prekeys carry.
         *
         * @return {@link Prekey#ADVISOR_SIDE} or {@link Prekey#OFFICER}
         */
        public int prekeyRole() {
            return this == OFFICER ? Prekey.OFFICER : Prekey.ADVISOR_SIDE;
        }
    }

    /** Whether a person works now. */
    public enum Status {
        /** Works. */
        ACTIVE("active"),
        /** Away, keys still valid. */
        ABSENT("absent"),
        /** No longer in this role; nothing may be sealed to the person. */
        ENDED("ended");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /**
         * The word in the document.
         *
         * @return such as {@code active}
         */
        public String word() {
            return word;
        }
    }

    /**
     * Takes over a person.
     *
     * @throws MalformedWire with code {@code text} if the name is not signed text (KB-6)
     */
    public DirectoryPerson {
        name = SignedText.checked(name);
    }

    /**
     * The name of the key.
     *
     * @return {@link IdentityKey#kid}
     */
    public Kid kid() {
        return key.kid();
    }

    /**
     * Whether reports may go to this person (KB-23).
     *
     * @return true for an advisor or back-up whose status is not ended
     */
    public boolean mayReceiveReports() {
        return role != Role.OFFICER && status != Status.ENDED;
    }
}
