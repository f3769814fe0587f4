package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.SpokenForm;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The people of the signed-in manager's practice. */
@Path("/v1/practice/people")
@RolesAllowed("practice-manager")
class PracticePeopleResource {
    record AdmissionRequest(
            @NotNull KeycloakSubject subject,
            @NotBlank @Size(max = 200) String name,
            @NotNull String role,
            @NotNull Boolean internal) {}

    record AdmissionView(PersonId id) {}

    record PeopleView(List<PersonView> people) {}

    record PersonView(
            PersonId id,
            KeycloakSubject subject,
            String name,
            String role,
            boolean internal,
            @Nullable IdentityKey identityKey,
            @Nullable Kid kid,
            @Nullable String spokenKid,
            @Nullable LocalDate leavingSince,
            @Nullable RegistrationView registration) {
        static PersonView of(Person person, @Nullable RegistrationView registration) {
            var kid = person.kid();
            return new PersonView(
                    person.id(),
                    person.subject(),
                    person.name(),
                    word(person.role()),
                    person.internal(),
                    person.identityKey(),
                    kid,
                    kid == null ? null : SpokenForm.of(kid.bytes()),
                    person.leavingSince(),
                    registration);
        }
    }

    record RegistrationView(
            @Nullable String certificate,
            @Nullable LocalDate certificateEndsOn,
            boolean certificateEndsSoon,
            List<String> domains,
            List<String> languages,
            OtherDuty otherDuty,
            boolean conflicts,
            @Nullable Learning learning,
            boolean learningMissing) {
        static RegistrationView of(Registration registration, LocalDate lastDayToWarn, int thisYear) {
            var ends = registration.certificateEndsOn();
            var learning = registration.learning();
            return new RegistrationView(
                    registration.certificate(),
                    ends,
                    ends != null && !ends.isAfter(lastDayToWarn),
                    registration.domains(),
                    registration.languages(),
                    registration.otherDuty(),
                    registration.otherDuty().conflicts(),
                    learning,
                    learning == null || learning.isBefore(thisYear));
        }
    }

    private final AdmitPerson admitPerson;
    private final People people;
    private final Registrations registrations;
    private final SignedIn manager;

    PracticePeopleResource(AdmitPerson admitPerson, People people, Registrations registrations, SignedIn manager) {
        this.admitPerson = admitPerson;
        this.people = people;
        this.registrations = registrations;
        this.manager = manager;
    }

    /** Admits somebody whom Keycloak knows. */
    @POST
    public Uni<RestResponse<AdmissionView>> admit(@NotNull @Valid AdmissionRequest request) {
        var person = new NewPerson(request.subject(), request.name(), role(request.role()), request.internal());
        return admitPerson
                .admit(manager.practice(), person)
                .map(admitted -> RestResponse.status(
                        admitted.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        new AdmissionView(admitted.id())));
    }

    /** Lists everybody, with the keys that have enrolled and how they are read aloud (KB-77). */
    @GET
    @WithSession
    public Uni<PeopleView> list() {
        return people.of(manager.practice())
                .map(PracticePeopleResource::ofPracticeItself)
                .chain(this::view);
    }

    /** Records certificate, domains, languages and other duties of somebody. */
    @PUT
    @Path("/{person}/registration")
    public Uni<Void> record(PersonId person, @NotNull @Valid NewRegistration registration) {
        return registrations.record(manager.practice(), person, registration);
    }

    private Uni<PeopleView> view(List<Person> found) {
        return registrations
                .of(found.stream().map(Person::id).toList())
                .chain(recorded -> registrations
                        .lastDayToWarn()
                        .map(day -> new PeopleView(found.stream()
                                .map(person -> PersonView.of(
                                        person, viewOf(recorded.get(person.id()), day, registrations.thisYear())))
                                .toList())));
    }

    private static @Nullable RegistrationView viewOf(
            @Nullable Registration registration, LocalDate lastDayToWarn, int thisYear) {
        return registration == null ? null : RegistrationView.of(registration, lastDayToWarn, thisYear);
    }

    /** Officers and readers are people of an organisation, and shown there. */
    private static List<Person> ofPracticeItself(List<Person> found) {
        return found.stream()
                .filter(person -> !person.role().isOfOrganisation())
                .toList();
    }

    private static String word(PersonRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PersonRole role(String word) {
        return Arrays.stream(PersonRole.values())
                .filter(role -> !role.isOfOrganisation() && word(role).equals(word))
                .findAny()
                .orElseThrow(() -> Problem.invalid("/role", "unknown"));
    }
}
