package nl.klankbord.notification.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.notification.platform.Sql;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;

/** The reasons for a mail. Everything here runs in the transaction that is open. */
@ApplicationScoped
public class Causes {
    /** As long as an event could come a second time. */
    private static final Period KEPT = Period.ofDays(28);

    private static final String REMEMBER = """
            insert into causes (person_id, case_hash, cause_hash, known_on, told, reason)
            select cast(person as uuid), decode(owner, 'hex'), decode(cause, 'hex'), cast(?4 as date), false, cast(?5 as smallint)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])) as known (person, owner, cause)
            on conflict do nothing returning cast(person_id as text)""";

    /**
     * Whoever is not known yet keeps waiting: the event that admits them may still be on its way. The addresses of officers,
     * board and works council are the organisation's own, and what they are told of is meant for it; an advisor's there is
     * left alone.
     */
    private static final String TELL = """
            with told as (
              update causes set told = true from people
              where people.person_id = causes.person_id and not causes.told
              returning causes.person_id, causes.reason, people.role, people.employer_mail),
            wanted as (
              select told.person_id, bit_or(1 << told.reason) as reasons
              from told left join preferences on preferences.person_id = told.person_id
              where (not told.employer_mail or told.role in ('OFFICER', 'BOARD', 'WORKS_COUNCIL'))
                and (coalesce(preferences.unwanted, 0) & (1 << told.reason)) = 0
              group by told.person_id)
            insert into outgoing_mails (person_id, queued_on, reasons)
            select person_id, cast(?1 as date), cast(reasons as smallint) from wanted
            on conflict (person_id) do update
            set reasons = cast(outgoing_mails.reasons | excluded.reasons as smallint)
            returning cast(person_id as text)""";

    private final Clock clock;

    Causes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something that waits for people in a case.
     *
     * @param people for whom
     * @param caseId in which case
     * @param number of its messages, from 0
     */
    record Waiting(List<PersonId> people, CaseId caseId, int number) {
        private Stream<Cause> causes() {
            var owner = Hash.sha256("notice-case", bytes(caseId, -1));
            var cause = Hash.sha256("notice-cause", bytes(caseId, number));
            return people.stream().map(person -> new Cause(person, owner, cause));
        }
    }

    private record Cause(PersonId person, Hash owner, Hash cause) {}

    /** The same cause again changes nothing. */
    Uni<Void> remember(List<Waiting> waiting) {
        return remember(waiting.stream().flatMap(Waiting::causes).toList(), Reason.WAITS);
    }

    /** An absence that somebody else entered. */
    Uni<Void> remember(PersonId person, AbsenceId absence) {
        var cause = Hash.sha256("notice-absence", absence.text().getBytes(StandardCharsets.US_ASCII));
        return remember(List.of(person), cause, cause, Reason.WAITS);
    }

    /**
     * Something to tell these people once.
     *
     * @param owner the hash of what the cause belongs to and is forgotten with
     * @param cause the hash of the cause itself
     */
    public Uni<Void> remember(List<PersonId> people, Hash owner, Hash cause, Reason reason) {
        var causes =
                people.stream().map(person -> new Cause(person, owner, cause)).toList();
        return remember(causes, reason);
    }

    private Uni<Void> remember(List<Cause> causes, Reason reason) {
        if (causes.isEmpty()) return Uni.createFrom().voidItem();
        return Sql.texts(
                        REMEMBER,
                        Sql.array(causes, cause -> cause.person().text()),
                        Sql.array(causes, cause -> cause.owner().hex()),
                        Sql.array(causes, cause -> cause.cause().hex()),
                        today(),
                        (short) reason.number())
                .replaceWithVoid();
    }

    /** Nobody needs to hear of this cause any more; that it was there stays known, so that it does not count again. */
    Uni<Void> settle(CaseId caseId, int number) {
        var causeHash = Hash.sha256("notice-cause", bytes(caseId, number));
        return Sql.texts("""
                update causes set told = true where cause_hash = decode(?1, 'hex')
                returning cast(person_id as text)""", causeHash.hex()).replaceWithVoid();
    }

    /** Queues one mail for everybody for whom something new waits, unless it is nothing that they want a mail for. */
    public Uni<Void> tell() {
        return Sql.texts(TELL, today()).replaceWithVoid();
    }

    /** Forgets what belongs to a case. */
    Uni<Void> forgetCase(CaseId caseId) {
        return forget(Hash.sha256("notice-case", bytes(caseId, -1)));
    }

    /** Forgets what belongs to a case and one person. */
    Uni<Void> forgetCase(CaseId caseId, PersonId person) {
        return forget(Hash.sha256("notice-case", bytes(caseId, -1)), person);
    }

    /** Forgets what belongs to a person. */
    public Uni<Void> forgetPerson(PersonId person) {
        return Sql.texts("delete from causes where person_id = ?1 returning cast(person_id as text)", person.value())
                .replaceWithVoid();
    }

    /** Forgets causes of which nobody can hear again. */
    public Uni<Void> forgetOld() {
        return Sql.texts(
                        "delete from causes where known_on < ?1 returning cast(person_id as text)", today().minus(KEPT))
                .replaceWithVoid();
    }

    /** Forgets everything that belongs to an owner. */
    public Uni<Void> forget(Hash owner) {
        return Sql.texts(
                        "delete from causes where case_hash = decode(?1, 'hex') returning cast(person_id as text)",
                        owner.hex())
                .replaceWithVoid();
    }

    /** Forgets what belongs to an owner and one person. */
    public Uni<Void> forget(Hash owner, PersonId person) {
        return Sql.texts("""
                delete from causes where case_hash = decode(?1, 'hex') and person_id = ?2
                returning cast(person_id as text)""", owner.hex(), person.value()).replaceWithVoid();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EventCodec.ZONE);
    }

    private static byte[] bytes(CaseId caseId, int number) {
        var id = caseId.value();
        return ByteBuffer.allocate(20)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(number)
                .array();
    }
}
