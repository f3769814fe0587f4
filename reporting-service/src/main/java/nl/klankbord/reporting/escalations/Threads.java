package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.channels.Directories;

/**
 * The door to threads: for an author the own ones, for an officer those that are released, granted, and from which the
 * officer was not excluded. Whatever else there may be is not there.
 */
@ApplicationScoped
class Threads {
    private static final String OF_AUTHOR = "t.author_kid = ?1";
    private static final String OF_OFFICER = """
            t.state <> 'WAITING'
              and exists (select 1 from thread_grants g where g.thread_id = t.id and g.officer_kid = ?1 and g.released)
              and not exists (select 1 from thread_exclusions x where x.thread_id = t.id and x.officer_kid = ?1)""";

    private final Directories directories;

    Threads(Directories directories) {
        this.directories = directories;
    }

    /** All there are for this reader; those whose term ends first come first. */
    Uni<List<Escalation>> of(Reader reader) {
        return found(reader, "true order by t.feedback_due_on, t.id", "")
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> serves(reader, one).map(serves -> serves ? List.of(one) : List.<Escalation>of()))
                        .collect()
                        .asList())
                .map(kept -> kept.stream().flatMap(List::stream).toList());
    }

    Uni<Escalation> find(Reader reader, ThreadId id) {
        return one(reader, id, "");
    }

    /** For a change: changes of one thread follow each other. */
    Uni<Escalation> hold(Reader reader, ThreadId id) {
        return one(reader, id, " for update of t");
    }

    private Uni<Escalation> one(Reader reader, ThreadId id, String end) {
        return found(reader, "t.id = ?2" + end, id.hex())
                .map(found -> found.stream().findFirst().orElseThrow(Problem::notFound))
                .chain(one -> serves(reader, one).map(serves -> {
                    if (!serves) throw Problem.notFound();
                    return one;
                }));
    }

    private static Uni<List<Escalation>> found(Reader reader, String which, String id) {
        var access = reader.isAuthor() ? OF_AUTHOR : OF_OFFICER;
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(
                    "select t.* from threads t where " + access + " and " + which, Escalation.class);
            query.setParameter(1, reader.kid().hex());
            if (!id.isEmpty()) query.setParameter(2, id);
            return query.getResultList();
        });
    }

    /** Whether the newest directory still names the officer; an author has been asked for elsewhere. */
    private Uni<Boolean> serves(Reader reader, Escalation thread) {
        if (reader.isAuthor()) return Uni.createFrom().item(true);
        return directories
                .newest(thread.channel())
                .map(newest -> newest.map(SignedDirectory::directory)
                        .flatMap(directory -> directory.person(reader.kid()))
                        .filter(Threads::serves)
                        .isPresent());
    }

    static boolean serves(DirectoryPerson person) {
        return person.role() == DirectoryPerson.Role.OFFICER && person.status() != DirectoryPerson.Status.ENDED;
    }

    Uni<Void> persist(Escalation handedIn) {
        return Panache.getSession().chain(session -> session.persist(handedIn).chain(session::flush));
    }

    /** Whoever hands in a thread of this name holds it until the transaction ends: the same twice at once is once. */
    Uni<Void> claim(ThreadId id) {
        return ThreadSql.rows("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", id.hex())
                .replaceWithVoid();
    }

    /** Whether the name is taken, by whomever. */
    Uni<Optional<Escalation>> named(ThreadId id) {
        return Panache.getSession()
                .chain(session -> session.find(Escalation.class, id.hex()))
                .map(Optional::ofNullable);
    }

    /** With everything in it; files are removed by their own door. */
    Uni<Void> remove(Escalation thread) {
        return Panache.getSession().chain(session -> session.remove(thread).chain(session::flush));
    }

    /** Threads in which something may be released on this day, in random order. */
    Uni<List<ThreadId>> releasable(LocalDate today) {
        return ThreadSql.rows("""
                        select t.id from threads t
                        where t.state = 'WAITING' and t.release_on <= ?1
                          or t.state <> 'WAITING' and exists (
                            select 1 from thread_messages m where m.thread_id = t.id and m.posted_on is null)
                        order by random()""", today)
                .map(rows -> rows.stream()
                        .map(row -> new ThreadId(row.get(0, String.class)))
                        .toList());
    }

    /** For a change that the passing of days causes. */
    Uni<Optional<Escalation>> hold(ThreadId id) {
        return Panache.getSession()
                .chain(session -> session.find(Escalation.class, id.hex(), LockModeType.PESSIMISTIC_WRITE))
                .map(Optional::ofNullable);
    }

    /** One that has been kept for its term and is not held; instances do not wait for each other. */
    Uni<Optional<Escalation>> holdDestroyable(LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select * from threads where destroy_due_on < ?1
                                  and (held_until_on is null or held_until_on < ?1)
                                order by id limit 1 for update skip locked""", Escalation.class)
                        .setParameter(1, today)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }
}
