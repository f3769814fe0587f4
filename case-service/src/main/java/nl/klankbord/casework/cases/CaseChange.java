package nl.klankbord.casework.cases;

import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.live.Change;

/**
 * What kind of thing changed for which case, and who may hear of it: the rights of the moment in which it changed.
 *
 * @param kind what kind
 * @param caseId which case
 * @param people who may hear of it
 */
record CaseChange(Kind kind, CaseId caseId, List<PersonId> people) {
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

    Change told() {
        return new Change(kind.word(), caseId.value(), people);
    }
}
