package nl.klankbord.notification.legal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PersonId;

/** Who is asked while somebody is away. Everything here runs in the transaction that is open. */
@ApplicationScoped
class Absences {
    private static final String BEGIN = """
            insert into absences (absence_id, person_id, backup_id, until_on) values (?1, ?2, ?3, ?4)
            on conflict (absence_id) do update set backup_id = excluded.backup_id, until_on = excluded.until_on
            returning '1'""";

    private static final String EXCEPT = """
            insert into absence_exceptions (absence_id, case_hash) values (?1, decode(?2, 'hex'))
            on conflict do nothing returning '1'""";

    /** Somebody is away; the back-up is asked meanwhile, except in the cases that were left out. */
    Uni<Void> begin(AbsenceStarted fact, PersonId backup) {
        var absence = fact.absence().value();
        var begun = Sql.texts(BEGIN, absence, fact.advisor().value(), backup.value(), fact.until())
                .chain(() -> Sql.texts("delete from absence_exceptions where absence_id = ?1 returning '1'", absence))
                .replaceWithVoid();
        for (var caseId : fact.exceptions())
            begun = begun.chain(() ->
                            Sql.texts(EXCEPT, absence, LegalTerms.hashOf(caseId).hex()))
                    .replaceWithVoid();
        return begun;
    }

    /** Over, or with nobody to ask. */
    Uni<Void> end(AbsenceId absence) {
        return Sql.texts("delete from absences where absence_id = ?1 returning '1'", absence.value())
                .replaceWithVoid();
    }
}
