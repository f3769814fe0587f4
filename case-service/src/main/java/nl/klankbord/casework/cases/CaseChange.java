package nl.klankbord.casework.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * What kind of thing changed for which case, and who may hear of it: the rights of the moment in which it changed.
 *
 * @param kind what kind
 * @param caseId which case
 * @param people who may hear of it
 */
public record CaseChange(Kind kind, CaseId caseId, List<PersonId> people) {
    /** The name under which instances wake each other. */
    public static final String WAKE_UP = "case_changes";

    /** Kinds, as browsers know them. */
    public enum Kind {
        /** A case has become readable. */
        CASE_RECEIVED("case-received"),
        /** Somebody wrote. */
        MESSAGE("message"),
        /** A status changed. */
        CASE_CHANGED("case-changed"),
        /** The conversation is gone; keys are to be forgotten. */
        CONVERSATION_DELETED("conversation-deleted");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word on the wire. */
        public String word() {
            return word;
        }
    }

    /** Takes over the facts. */
    public CaseChange {
        people = List.copyOf(people);
    }

    String text() {
        var names = people.stream().map(PersonId::text).collect(Collectors.joining(","));
        return kind.name() + " " + caseId.text() + " " + names;
    }

    /** Reads what another instance, or this one, has said. */
    public static CaseChange parse(String text) {
        var parts = text.split(" ", 3);
        var people =
                Arrays.stream(parts[2].split(",")).map(PersonId::fromString).toList();
        return new CaseChange(Kind.valueOf(parts[0]), CaseId.fromString(parts[1]), people);
    }
}
