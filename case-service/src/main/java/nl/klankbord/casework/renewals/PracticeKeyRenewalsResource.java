package nl.klankbord.casework.renewals;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;

/** New keys for people of the signed-in manager's practice. */
@Path("/v1/practice/people/{person}/key-renewals")
@RolesAllowed("practice-manager")
class PracticeKeyRenewalsResource {
    private final AllowNewKey allowNewKey;
    private final SignedIn manager;

    PracticeKeyRenewalsResource(AllowNewKey allowNewKey, SignedIn manager) {
        this.allowNewKey = allowNewKey;
        this.manager = manager;
    }

    /** Lets somebody enrol anew whose key no directory counts on any more. The same again changes nothing. */
    @POST
    public Uni<Void> allow(PersonId person) {
        return allowNewKey.allow(manager.practice(), person, manager.subject());
    }
}
