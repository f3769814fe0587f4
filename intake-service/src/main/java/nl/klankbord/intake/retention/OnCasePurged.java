package nl.klankbord.intake.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.intake.cases.Cases;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.json.Topics;

/** A case that is purged takes its conversation along. */
@ApplicationScoped
class OnCasePurged implements EventConsumer<CasePurged> {
    private final Cases cases;
    private final DeleteConversation deleteConversation;

    OnCasePurged(Cases cases, DeleteConversation deleteConversation) {
        this.cases = cases;
        this.deleteConversation = deleteConversation;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CasePurged> type() {
        return CasePurged.class;
    }

    @Override
    public Uni<Void> apply(CasePurged event) {
        return cases.mailboxOf(event.caseId())
                .chain(mailbox ->
                        mailbox.isEmpty() ? Uni.createFrom().item(false) : deleteConversation.delete(mailbox.get()))
                .replaceWithVoid();
    }
}
