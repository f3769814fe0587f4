package nl.klankbord.casework.contracts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to contracts and prices; inside the caller's session. */
@ApplicationScoped
class Contracts {
    private static final String BANDS =
            "select least_staff, most_staff, yearly_cents, valid_from, valid_to, source from price_list order by 1, 4";
    private static final String RATES =
            "select valid_from, valid_to, hourly_cents, vat_included, source from hourly_rates order by 1";

    Uni<List<Contract>> of(Collection<OrganisationId> organisations) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Contract where organisationId in ?1 order by startsOn desc", Contract.class)
                        .setParameter(
                                1,
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .getResultList());
    }

    /** The contract that starts on this day with these terms, new or known; a known one is in the session already. */
    Uni<Contract> startingOn(OrganisationId organisation, LocalDate day, Contract.Terms terms) {
        return Panache.getSession()
                .chain(session -> session.find(Contract.class, new Contract.Place(organisation.value(), day))
                        .invoke(known -> {
                            if (known != null) known.agree(terms);
                        })
                        .onItem()
                        .ifNull()
                        .continueWith(() -> new Contract(organisation, day, terms)));
    }

    Uni<Void> persist(Contract contract) {
        return Panache.getSession().chain(session -> session.persist(contract));
    }

    Uni<PriceList> prices() {
        return rows(BANDS)
                .chain(bands -> rows(RATES)
                        .map(rates -> new PriceList(
                                bands.stream().map(Contracts::band).toList(),
                                rates.stream().map(Contracts::rate).toList())));
    }

    private static Uni<List<Tuple>> rows(String query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Tuple.class).getResultList());
    }

    private static PriceBand band(Tuple row) {
        return new PriceBand(
                row.get("least_staff", Integer.class),
                row.get("most_staff", Integer.class),
                row.get("yearly_cents", Integer.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("source", String.class));
    }

    private static HourlyRate rate(Tuple row) {
        return new HourlyRate(
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("hourly_cents", Integer.class),
                row.get("vat_included", Boolean.class),
                row.get("source", String.class));
    }
}
