package nl.klankbord.casework.officers;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.casework.practice.OfficerPeople;
import nl.klankbord.casework.practice.OfficerPeople.OfficerPerson;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPerson.Status;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.jspecify.annotations.Nullable;

/** Shows the officers of an organisation: to its practice for appointing them, to its advisors for writing to them. */
@ApplicationScoped
class ReadOfficers {
    /**
     * An officer with everything that is known.
     *
     * @param person who
     * @param listed whether a newest directory names the key
     * @param prekeysUntil the last day for which there is a prekey, or null
     * @param place what counts for escalating
     * @param prekeys those to which one may seal today
     */
    record Found(
            OfficerPerson person,
            boolean listed,
            @Nullable LocalDate prekeysUntil,
            Readiness.Place place,
            List<Prekey> prekeys) {}

    private final AppointedOfficers appointments;
    private final OfficerPeople people;
    private final OfficerPrekeys prekeys;
    private final ChannelFacts channels;
    private final Clients clients;
    private final Advisors advisors;
    private final Clock clock;

    ReadOfficers(
            AppointedOfficers appointments,
            OfficerPeople people,
            OfficerPrekeys prekeys,
            ChannelFacts channels,
            Clients clients,
            Advisors advisors,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.prekeys = prekeys;
        this.channels = channels;
        this.clients = clients;
        this.advisors = advisors;
        this.clock = clock;
    }

    /** All officers of an organisation of the practice; any other organisation is not there. */
    @WithSession
    Uni<List<Found>> of(PracticeId practice, OrganisationId organisation) {
        return clients.roleAt(practice, organisation)
                .chain(() -> channels.newestOf(organisation))
                .chain(newest -> found(organisation, newest));
    }

    /** The officers that a channel's newest directory names; only for who serves or served in the channel. */
    @WithSession
    Uni<List<Found>> in(ChannelId channel, KeycloakSubject subject) {
        return advisors.acting(subject)
                .chain(advisor -> channels.organisationServedBy(advisor, channel))
                .chain(organisation -> channels.newestOf(organisation)
                        .map(newest -> newest.stream()
                                .filter(signed -> signed.directory().channel().equals(channel))
                                .toList())
                        .chain(newest -> found(organisation, newest)));
    }

    private Uni<List<Found>> found(OrganisationId organisation, List<SignedDirectory> newest) {
        return appointments
                .of(organisation)
                .map(all -> all.stream().collect(Collectors.toMap(AppointedOfficer::person, Function.identity())))
                .chain(appointed -> people.all(appointed.keySet())
                        .chain(persons -> withPrekeys(persons, appointed, named(newest))));
    }

    private Uni<List<Found>> withPrekeys(
            List<OfficerPerson> persons, Map<PersonId, AppointedOfficer> appointed, Set<Kid> named) {
        var kids = kids(persons);
        return prekeys.current(kids, LocalDate.now(clock))
                .chain(current -> prekeys.publishedUntil(kids)
                        .map(until -> new Public(current, until, named))
                        .map(known -> persons.stream()
                                .flatMap(person -> Optional.ofNullable(appointed.get(person.id())).stream()
                                        .map(appointment -> found(person, appointment, known)))
                                .toList()));
    }

    /** What everybody may know of keys. */
    private record Public(Map<Kid, List<Prekey>> current, Map<Kid, LocalDate> until, Set<Kid> named) {}

    private static Found found(OfficerPerson person, AppointedOfficer appointment, Public known) {
        var usable = person.kid()
                .map(kid -> known.current().getOrDefault(kid, List.of()))
                .orElse(List.of());
        var listed = person.kid().filter(known.named()::contains).isPresent();
        var place = new Readiness.Place(listed && !usable.isEmpty(), appointment.fallback(), appointment.excluded());
        var until = person.kid().map(known.until()::get).orElse(null);
        return new Found(person, listed, until, place, usable);
    }

    private static Collection<Kid> kids(List<OfficerPerson> persons) {
        return persons.stream().flatMap(person -> person.kid().stream()).toList();
    }

    private static Set<Kid> named(List<SignedDirectory> newest) {
        return newest.stream()
                .flatMap(signed -> signed.directory().people().stream())
                .filter(person -> person.role() == DirectoryPerson.Role.OFFICER && person.status() != Status.ENDED)
                .map(DirectoryPerson::kid)
                .collect(Collectors.toSet());
    }
}
