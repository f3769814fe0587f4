package nl.klankbord.intake.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.klankbord.intake.cases.AdvisorAccess;
import nl.klankbord.intake.mailboxes.MailboxSession;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;

/** The door to grants. */
@ApplicationScoped
public class Grants {
    private final Clock clock;

    Grants(Clock clock) {
        this.clock = clock;
    }

    /** Grants of a mailbox that the caller holds; at least one. */
    public Change storing(MailboxId mailbox, List<GivenGrant> given) {
        var parameters = new ArrayList<Object>(
                List.of(StoredId.of(mailbox.hex()), given.get(0).grant().epoch(), LocalDate.now(clock)));
        var rows = new ArrayList<String>();
        for (var grant : given) {
            rows.add(row(parameters.size() + 1));
            parameters.addAll(List.of(
                    StoredId.of(grant.owner().hex()),
                    grant.grant().prekey().bytes(),
                    grant.grant().held(),
                    grant.grant().bytes()));
        }
        return new Change("""
            insert into grants (mailbox_id, epoch, granted_on, owner_kid, prekey_hash, held, sealed_grant)
            values %s on conflict do nothing\
            """.formatted(String.join(", ", rows)), parameters.toArray());
    }

    private static String row(int own) {
        return "(?1, ?2, ?3, ?" + own + ", ?" + (own + 1) + ", ?" + (own + 2) + ", ?" + (own + 3) + ")";
    }

    /** All grants of the own mailbox, oldest epoch first. */
    public Uni<List<Grant>> of(MailboxSession session) {
        return all(session.mailbox());
    }

    /** Of the newest epoch: to whom a held grant was given, and since which day they can read. */
    public Uni<List<Release>> releasesOf(MailboxSession session) {
        return Sql.list(
                row -> new Release(new Kid(row.id(0)), row.day(1)),
                """
                select owner_kid, released_on from grants g where mailbox_id = ?1 and released_on is not null
                  and epoch = (select epoch from mailboxes where mailbox_id = ?1) order by owner_kid\
                """,
                StoredId.of(session.mailbox().hex()));
    }

    /** What the mailbox was created with, to tell a repeated report from another one. */
    public Uni<List<Grant>> firstOf(MailboxId mailbox) {
        return Sql.list(
                row -> Grant.parse(row.bytes(0)),
                "select sealed_grant from grants where mailbox_id = ?1 and epoch = 0",
                StoredId.of(mailbox.hex()));
    }

    /** What was released for the keys of this advisor. */
    public Uni<List<Grant>> of(AdvisorAccess access) {
        var kids = access.kids().stream().map(kid -> StoredId.of(kid.hex())).toList();
        return Sql.list(
                row -> Grant.parse(row.bytes(0)),
                """
                select sealed_grant from grants
                where mailbox_id = ?1 and (not held or released_on is not null) and owner_kid in %s
                order by epoch, owner_kid\
                """.formatted(Sql.places(2, kids.size())),
                Stream.concat(Stream.of(StoredId.of(access.mailbox().hex())), kids.stream())
                        .toArray());
    }

    /** How many epochs began today. */
    public Uni<Integer> epochsOfToday(MailboxId mailbox) {
        return Sql.first(
                        row -> row.number(0),
                        "select count(distinct epoch) from grants where mailbox_id = ?1 and granted_on = ?2",
                        StoredId.of(mailbox.hex()),
                        LocalDate.now(clock))
                .map(count -> count.orElse(0));
    }

    private static Uni<List<Grant>> all(MailboxId mailbox) {
        return Sql.list(
                row -> Grant.parse(row.bytes(0)),
                "select sealed_grant from grants where mailbox_id = ?1 order by epoch, owner_kid",
                StoredId.of(mailbox.hex()));
    }

    /**
     * A held grant that was given.
     *
     * @param kid to whom
     * @param on since which day they can read
     */
    public record Release(Kid kid, LocalDate on) {}
}
