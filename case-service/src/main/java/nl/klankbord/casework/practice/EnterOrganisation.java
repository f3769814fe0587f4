package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.platform.RandomIds;

/** Enters an organisation once, however often the request arrives, and corrects it. */
@ApplicationScoped
class EnterOrganisation {
    private final Practices practices;
    private final Organisations organisations;
    private final RandomIds ids;
    private final Outbox outbox;
    private final Clock clock;

    EnterOrganisation(Practices practices, Organisations organisations, RandomIds ids, Outbox outbox, Clock clock) {
        this.practices = practices;
        this.organisations = organisations;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The hold on the practice lets a parallel repetition wait for the first answer. */
    @WithTransaction
    Uni<OrganisationId> enter(PracticeId practice, NewOrganisation entered, Hash idempotencyKey) {
        var name = IdempotencyKey.Name.of(practice, idempotencyKey);
        return practices
                .holdFor(practice)
                .chain(Panache::getSession)
                .chain(session -> session.find(IdempotencyKey.class, name))
                .chain(known -> known == null ? create(practice, entered, name) : answerOf(known, entered));
    }

    private static Uni<OrganisationId> answerOf(IdempotencyKey known, NewOrganisation entered) {
        return known.belongsTo(entered.fingerprint())
                ? Uni.createFrom().item(new OrganisationId(known.answerId()))
                : Uni.createFrom().failure(Problem.idempotencyMismatch());
    }

    private Uni<OrganisationId> create(PracticeId practice, NewOrganisation entered, IdempotencyKey.Name name) {
        var id = new OrganisationId(ids.next());
        var kept = new IdempotencyKey(name, entered.fingerprint(), id.value(), LocalDate.now(clock));
        var organisation = new Organisation(id, practice, entered);
        return organisations
                .persist(organisation)
                .chain(() -> tell(organisation))
                .chain(Panache::getSession)
                .chain(session -> session.persist(kept))
                .replaceWith(id);
    }

    /** What its manager says about it from now on. One of another practice is not there. */
    @WithTransaction
    Uni<Void> correct(PracticeId practice, OrganisationId id, NewOrganisation entered) {
        return organisations
                .of(practice, id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(found -> found.describe(entered))
                .chain(this::tell);
    }

    private Uni<Void> tell(Organisation organisation) {
        var key = organisation.id().text() + ":described";
        return outbox.append(Topics.PRACTICE_CONTRACTS, key, organisation.description(), false);
    }
}
