package nl.klankbord.reporting;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.statistics.Figures;

/** Figures as a test asks for them, each time in a transaction of its own. */
final class AskedFigures {
    private final Figures figures;

    AskedFigures(Figures figures) {
        this.figures = figures;
    }

    List<YearFigures> of(OrganisationId organisation, int year) {
        return run(() -> figures.of(organisation, year)).stream().toList();
    }

    YearFigures publish(OrganisationId organisation, int year, int version) {
        return run(() -> figures.publish(organisation, year, version));
    }

    List<YearFigures> published(OrganisationId organisation) {
        return run(() -> figures.published(organisation));
    }

    private static <T> T run(Supplier<Uni<T>> asked) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(asked));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static PublishedTable table(YearFigures year, String key) {
        return year.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static String text(PublishedTable table) {
        return table.form() + " " + table.total().value() + ": "
                + table.cells().stream()
                        .map(cell -> cell.value() == null ? "<" : String.valueOf(cell.value()))
                        .collect(Collectors.joining(","));
    }
}
