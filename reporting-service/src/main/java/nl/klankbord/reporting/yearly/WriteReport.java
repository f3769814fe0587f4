package nl.klankbord.reporting.yearly;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Changes the text of a draft. */
@ApplicationScoped
class WriteReport {
    private final Desk desk;

    WriteReport(Desk desk) {
        this.desk = desk;
    }

    /** Answers the tag of what is there now. Whoever answers for the organisation may write; the author stays who it is. */
    @WithTransaction
    Uni<String> write(
            KeycloakSubject subject,
            OrganisationId organisation,
            int year,
            @Nullable String ifMatch,
            Map<Integer, TwoLanguages> changes) {
        return desk.hold(subject, organisation, year).map(opened -> {
            opened.requireSeen(ifMatch);
            if (!opened.doers().contains(Doer.ADVISOR_SIDE)) throw Problem.conflict();
            var report = opened.current();
            if (!changes.keySet().stream().allMatch(section -> ReportTexts.isEditable(section, report.version()))) {
                throw Problem.invalid("/sections", "code");
            }
            report.write(report.texts().with(changes), opened.me());
            return opened.tag();
        });
    }
}
