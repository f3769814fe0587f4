package nl.klankbord.casework.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.RecordSetId;
import org.jspecify.annotations.Nullable;

/** Records of one author: those about one case, or one matter without a case. */
@Entity
@Table(name = "record_sets")
class RecordSet {
    @Id
    @Column(columnDefinition = "text")
    private String setId;

    @Column
    private UUID personId;

    @Column
    private @Nullable UUID caseId;

    RecordSet() {}

    RecordSetId id() {
        return new RecordSetId(setId);
    }

    /** Whether it is just this set of this person. */
    boolean belongsTo(PersonId person, @Nullable CaseId about) {
        return personId.equals(person.value()) && Objects.equals(caseId, about == null ? null : about.value());
    }
}
