package nl.klankbord.reporting.library;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.reporting.people.OrganisationReaders;
import nl.klankbord.staff.signin.SignedIn;

/** What the practice hands to the organisation of the signed-in reader, whole, so that nobody learns who reads what. */
@Path("/v1/organisation/library")
@RolesAllowed({"officer", "board", "works-council"})
class OrganisationLibraryResource {
    record ShownLibrary(List<LibraryItem.Shown> items) {}

    private final OrganisationReaders readers;
    private final Libraries libraries;
    private final SignedIn reader;
    private final Clock clock;

    OrganisationLibraryResource(OrganisationReaders readers, Libraries libraries, SignedIn reader, Clock clock) {
        this.readers = readers;
        this.libraries = libraries;
        this.reader = reader;
        this.clock = clock;
    }

    /** Lists it, by kind and title. */
    @GET
    @WithSession
    public Uni<ShownLibrary> list() {
        var today = LocalDate.now(clock);
        return readers.acting(reader.subject())
                .chain(libraries::of)
                .map(items -> new ShownLibrary(
                        items.stream().map(item -> item.shown(today)).toList()));
    }
}
