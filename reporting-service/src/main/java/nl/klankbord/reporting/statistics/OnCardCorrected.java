package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.StatisticsCardCorrected;
import nl.klankbord.protocol.events.json.Topics;

/** A reopened case corrects its card, until the year is frozen. */
@ApplicationScoped
class OnCardCorrected implements EventConsumer<StatisticsCardCorrected> {
    private final Cards cards;

    OnCardCorrected(Cards cards) {
        this.cards = cards;
    }

    @Override
    public String topic() {
        return Topics.CASE_STATISTICS;
    }

    @Override
    public Class<StatisticsCardCorrected> type() {
        return StatisticsCardCorrected.class;
    }

    @Override
    public Uni<Void> apply(StatisticsCardCorrected event) {
        return cards.put(event.card(), event.organisation(), event.year(), event.codes());
    }
}
