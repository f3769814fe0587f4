package nl.klankbord.casework.library;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.LibraryItemId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.terms.DeadlineRules;

/** Keeps an item of a library: new, changed, looked up again or taken out. */
@ApplicationScoped
class KeepItem {
    /** Items of a practice, so that a list stays one that somebody reads. */
    static final int MOST = 200;

    /** What others wrote is looked up as often as where others can be reached. */
    private static final String FRESH = "referral.stale";

    private final Clients clients;
    private final Library library;
    private final DeadlineRules deadlineRules;
    private final Outbox outbox;
    private final Clock clock;

    KeepItem(Clients clients, Library library, DeadlineRules deadlineRules, Outbox outbox, Clock clock) {
        this.clients = clients;
        this.library = library;
        this.deadlineRules = deadlineRules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the next edition. The same again changes nothing; another one at its place is a conflict. */
    @WithTransaction
    Uni<Void> keep(PracticeId practice, LibraryItemId item, int number, ItemContent content) {
        content.requireShowable(LocalDate.now(clock));
        return clients.inTurn(practice).chain(() -> library.of(practice)).chain(all -> {
            var known = all.stream().filter(one -> one.item().equals(item)).toList();
            var there = known.stream().filter(one -> one.edition() == number).findFirst();
            if (there.isPresent()) {
                if (!there.get().content().equals(content)) throw Problem.conflict();
                return Uni.createFrom().voidItem();
            }
            if (number != known.size() + 1) throw Problem.conflict();
            requireRoom(all, known);
            return add(new LibraryEdition.Place(practice.value(), item.value(), number), content);
        });
    }

    private static void requireRoom(List<LibraryEdition> all, List<LibraryEdition> known) {
        var items = all.stream().map(LibraryEdition::item).distinct().count();
        if (known.isEmpty() && items >= MOST) throw Problem.conflict().with("/item", "full");
    }

    private Uni<Void> add(LibraryEdition.Place place, ItemContent content) {
        return deadlineRules
                .inForceOn(content.checkedOn())
                .map(terms -> new LibraryEdition(place, content, LocalDate.now(clock), terms.end(FRESH)))
                .call(library::persist)
                .chain(edition -> outbox.append(
                        Topics.PRACTICE_LIBRARY,
                        place.practiceId() + ":" + place.itemId(),
                        edition.announcement(),
                        false));
    }
}
