package nl.klankbord.casework.library;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.LibraryItemId;
import nl.klankbord.staff.signin.SignedIn;

/** The library of the signed-in manager's practice, with all editions, and what it may begin with. */
@Path("/v1/practice/library")
@RolesAllowed("practice-manager")
class PracticeLibraryResource {
    record LibraryView(List<LibraryItem> items, List<Suggestions.Suggestion> suggestions) {}

    private final Library library;
    private final KeepItem keepItem;
    private final Suggestions suggestions;
    private final SignedIn manager;
    private final Clock clock;

    PracticeLibraryResource(
            Library library, KeepItem keepItem, Suggestions suggestions, SignedIn manager, Clock clock) {
        this.library = library;
        this.keepItem = keepItem;
        this.suggestions = suggestions;
        this.manager = manager;
        this.clock = clock;
    }

    /** Lists it. */
    @GET
    @WithSession
    public Uni<LibraryView> list() {
        return library.of(manager.practice())
                .map(found -> LibraryItem.of(found, LocalDate.now(clock)))
                .map(items -> new LibraryView(items, suggestions.without(items)));
    }

    /** Keeps the next edition of an item under its number; the first makes it, and the same again changes nothing. */
    @PUT
    @Path("/{item}/{edition}")
    public Uni<Void> keep(LibraryItemId item, @Min(1) @Max(9_999) int edition, @NotNull @Valid ItemContent content) {
        return keepItem.keep(manager.practice(), item, edition, content);
    }
}
