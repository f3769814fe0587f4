package nl.klankbord.casework.records;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.CaseAccess;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.staff.people.EnrolledIdentity;
import org.jspecify.annotations.Nullable;

/** Keeps and removes records of one author. Each save replaces the version before it, and only that (KB-49). */
@ApplicationScoped
class KeepRecords {
    /** A case file of years stays far below it; more would be no case file. */
    private static final int MOST = 1_000;

    private final Advisors advisors;
    private final CaseAccess cases;
    private final RecordSets sets;
    private final Records records;

    KeepRecords(Advisors advisors, CaseAccess cases, RecordSets sets, Records records) {
        this.advisors = advisors;
        this.cases = cases;
        this.sets = sets;
        this.records = records;
    }

    @WithTransaction
    Uni<Void> name(KeycloakSubject subject, RecordSetId set, @Nullable CaseId about) {
        return advisors.acting(subject)
                .chain(me -> mayNameFor(me, about).chain(() -> sets.of(me).name(set, about)));
    }

    @WithTransaction
    Uni<Void> save(KeycloakSubject subject, SealedRecord next) {
        return advisors.acting(subject)
                .chain(me -> sets.of(me).hold(next.set()).invoke(() -> requireAuthor(me, next)))
                .chain(set -> records.find(set, next.id())
                        .chain(kept -> kept.isPresent() ? replace(kept.get(), next) : begin(set, next)));
    }

    @WithTransaction
    Uni<Void> remove(KeycloakSubject subject, RecordSetId set, RecordId id) {
        return advisors.acting(subject)
                .chain(me -> sets.of(me).hold(set))
                .chain(held -> records.find(held, id))
                .chain(kept -> kept.isPresent()
                        ? records.remove(kept.get())
                        : Uni.createFrom().voidItem());
    }

    /** The set with everything in it. */
    @WithTransaction
    Uni<Void> remove(KeycloakSubject subject, RecordSetId set) {
        return advisors.acting(subject)
                .chain(me -> sets.of(me).hold(set))
                .chain(held -> Panache.getSession().chain(session -> session.remove(held)));
    }

    private Uni<Void> mayNameFor(Advisor me, @Nullable CaseId about) {
        return about == null ? Uni.createFrom().voidItem() : cases.require(me, about);
    }

    private static void requireAuthor(Advisor me, SealedRecord next) {
        var mine = me.enrolled().map(EnrolledIdentity::kid).filter(next.author()::equals);
        if (mine.isEmpty()) throw new MalformedWire("author");
    }

    private Uni<Void> begin(RecordSet set, SealedRecord first) {
        if (first.version() != 1) throw stale(0);
        return records.countIn(set).chain(count -> {
            if (count >= MOST) throw Problem.of(413, "too-large");
            return records.persist(new KeptRecord(first));
        });
    }

    private static Uni<Void> replace(KeptRecord kept, SealedRecord next) {
        if (!kept.holds(next)) {
            if (next.version() != kept.version() + 1) throw stale(kept.version());
            kept.accept(next);
        }
        return Uni.createFrom().voidItem();
    }

    private static Problem stale(int version) {
        return Problem.stale("\"" + version + "\"");
    }
}
