package nl.klankbord.reporting.library;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.reporting.people.OrganisationReader;

/** The door to libraries; a reader finds that of the practice that works for the own organisation. Inside the caller's session. */
@ApplicationScoped
class Libraries {
    private static final String ITEMS = """
            select i.* from library_items i join organisations o on o.practice_id = i.practice_id
            where o.organisation_id = ?1 and not i.retired
            order by array_position(array['ARTICLE', 'VIDEO', 'WHITEPAPER', 'PODCAST', 'MODEL_TEXT', 'FIGURE'], i.kind),
              i.title_nl, i.item_id""";

    Uni<List<LibraryItem>> of(OrganisationReader reader) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ITEMS, LibraryItem.class)
                        .setParameter(1, reader.organisation().value())
                        .getResultList());
    }
}
