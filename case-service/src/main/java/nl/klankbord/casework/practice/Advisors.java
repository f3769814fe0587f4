package nl.klankbord.casework.practice;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.people.EnrolledIdentity;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;

/** What other features may ask about advisors; inside the caller's session. */
@ApplicationScoped
public class Advisors implements StaffMembers {
    private final People people;
    private final Outbox outbox;

    Advisors(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** The advisor who is acting. The role in the token is not enough: a practice must have admitted the person. */
    public Uni<Advisor> acting(KeycloakSubject subject) {
        return people.signedInAs(subject)
                .map(found ->
                        found.filter(Advisors::isActive).map(Advisors::advisor).orElseThrow(Problem::notAllowed));
    }

    /** An advisor of a practice. */
    public Uni<Optional<Advisor>> of(PracticeId practice, PersonId id) {
        return people.get(id)
                .map(found -> found.filter(person -> person.practice().equals(practice))
                        .filter(Advisors::isActive)
                        .map(Advisors::advisor));
    }

    /** The other advisors of the practice who have enrolled, by name. */
    public Uni<Map<PersonId, String>> colleaguesOf(Advisor advisor) {
        return people.of(advisor.practice())
                .map(found -> found.stream()
                        .filter(person -> isActive(person) && person.kid() != null)
                        .filter(person -> !person.id().equals(advisor.id()))
                        .collect(Collectors.toMap(Person::id, Person::name)));
    }

    private static boolean isActive(Person person) {
        return person.role() == PersonRole.ADVISOR && !person.isRemoved();
    }

    /** The contact person who is acting. */
    public Uni<PersonId> contactPerson(KeycloakSubject subject) {
        return people.signedInAs(subject)
                .map(found -> found.filter(person -> person.role() == PersonRole.CONTACT_PERSON)
                        .map(Person::id)
                        .orElseThrow(Problem::notAllowed));
    }

    /** Refuses whoever is not a contact person of this practice: that one is not there. */
    public Uni<Void> requireContactPerson(PracticeId practice, PersonId id) {
        return people.get(id)
                .map(found -> found.filter(person ->
                                person.practice().equals(practice) && person.role() == PersonRole.CONTACT_PERSON)
                        .orElseThrow(Problem::notFound))
                .replaceWithVoid();
    }

    @Override
    public Uni<StaffMember> member(KeycloakSubject subject) {
        return acting(subject).map(advisor -> new StaffMember(advisor.id(), advisor.identity()));
    }

    @Override
    public Uni<Void> enrol(StaffMember advisor, IdentityKey key) {
        return people.ownerOf(key.kid())
                .invoke(owner -> {
                    if (owner.isPresent()) throw Problem.conflict();
                })
                .chain(() -> people.get(advisor.id()))
                .map(Optional::orElseThrow)
                .invoke(person -> person.enrol(key))
                .chain(person ->
                        outbox.append(Topics.PRACTICE_PEOPLE, person.id().text(), person.announcement(), false));
    }

    /** Whose key this is. */
    public Uni<Optional<PersonId>> ownerOf(Kid kid) {
        return people.ownerOf(kid).map(owner -> owner.map(Person::id));
    }

    /** The person whose key this is, or nobody when that person was removed. An unknown key has yet to be heard of. */
    public Uni<Optional<Advisor>> readerOf(Kid kid) {
        return people.ownerOf(kid).map(owner -> {
            var person = owner.orElseThrow();
            return person.isRemoved() ? Optional.empty() : Optional.of(advisor(person));
        });
    }

    /** The same for many keys; the keys of those who were removed are left out. */
    public Uni<Map<Kid, Advisor>> readersOf(Collection<Kid> kids) {
        return people.withKeys(kids).map(Advisors::byKey).chain(readers -> withFormerKeys(kids, readers));
    }

    private static Map<Kid, Advisor> byKey(List<Person> found) {
        var readers = new HashMap<Kid, Advisor>();
        for (var person : found) {
            var kid = person.kid();
            if (kid != null) readers.put(kid, advisor(person));
        }
        return readers;
    }

    /** Keys that were revoked are few. */
    private Uni<Map<Kid, Advisor>> withFormerKeys(Collection<Kid> kids, Map<Kid, Advisor> readers) {
        return Multi.createFrom()
                .iterable(kids)
                .select()
                .where(kid -> !readers.containsKey(kid))
                .onItem()
                .transformToUniAndConcatenate(kid ->
                        readerOf(kid).invoke(found -> found.ifPresent(reader -> readers.put(kid, reader))))
                .collect()
                .asList()
                .replaceWith(readers);
    }

    /** What people are called; one who was removed keeps the name. */
    public Uni<Map<PersonId, String>> namesOf(Collection<PersonId> ids) {
        return people.all(ids).map(found -> found.stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    /** The other advisors of the practice who have enrolled, by name. */
    public Uni<List<Peer>> peersOf(Advisor advisor) {
        return people.of(advisor.practice())
                .map(found -> found.stream()
                        .filter(person -> person.role() == PersonRole.ADVISOR && !person.isRemoved())
                        .filter(person -> !person.id().equals(advisor.id()))
                        .flatMap(person -> Advisors.advisor(person).enrolled().stream()
                                .map(identity -> new Peer(person.id(), person.name(), person.internal(), identity)))
                        .toList());
    }

    private static Advisor advisor(Person person) {
        var key = person.identityKey();
        return new Advisor(person.id(), person.practice(), key == null ? null : new EnrolledIdentity(key));
    }
}
