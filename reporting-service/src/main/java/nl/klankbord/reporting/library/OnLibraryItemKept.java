package nl.klankbord.reporting.library;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.LibraryItemKept;
import nl.klankbord.protocol.events.json.Topics;

/** Keeps what practices hand to organisations. */
@ApplicationScoped
class OnLibraryItemKept implements EventConsumer<LibraryItemKept> {
    @Override
    public String topic() {
        return Topics.PRACTICE_LIBRARY;
    }

    @Override
    public Class<LibraryItemKept> type() {
        return LibraryItemKept.class;
    }

    @Override
    public Uni<Void> apply(LibraryItemKept event) {
        var place = new LibraryItem.Place(event.practice().value(), event.item().value());
        return Panache.getSession()
                .chain(session -> session.find(LibraryItem.class, place)
                        .chain(known ->
                                known == null ? session.persist(new LibraryItem(event)) : follow(known, event)));
    }

    private static Uni<Void> follow(LibraryItem known, LibraryItemKept event) {
        known.follow(event);
        return Uni.createFrom().voidItem();
    }
}
