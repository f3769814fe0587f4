package nl.klankbord.casework.information;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to editions; a practice finds its own. */
@ApplicationScoped
class Editions {
    private final Clients clients;
    private final StandardTexts standardTexts;
    private final Clock clock;

    Editions(Clients clients, StandardTexts standardTexts, Clock clock) {
        this.clients = clients;
        this.standardTexts = standardTexts;
        this.clock = clock;
    }

    /** The newest first. */
    Uni<List<Edition>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Edition where practiceId = ?1 order by edition desc", Edition.class)
                        .setParameter(1, practice.value())
                        .getResultList());
    }

    /** Keeps the next edition. The same again changes nothing; another text at its place is a conflict. */
    Uni<Void> keep(PracticeId practice, int number, EditionText text) {
        return clients.inTurn(practice).chain(() -> of(practice)).chain(known -> {
            var there = known.stream().filter(one -> one.edition() == number).findFirst();
            if (there.isPresent()) {
                if (!there.get().text().equals(text)) throw Problem.conflict();
                return Uni.createFrom().voidItem();
            }
            if (number != known.size() + 1) throw Problem.conflict();
            var made = new Edition(practice, number, standardTexts.newest(), LocalDate.now(clock), text);
            return Panache.getSession().chain(session -> session.persist(made));
        });
    }
}
