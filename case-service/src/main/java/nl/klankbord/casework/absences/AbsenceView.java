package nl.klankbord.casework.absences;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** An absence as staff see it. */
record AbsenceView(
        AbsenceId id,
        PersonId person,
        String name,
        @Nullable PersonId backup,
        @Nullable String backupName,
        LocalDate from,
        LocalDate until,
        boolean chain,
        AbsenceState state,
        LocalDate releasesFrom,
        boolean byColleague,
        List<CaseId> exceptions) {
    /** For whoever is away: nobody else learns of a case. */
    static AbsenceView own(Absence absence, Map<PersonId, String> names) {
        return of(absence, names, absence.exceptions());
    }

    static AbsenceView of(Absence absence, Map<PersonId, String> names) {
        return of(absence, names, List.of());
    }

    private static AbsenceView of(Absence absence, Map<PersonId, String> names, List<CaseId> exceptions) {
        var backup = absence.backup();
        return new AbsenceView(
                absence.id(),
                absence.person(),
                names.getOrDefault(absence.person(), ""),
                backup,
                backup == null ? null : names.getOrDefault(backup, ""),
                absence.from(),
                absence.until(),
                absence.chain(),
                absence.state(),
                absence.releasesFrom(),
                absence.byColleague(),
                exceptions);
    }

    static List<PersonId> named(Collection<Absence> absences) {
        return absences.stream()
                .flatMap(absence -> Stream.of(absence.person(), absence.backup()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
