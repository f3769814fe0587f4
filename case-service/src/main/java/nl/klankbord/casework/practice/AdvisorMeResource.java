package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Path("/v1/advisor/me")
@RolesAllowed({"advisor", "contact-person", "practice-manager"})
class AdvisorMeResource {
    record MeView(
            PersonId person,
            String name,
            List<String> roles,
            @Nullable Kid kid,
            PracticeId practice,
            boolean vault,
            String language) {}

    private final People people;
    private final SignedIn me;

    AdvisorMeResource(People people, SignedIn me) {
        this.people = people;
        this.me = me;
    }

    /** Tells it; somebody whom no practice has admitted learns only that. */
    @GET
    @WithSession
    public Uni<MeView> me() {
        return people.signedInAs(me.subject())
                .map(found -> found.filter(person -> !person.isRemoved())
                        .map(this::view)
                        .orElseThrow(Problem::notAllowed));
    }

    /** A vault comes with the identity, so whoever has one has the other. */
    private MeView view(Person person) {
        return new MeView(
                person.id(),
                person.name(),
                me.roles(),
                person.kid(),
                person.practice(),
                person.kid() != null,
                me.language());
    }
}
