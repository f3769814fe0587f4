package nl.klankbord.casework.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.casework.cases.AdmitHolders;
import nl.klankbord.casework.cases.GivenKey;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Kid;

/** Whoever was granted the key can open the case. */
@ApplicationScoped
class OnCaseKeyGranted implements EventConsumer<CaseKeyGranted> {
    private final Advisors advisors;
    private final AdmitHolders admitHolders;

    OnCaseKeyGranted(Advisors advisors, AdmitHolders admitHolders) {
        this.advisors = advisors;
        this.admitHolders = admitHolders;
    }

    @Override
    public String topic() {
        return Topics.INTAKE_CONVERSATIONS;
    }

    @Override
    public Class<CaseKeyGranted> type() {
        return CaseKeyGranted.class;
    }

    @Override
    public Uni<Void> apply(CaseKeyGranted event) {
        return applyAll(List.of(event));
    }

    @Override
    public Uni<Void> applyAll(List<CaseKeyGranted> events) {
        return advisors.readersOf(
                        events.stream().map(CaseKeyGranted::advisor).distinct().toList())
                .chain(readers -> admitHolders.admit(events.stream()
                        .flatMap(event -> given(event, readers).stream())
                        .toList()));
    }

    private static Optional<GivenKey> given(CaseKeyGranted event, Map<Kid, Advisor> readers) {
        return Optional.ofNullable(readers.get(event.advisor()))
                .map(reader -> new GivenKey(event.mailbox(), reader.id(), event.epoch(), event.on()));
    }
}
