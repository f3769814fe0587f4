package nl.klankbord.reporting.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to profiles, for whoever may read the organisation; inside the caller's session. */
@ApplicationScoped
public class Profiles {
    /**
     * One, with the version that a change must name.
     *
     * @param version 0 for one that nobody has written yet
     */
    record Kept(Optional<OrganisationProfile> profile, int version) {}

    private final ObjectMapper json;

    Profiles(ObjectMapper json) {
        this.json = json;
    }

    /** What an organisation tells about itself, once an advisor has written it down. */
    public Uni<Optional<OrganisationProfile>> of(OrganisationId organisation) {
        return kept(organisation).map(Kept::profile);
    }

    Uni<Kept> kept(OrganisationId organisation) {
        return rows(
                        "select cast(profile as text), version from organisation_profiles where organisation_id = ?1",
                        organisation.value())
                .map(found -> found.stream()
                        .findFirst()
                        .map(row -> new Kept(Optional.of(read(row.get(0, String.class))), row.get(1, Integer.class)))
                        .orElse(new Kept(Optional.empty(), 0)));
    }

    /** Replaces the version that was seen; another one is refused. */
    Uni<Void> keep(OrganisationId organisation, OrganisationProfile profile, int seen) {
        return rows("""
                        with kept as (
                          insert into organisation_profiles (organisation_id, profile, version)
                          select ?1, cast(cast(?2 as text) as jsonb), 1 where ?3 = 0
                          on conflict (organisation_id) do nothing returning 1),
                        changed as (
                          update organisation_profiles set profile = cast(cast(?2 as text) as jsonb), version = version + 1
                          where organisation_id = ?1 and version = ?3 and ?3 > 0 returning 1)
                        select (select count(*) from kept) + (select count(*) from changed)""", organisation.value(), write(profile), seen)
                .invoke(found -> {
                    if (found.get(0).get(0, Long.class) == 0) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    private static Uni<List<Tuple>> rows(String query, Object... values) {
        return Panache.getSession().chain(session -> {
            var asked = session.createNativeQuery(query, Tuple.class);
            for (var at = 0; at < values.length; at++) asked.setParameter(at + 1, values[at]);
            return asked.getResultList();
        });
    }

    private OrganisationProfile read(String text) {
        try {
            return json.readValue(text, OrganisationProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(OrganisationProfile profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
