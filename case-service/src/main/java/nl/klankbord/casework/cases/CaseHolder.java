package nl.klankbord.casework.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;

/** Somebody who can open a case, because a key was granted or released. */
@Entity
@Table(name = "case_holders")
@IdClass(CaseHolder.Pair.class)
class CaseHolder {
    record Pair(UUID caseId, UUID personId) {
        static Pair of(CaseId caseId, PersonId person) {
            return new Pair(caseId.value(), person.value());
        }
    }

    @Id
    private UUID caseId;

    @Id
    private UUID personId;

    CaseHolder() {}

    CaseHolder(Pair pair) {
        this.caseId = pair.caseId();
        this.personId = pair.personId();
    }
}
