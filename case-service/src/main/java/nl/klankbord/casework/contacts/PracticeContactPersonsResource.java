package nl.klankbord.casework.contacts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;

/** Where the signed-in manager says for which organisation somebody is the contact person. */
@Path("/v1/practice/contact-persons/{person}")
@RolesAllowed("practice-manager")
class PracticeContactPersonsResource {
    record PlaceRequest(@NotNull OrganisationId organisation) {}

    private final ContactPersons persons;
    private final SignedIn manager;

    PracticeContactPersonsResource(ContactPersons persons, SignedIn manager) {
        this.persons = persons;
        this.manager = manager;
    }

    /** Places a contact person at one organisation; the same again changes nothing. */
    @PUT
    public Uni<Void> place(PersonId person, @NotNull @Valid PlaceRequest request) {
        return persons.place(manager.practice(), person, request.organisation());
    }
}
