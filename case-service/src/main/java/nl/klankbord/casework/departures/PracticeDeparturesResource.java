package nl.klankbord.casework.departures;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;

/** People who leave the signed-in manager's practice. */
@Path("/v1/practice/departures/{person}")
@RolesAllowed("practice-manager")
class PracticeDeparturesResource {
    private final RemovePerson removePerson;
    private final SignedIn manager;

    PracticeDeparturesResource(RemovePerson removePerson, SignedIn manager) {
        this.removePerson = removePerson;
        this.manager = manager;
    }

    /** Tells whether it is announced, and what is still in the way of removing the person. */
    @GET
    public Uni<Standing> look(PersonId person) {
        return removePerson.look(manager.practice(), person);
    }

    /** Announces that somebody will leave. */
    @PUT
    public Uni<Void> announce(PersonId person) {
        return removePerson.announce(manager.practice(), person, manager.subject());
    }

    /** Removes somebody for good; refused while a directory names them, or while they alone can open an open case. */
    @POST
    @Path("/removals")
    public Uni<Void> remove(PersonId person) {
        return removePerson.remove(manager.practice(), person, manager.subject());
    }
}
