package nl.klankbord.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;

/** Somebody declared a conflict in a case: whatever key comes later, the case is not theirs (KB-57). */
@Entity
@Table(name = "recusals")
@IdClass(Recusal.Pair.class)
class Recusal {
    record Pair(UUID caseId, UUID personId) {
        static Pair of(CaseId caseId, PersonId person) {
            return new Pair(caseId.value(), person.value());
        }
    }

    @Id
    private UUID caseId;

    @Id
    private UUID personId;

    @Column
    private LocalDate recusedOn;

    Recusal() {}

    Recusal(Pair pair, LocalDate on) {
        this.caseId = pair.caseId();
        this.personId = pair.personId();
        this.recusedOn = on;
    }

    Pair pair() {
        return new Pair(caseId, personId);
    }
}
