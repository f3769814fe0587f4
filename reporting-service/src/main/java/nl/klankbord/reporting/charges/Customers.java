package nl.klankbord.reporting.charges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/** The door to who issues, who pays and what they agreed; inside the caller's session. */
@ApplicationScoped
class Customers {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SERIES_LENGTH = 6;
    private static final String SUPPLIER = "select party from suppliers where practice_id = ?1";
    private static final String SAVE_SUPPLIER = """
            insert into suppliers (practice_id, party) values (?1, ?2)
            on conflict (practice_id) do update set party = excluded.party returning party""";
    private static final String CUSTOMERS = """
            select cast(organisation_id as text) as organisation, series, party from customers where practice_id = ?1
            order by organisation_id""";
    private static final String HOLD = """
            select cast(organisation_id as text) as organisation, series, party from customers
            where practice_id = ?1 and organisation_id = ?2 for update""";
    private static final String SAVE_CUSTOMER = """
            insert into customers (organisation_id, practice_id, series, party) values (?1, ?2, ?3, ?4)
            on conflict (organisation_id) do update set party = excluded.party, practice_id = excluded.practice_id
            returning series""";

    private final ObjectMapper json;
    private final SecureRandom random;

    Customers(ObjectMapper json, SecureRandom random) {
        this.json = json;
        this.random = random;
    }

    /**
     * A payer.
     *
     * @param organisation who
     * @param series of its statements
     * @param party as an invoice names it
     */
    record Customer(OrganisationId organisation, String series, Party party) {}

    Uni<Optional<Party>> supplier(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUPPLIER, String.class)
                        .setParameter(1, practice.value())
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(this::party));
    }

    Uni<Void> saveSupplier(PracticeId practice, Party party) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE_SUPPLIER, String.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, text(party))
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Map<OrganisationId, Customer>> of(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CUSTOMERS, Tuple.class)
                        .setParameter(1, practice.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(this::customer)
                        .collect(Collectors.toMap(Customer::organisation, Function.identity())));
    }

    /** One payer; statements of one organisation follow each other until the transaction ends. */
    Uni<Optional<Customer>> hold(PracticeId practice, OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Tuple.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, organisation.value())
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(this::customer));
    }

    /** The series is drawn once, and stays. */
    Uni<Void> save(PracticeId practice, OrganisationId organisation, Party party) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE_CUSTOMER, String.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, practice.value())
                        .setParameter(3, series())
                        .setParameter(4, text(party))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** All contracts of a practice by organisation, the newest first. */
    Uni<Map<OrganisationId, List<AgreedTerms>>> contractsOf(PracticeId practice) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Contract where practiceId = ?1 order by startsOn desc", Contract.class)
                        .setParameter(1, practice.value())
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                contract -> new OrganisationId(contract.organisationId()),
                                Collectors.mapping(Contract::terms, Collectors.toList()))));
    }

    /** All contracts of an organisation, the newest first. */
    Uni<List<Contract>> contractsOf(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Contract where organisationId = ?1 order by startsOn desc", Contract.class)
                        .setParameter(1, organisation.value())
                        .getResultList());
    }

    /** The same, for a practice that agreed one of them. One of another practice is not there. */
    Uni<List<AgreedTerms>> contractsOf(PracticeId practice, OrganisationId organisation) {
        return contractsOf(organisation).map(found -> {
            if (found.stream().noneMatch(contract -> contract.practice().equals(practice))) throw Problem.notFound();
            return found.stream().map(Contract::terms).toList();
        });
    }

    private Customer customer(Tuple row) {
        return new Customer(
                new OrganisationId(UUID.fromString(row.get("organisation", String.class))),
                row.get("series", String.class),
                party(row.get("party", String.class)));
    }

    private String series() {
        return IntStream.range(0, SERIES_LENGTH)
                .mapToObj(at -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    private Party party(String text) {
        try {
            return json.readValue(text, Party.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A party cannot be read", e);
        }
    }

    private String text(Party party) {
        try {
            return json.writeValueAsString(party);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A party cannot be written", e);
        }
    }
}
