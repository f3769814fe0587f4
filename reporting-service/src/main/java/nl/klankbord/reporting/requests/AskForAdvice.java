package nl.klankbord.reporting.requests;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.people.Officer;
import nl.klankbord.reporting.people.Officers;
import nl.klankbord.staff.people.EnrolledIdentity;
import nl.klankbord.terms.DeadlineRules;

/**
 * What officers do with requests for advice. They are kept as long as what is in the register, and removed by whoever asked.
 *
 * <p>Does not protect against: an officer who asks about a report; the words on the page say that this is not the place.
 */
@ApplicationScoped
class AskForAdvice {
    private static final String TERM = "register.review";

    /** To whom a request goes. */
    record Receiver(Kid kid, Share share) {}

    /** An advisor to whom an officer can seal. */
    record Askable(DirectoryPerson person, List<Prekey> prekeys) {}

    private record Asker(EnrolledIdentity identity, Officer officer) {}

    private final Officers officers;
    private final Organisations organisations;
    private final AdvisorPrekeys prekeys;
    private final Requests requests;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    AskForAdvice(
            Officers officers,
            Organisations organisations,
            AdvisorPrekeys prekeys,
            Requests requests,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.officers = officers;
        this.organisations = organisations;
        this.prekeys = prekeys;
        this.requests = requests;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @WithSession
    Uni<List<AdviceRequest>> own(KeycloakSubject subject) {
        return asker(subject).chain(asker -> requests.of(asker.identity().kid()));
    }

    /** The advisors of the own organisation; the browser checks the keys against the directories it knows. */
    @WithSession
    Uni<List<Askable>> askable(KeycloakSubject subject) {
        return asker(subject)
                .chain(asker -> organisations.get(asker.officer().organisation()))
                .chain(organisation -> Multi.createFrom()
                        .iterable(organisation.advisorSide())
                        .onItem()
                        .transformToUniAndConcatenate(person -> prekeys.current(person.kid(), LocalDate.now(clock))
                                .map(current -> new Askable(person, current)))
                        .collect()
                        .asList());
    }

    /** The same again changes nothing; another request under the same name is refused. */
    @WithTransaction
    Uni<Void> ask(KeycloakSubject subject, RecordSetId set, SealedRecord first, List<Receiver> receivers) {
        var today = LocalDate.now(clock);
        return asker(subject).chain(asker -> {
            requireOwn(asker.identity().kid(), set, first);
            return deadlineRules
                    .inForceOn(today)
                    .chain(terms -> requests.begin(set, asker.officer().organisation(), today, terms.end(TERM)))
                    .chain(begun -> begun
                            ? share(asker, set, receivers)
                            : requests.require(asker.identity().kid(), set).replaceWithVoid())
                    .chain(() -> requests.keep(first));
        });
    }

    @WithTransaction
    Uni<Void> write(KeycloakSubject subject, RecordSetId set, SealedRecord record) {
        return asker(subject)
                .map(asker -> asker.identity().kid())
                .chain(kid -> requests.require(kid, set)
                        .invoke(() -> requireOwn(kid, set, record))
                        .chain(() -> requests.keep(record)));
    }

    @WithTransaction
    Uni<Void> remove(KeycloakSubject subject, RecordSetId set) {
        return asker(subject).chain(asker -> requests.remove(asker.identity().kid(), set));
    }

    @Scheduled(every = "${klankbord.retention.every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Panache.withTransaction(() -> requests.removeBefore(LocalDate.now(clock)));
    }

    private Uni<Void> share(Asker asker, RecordSetId set, List<Receiver> receivers) {
        return requests.admit(set, asker.identity().kid(), null)
                .chain(() -> organisations.get(asker.officer().organisation()))
                .chain(organisation -> Multi.createFrom()
                        .iterable(receivers)
                        .onItem()
                        .transformToUniAndConcatenate(one -> give(asker, set, one, organisation))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> give(Asker asker, RecordSetId set, Receiver receiver, Organisation organisation) {
        var share = receiver.share();
        var known = share.set().equals(set)
                && organisation.advisor(receiver.kid()).isPresent()
                && isSignedBy(asker.identity(), share);
        if (!known) return Uni.createFrom().failure(Problem.invalid("/receivers", "share"));
        return prekeys.current(receiver.kid(), LocalDate.now(clock))
                .invoke(current -> {
                    if (current.stream().noneMatch(prekey -> prekey.hash().equals(share.prekey()))) {
                        throw Problem.invalid("/receivers", "prekey");
                    }
                })
                .chain(() -> requests.admit(set, receiver.kid(), share));
    }

    private static boolean isSignedBy(EnrolledIdentity identity, Share share) {
        try {
            share.verify(identity.key());
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }

    static void requireOwn(Kid me, RecordSetId set, SealedRecord record) {
        if (!record.set().equals(set)) throw Problem.invalid("/record", "set");
        if (!record.author().equals(me)) throw Problem.invalid("/record", "author");
    }

    /** Whoever has no key yet can seal nothing. */
    private Uni<Asker> asker(KeycloakSubject subject) {
        return officers.acting(subject).map(officer -> {
            var identity = officer.identity();
            if (identity == null) throw Problem.notFound();
            return new Asker(identity, officer);
        });
    }
}
