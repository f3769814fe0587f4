package nl.klankbord.reporting.advice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.statistics.Figures;

/**
 * Whether something may say that it rests on cases. That sentence is a number: there are enough of them. So it may be said
 * only where such a number has been published for the organisation, and then it tells nothing new (RPT-14).
 *
 * <p>Does not protect against: an advisor who says so although the cases were about something else.
 */
@ApplicationScoped
class Grounds {
    private static final int NOT_NOW = 409;
    private static final String TOTAL = "T1";

    private final Figures figures;

    Grounds(Figures figures) {
        this.figures = figures;
    }

    Uni<Void> require(OrganisationId organisation, Basis basis) {
        if (basis == Basis.OTHER_SOURCES) return Uni.createFrom().voidItem();
        return figures.published(organisation)
                .invoke(published -> {
                    if (!tell(published)) throw Problem.of(NOT_NOW, "too-few-cases");
                })
                .replaceWithVoid();
    }

    /** Whether the newest year that was published shows a total of k or more. */
    static boolean tell(List<YearFigures> published) {
        return published.stream()
                .max(Comparator.comparingInt(YearFigures::year))
                .filter(newest -> newest.tables().stream()
                        .filter(table -> table.id().equals(TOTAL))
                        .anyMatch(table -> reaches(table.total(), newest.k())))
                .isPresent();
    }

    private static boolean reaches(PublishedTotal total, int k) {
        return switch (total.kind()) {
            case EXACT -> Objects.requireNonNullElse(total.value(), 0) >= k;
            case CLASS -> Objects.requireNonNullElse(total.from(), 0) >= k;
            case NONE, WITHHELD -> false;
        };
    }
}
