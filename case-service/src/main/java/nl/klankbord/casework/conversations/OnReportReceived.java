package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.casework.cases.FollowConversation;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.events.json.Topics;

/** A report becomes a case. */
@ApplicationScoped
class OnReportReceived implements EventConsumer<ReportReceived> {
    private final FollowConversation conversation;

    OnReportReceived(FollowConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<ReportReceived> type() {
        return ReportReceived.class;
    }

    @Override
    public Uni<Void> apply(ReportReceived event) {
        return applyAll(List.of(event));
    }

    @Override
    public Uni<Void> applyAll(List<ReportReceived> events) {
        return conversation.begin(events);
    }
}
