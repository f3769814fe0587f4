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

/** Somebody who can open a case up to an epoch, because a key was granted or released. */
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

    /** That of the case, which never changes: the list of a person is in this order. */
    @Column
    private LocalDate receivedOn;

    private int epoch;

    @Column
    private LocalDate givenOn;

    CaseHolder() {}

    CaseHolder(Pair pair, LocalDate receivedOn, int epoch, LocalDate on) {
        this.caseId = pair.caseId();
        this.personId = pair.personId();
        this.receivedOn = receivedOn;
        this.epoch = epoch;
        this.givenOn = on;
    }

    Pair pair() {
        return new Pair(caseId, personId);
    }

    /** Whether this key lets the person in again: one who had the former epoch only goes on reading. */
    boolean receives(int granted, LocalDate on) {
        var back = granted > epoch + 1;
        if (back) givenOn = on;
        epoch = Math.max(epoch, granted);
        return back;
    }
}
