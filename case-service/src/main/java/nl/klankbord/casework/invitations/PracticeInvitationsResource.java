package nl.klankbord.casework.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where the signed-in manager invites people to the practice. */
@Path("/v1/practice/invitations")
@RolesAllowed("practice-manager")
class PracticeInvitationsResource {
    private final InvitePerson invitePerson;
    private final SignedIn manager;

    PracticeInvitationsResource(InvitePerson invitePerson, SignedIn manager) {
        this.invitePerson = invitePerson;
        this.manager = manager;
    }

    /** Invites somebody; a second invitation of the same address is a conflict. */
    @POST
    @ResponseStatus(201)
    public Uni<InvitePerson.Invited> invite(@NotNull @Valid NewAccount account) {
        return invitePerson.invite(manager.practice(), account);
    }
}
