package nl.klankbord.casework.contacts;

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
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.ReporterApp;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.staff.signin.SignedIn;

/** What a contact person needs to show somebody the way: the link, and a number by month. Never a case. */
@Path("/v1/advisor/contact-desk")
@RolesAllowed("contact-person")
class AdvisorContactDeskResource {
    record MonthView(String month, int contacts) {}

    record DeskView(
            String organisation, List<SignedDirectory> directories, String reporterApp, List<MonthView> months) {}

    record CountRequest(@NotNull @Min(0) @Max(10_000) Integer contacts) {}

    private final ContactPersons persons;
    private final Clients clients;
    private final ChannelFacts channels;
    private final ReporterApp reporterApp;
    private final SignedIn contact;

    AdvisorContactDeskResource(
            ContactPersons persons, Clients clients, ChannelFacts channels, ReporterApp reporterApp, SignedIn contact) {
        this.persons = persons;
        this.clients = clients;
        this.channels = channels;
        this.reporterApp = reporterApp;
        this.contact = contact;
    }

    /** Shows the own organisation with the newest list of each open channel. */
    @GET
    @WithSession
    public Uni<DeskView> desk() {
        return persons.acting(contact.subject())
                .chain(person -> clients.namesOf(List.of(person.organisation()))
                        .chain(names -> channels.openOnesOf(person.organisation())
                                .chain(directories -> persons.monthsOf(person.person())
                                        .map(months -> new DeskView(
                                                names.getOrDefault(person.organisation(), ""),
                                                directories,
                                                reporterApp.origin(),
                                                months.stream()
                                                        .map(AdvisorContactDeskResource::view)
                                                        .toList())))));
    }

    /** Notes how often somebody asked for the way in a month, written {@code YYYY-MM}. */
    @PUT
    @Path("/months/{month}")
    public Uni<Void> count(String month, @NotNull @Valid CountRequest request) {
        return persons.count(contact.subject(), monthOf(month), request.contacts());
    }

    private static MonthView view(MonthOfContacts month) {
        return new MonthView(month.month().toString(), month.contacts());
    }

    private static YearMonth monthOf(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("/month", "form");
        }
    }
}
