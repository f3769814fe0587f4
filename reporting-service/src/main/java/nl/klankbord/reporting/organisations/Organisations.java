package nl.klankbord.reporting.organisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.reporting.people.Author;
import org.jspecify.annotations.Nullable;

/** The door to organisations that have a published channel; inside the caller's session. */
@ApplicationScoped
public class Organisations {
    private static final String NEWEST = """
            select o.organisation_id, o.practice_id, o.staff, d.document, d.signature, k.profile, o.sector
            from organisations o
            join organisation_channels c on c.organisation_id = o.organisation_id
            join channels k on k.channel_id = c.channel_id
            cross join lateral (select document, signature from directories
                where channel_id = c.channel_id order by seq desc limit 1) d
            where k.profile is not null and\s""";

    private static final Comparator<ServedChannel> SIGNED = Comparator.comparing(
                    (ServedChannel channel) -> channel.directory().issued())
            .thenComparing(channel -> channel.directory().channel().hex());

    private final ObjectMapper json;

    Organisations(ObjectMapper json) {
        this.json = json;
    }

    /** One that nobody has heard of, or that has no channel yet, is not there. */
    public Uni<Organisation> get(OrganisationId id) {
        return found("o.organisation_id = ?1", id.value()).map(Organisations::only);
    }

    /** Those in whose newest directories the advisor stands, by name. */
    public Uni<List<Organisation>> servedBy(Author advisor) {
        return ofPractice(advisor.practice())
                .map(found -> found.stream()
                        .filter(organisation ->
                                organisation.advisor(advisor.kid()).isPresent())
                        .toList());
    }

    /** The same for one; any other is not there. */
    public Uni<Organisation> servedBy(Author advisor, OrganisationId id) {
        return servedBy(advisor)
                .map(found -> found.stream()
                        .filter(organisation -> organisation.id().equals(id))
                        .toList())
                .map(Organisations::only);
    }

    /** All for which a practice works, by name. */
    public Uni<List<Organisation>> ofPractice(PracticeId practice) {
        return found("o.practice_id = ?1", practice.value());
    }

    /** The channels of an organisation, the one whose directory was signed last at the end; one without any has none. */
    public Uni<List<ServedChannel>> channelsOf(OrganisationId id) {
        return found("o.organisation_id = ?1", id.value())
                .map(found -> found.stream()
                        .flatMap(organisation -> organisation.channels().stream())
                        .toList());
    }

    /** The day on which it leaves the practice; empty while it stays, and without a channel that could say so. */
    public Uni<Optional<LocalDate>> leavesOn(OrganisationId id) {
        return found("o.organisation_id = ?1", id.value())
                .map(found -> found.stream().findFirst().flatMap(Organisation::leavesOn));
    }

    private static Organisation only(List<Organisation> found) {
        return found.stream().findFirst().orElseThrow(Problem::notFound);
    }

    private Uni<List<Organisation>> found(String which, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWEST + which, Tuple.class)
                        .setParameter(1, value)
                        .getResultList())
                .map(this::joined);
    }

    private List<Organisation> joined(List<Tuple> rows) {
        var byId = new LinkedHashMap<UUID, List<Tuple>>();
        for (var row : rows) {
            byId.computeIfAbsent(row.get(0, UUID.class), any -> new ArrayList<>())
                    .add(row);
        }
        return byId.values().stream()
                .map(this::organisation)
                .sorted(Comparator.comparing(Organisation::name)
                        .thenComparing(organisation -> organisation.id().text()))
                .toList();
    }

    private Organisation organisation(List<Tuple> rows) {
        var row = rows.get(0);
        return new Organisation(
                new OrganisationId(row.get(0, UUID.class)),
                new PracticeId(row.get(1, UUID.class)),
                row.get(2, Integer.class),
                sector(row.get(6, String.class)),
                rows.stream().map(this::served).sorted(SIGNED).toList());
    }

    private static @Nullable Sector sector(@Nullable String code) {
        return code == null ? null : Sector.valueOf(code);
    }

    /** The signature was checked when the directory arrived. */
    private ServedChannel served(Tuple row) {
        var signed = SignedDirectory.parse(row.get(3, byte[].class), row.get(4, byte[].class));
        try {
            var profile = json.readValue(row.get(5, String.class), ChannelProfile.class);
            return new ServedChannel(signed, profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
