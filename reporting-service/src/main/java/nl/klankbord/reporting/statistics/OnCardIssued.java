package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps a card until its year is frozen; later it comes too late. */
@ApplicationScoped
class OnCardIssued implements EventConsumer<StatisticsCardIssued> {
    private final Cards cards;

    OnCardIssued(Cards cards) {
        this.cards = cards;
    }

    @Override
    public String topic() {
        return Topics.CASE_STATISTICS;
    }

    @Override
    public Class<StatisticsCardIssued> type() {
        return StatisticsCardIssued.class;
    }

    @Override
    public Uni<Void> apply(StatisticsCardIssued event) {
        return cards.put(event.card(), event.organisation(), event.year(), event.codes());
    }
}
