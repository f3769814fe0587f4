package nl.klankbord.casework.textblocks;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to text blocks; a practice finds its own. */
@ApplicationScoped
class TextBlocks {
    Uni<List<TextBlock>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from TextBlock where practiceId = ?1 order by title, id", TextBlock.class)
                        .setParameter(1, practice.value())
                        .getResultList());
    }

    /** Keeps a text under an id that the caller drew; one of another practice is not there. */
    Uni<Void> keep(PracticeId practice, UUID id, BlockText text) {
        return Panache.getSession()
                .chain(session -> session.find(TextBlock.class, id).chain(known -> {
                    if (known == null) return session.persist(new TextBlock(id, practice, text));
                    if (!known.practice().equals(practice)) throw Problem.notFound();
                    known.say(text);
                    return Uni.createFrom().voidItem();
                }));
    }

    Uni<Void> remove(PracticeId practice, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(TextBlock.class, id).chain(known -> {
                    if (known == null || !known.practice().equals(practice)) throw Problem.notFound();
                    return session.remove(known);
                }));
    }
}
