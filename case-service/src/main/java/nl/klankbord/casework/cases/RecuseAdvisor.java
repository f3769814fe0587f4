package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.prekeys.HeldKeys;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;

/**
 * An advisor declares a conflict (CAS-13). With the same transaction the case is gone for that advisor: from every list,
 * count, frame and answer, and out of the reach of any key that comes later. Who asks again finds nothing.
 */
@ApplicationScoped
class RecuseAdvisor {
    private final Advisors advisors;
    private final Cases cases;
    private final CaseNews news;
    private final HeldKeys heldKeys;
    private final AuditLog auditLog;
    private final Clock clock;

    RecuseAdvisor(Advisors advisors, Cases cases, CaseNews news, HeldKeys heldKeys, AuditLog auditLog, Clock clock) {
        this.advisors = advisors;
        this.cases = cases;
        this.news = news;
        this.heldKeys = heldKeys;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> recuse(KeycloakSubject subject, CaseId id) {
        return advisors.acting(subject)
                .chain(advisor -> cases.of(advisor).hold(id).chain(found -> {
                    var today = LocalDate.now(clock);
                    return cases.recuse(id, advisor.id(), today)
                            .chain(() -> dropSeeds(advisor, found))
                            .chain(() -> auditLog.write(
                                    new Act(advisor.practice(), advisor.id(), AuditAction.CASE_RECUSED, id.value())))
                            .chain(() -> news.announce(id, List.of(new AdvisorRecused(id, advisor.id(), today))))
                            .chain(() ->
                                    news.wake(new CaseChange(Kind.CONVERSATION_DELETED, id, List.of(advisor.id()))))
                            .chain(() -> cases.holdersOf(id))
                            .chain(left -> news.wake(new CaseChange(Kind.CASE_CHANGED, id, left)));
                }));
    }

    /** A seed that is kept for this case only would tell that there is one (KB-74). */
    private Uni<Void> dropSeeds(Advisor advisor, Case found) {
        return advisor.enrolled()
                .map(owner -> heldKeys.forget(found.mailbox(), owner.kid()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
