package nl.klankbord.intake.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.cases.Cases;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.json.Topics;

/** Whoever stepped aside opens nothing more, and a held grant goes to the back-up as far as the policy says so. */
@ApplicationScoped
class OnAdvisorRecused implements EventConsumer<AdvisorRecused> {
    private final Cases cases;
    private final ReleaseHeldGrants releaseHeldGrants;

    OnAdvisorRecused(Cases cases, ReleaseHeldGrants releaseHeldGrants) {
        this.cases = cases;
        this.releaseHeldGrants = releaseHeldGrants;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<AdvisorRecused> type() {
        return AdvisorRecused.class;
    }

    @Override
    public Uni<Void> apply(AdvisorRecused event) {
        return cases.recuse(event)
                .chain(() -> cases.mailboxOf(event.caseId()))
                .chain(mailbox -> mailbox.map(releaseHeldGrants::of)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
