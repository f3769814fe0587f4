package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.staff.signin.SignedIn;

/** Contacts that the signed-in advisor is about to write down for somebody who called. */
@Path("/v1/advisor/recorded-contacts")
@RolesAllowed("advisor")
class AdvisorRecordedContactsResource {
    record ContactRequest(@NotNull MailboxId mailbox) {}

    private final Advisors advisors;
    private final RecordedContacts contacts;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorRecordedContactsResource(Advisors advisors, RecordedContacts contacts, SignedIn advisor, Clock clock) {
        this.advisors = advisors;
        this.contacts = contacts;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Asks that the case of this mailbox, once it opens, counts as received: the receipt was spoken. */
    @POST
    @WithTransaction
    public Uni<Void> announce(@NotNull @Valid ContactRequest request) {
        return advisors.acting(advisor.subject())
                .chain(me -> contacts.remember(me, request.mailbox(), LocalDate.now(clock)));
    }
}
