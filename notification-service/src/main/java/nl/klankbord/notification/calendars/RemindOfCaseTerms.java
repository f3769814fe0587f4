package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.DatedCauses;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;

/** Calls the terms of cases to mind on their last day, and once more when it is over (NOT-1). */
@ApplicationScoped
class RemindOfCaseTerms implements DatedCauses {
    private static final String DUE = """
            select encode(case_hash, 'hex') || ' ' || term || ' ' || (due_on < cast(?1 as date)) || ' ' || person_id
            from case_terms where due_on between cast(?1 as date) - 6 and cast(?1 as date)""";

    private final Causes causes;

    RemindOfCaseTerms(Causes causes) {
        this.causes = causes;
    }

    @Override
    public Uni<Void> remember(LocalDate day) {
        return Sql.texts(DUE, day).chain(rows -> {
            var remembered = Uni.createFrom().voidItem();
            for (var row : rows) remembered = remembered.chain(() -> remember(row));
            return remembered;
        });
    }

    private Uni<Void> remember(String row) {
        var parts = row.split(" ");
        var reason = Boolean.parseBoolean(parts[2]) ? Reason.TERM_PASSED : Reason.TERM_NEAR;
        var cause = Hash.sha256(
                "notice-case-term",
                String.join(" ", parts[0], parts[1], parts[2]).getBytes(StandardCharsets.US_ASCII));
        return causes.remember(List.of(PersonId.fromString(parts[3])), new Hash(parts[0]), cause, reason);
    }
}
