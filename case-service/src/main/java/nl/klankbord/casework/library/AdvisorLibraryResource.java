package nl.klankbord.casework.library;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.LibraryItemId;
import nl.klankbord.staff.signin.SignedIn;

/** What an advisor can hand on: the library of the practice as it is now, whole, so that nobody learns who reads what. */
@Path("/v1/advisor/library")
@RolesAllowed("advisor")
class AdvisorLibraryResource {
    record Shown(LibraryItemId id, boolean stale, ItemContent content) {}

    record ShownLibrary(List<Shown> items) {}

    private final Advisors advisors;
    private final Library library;
    private final SignedIn advisor;
    private final Clock clock;

    AdvisorLibraryResource(Advisors advisors, Library library, SignedIn advisor, Clock clock) {
        this.advisors = advisors;
        this.library = library;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Lists it; what was taken out is not there. */
    @GET
    @WithSession
    public Uni<ShownLibrary> list() {
        return advisors.acting(advisor.subject())
                .chain(acting -> library.of(acting.practice()))
                .map(found -> new ShownLibrary(LibraryItem.of(found, LocalDate.now(clock)).stream()
                        .filter(item -> !item.now().retired())
                        .map(item -> new Shown(item.id(), item.stale(), item.now()))
                        .toList()));
    }
}
