package nl.klankbord.intake.absences;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;

/** The door to absences. One whose last day is over does not count, whether or not its end was told. */
@ApplicationScoped
public class Absences {
    private final Clock clock;

    Absences(Clock clock) {
        this.clock = clock;
    }

    /** Somebody is away; told again, the newest counts. */
    public Uni<Void> begin(AbsenceStarted started) {
        var backup = started.backup();
        return Sql.change(
                        """
                        insert into absences (absence_id, person_id, backup_id, until_on, releases_from_on)
                        values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5)
                        on conflict (absence_id) do update set backup_id = excluded.backup_id,
                          until_on = excluded.until_on, releases_from_on = excluded.releases_from_on\
                        """,
                        started.absence().value(),
                        started.advisor().value(),
                        backup == null ? "" : backup.text(),
                        started.until(),
                        started.releasesFrom())
                .chain(() -> Sql.change(
                        "delete from absence_exceptions where absence_id = ?1",
                        started.absence().value()))
                .chain(() -> Multi.createFrom()
                        .iterable(started.exceptions())
                        .onItem()
                        .transformToUniAndConcatenate(left -> leaveOut(started.absence(), left))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** A case that is gone needs no exception. */
    private static Uni<Integer> leaveOut(AbsenceId absence, CaseId left) {
        return Sql.change(
                "insert into absence_exceptions (absence_id, case_id) select ?1, case_id from cases where case_id = ?2",
                absence.value(),
                left.value());
    }

    /** Somebody is back. */
    public Uni<Void> end(AbsenceEnded ended) {
        return Sql.change(
                        "delete from absences where absence_id = ?1",
                        ended.absence().value())
                .replaceWithVoid();
    }

    /** Who of these is away today; a back-up counts only when it is one of them. */
    public Uni<List<Away>> among(List<Kid> people) {
        if (people.isEmpty()) return Uni.createFrom().item(List.of());
        var parameters =
                Stream.concat(Stream.of(LocalDate.now(clock)), people.stream().map(Absences::stored));
        return Sql.list(
                row -> new Away(
                        new Kid(row.id(0)),
                        row.day(1),
                        row.uuidIfAny(2).map(StoredId::hex).map(Kid::new).orElse(null)),
                """
                select k.kid, a.until_on, b.kid from absences a
                join person_kids k on k.person_id = a.person_id
                left join person_kids b on b.person_id = a.backup_id and b.kid in %1$s
                where a.until_on >= ?1 and k.kid in %1$s order by k.kid, a.until_on desc\
                """.formatted(Sql.places(2, people.size())),
                parameters.toArray());
    }

    /** The same for one conversation: somebody can stay reachable in it. */
    public Uni<List<Away>> among(List<Kid> people, MailboxId mailbox) {
        return Sql.list(row -> new Kid(row.id(0)), """
            select k.kid from absence_exceptions x
            join absences a on a.absence_id = x.absence_id join cases c on c.case_id = x.case_id
            join person_kids k on k.person_id = a.person_id where c.mailbox_id = ?1\
            """, StoredId.of(mailbox.hex()))
                .chain(reachable -> among(people.stream()
                        .filter(person -> !reachable.contains(person))
                        .toList()));
    }

    /** The profile as it is today: its cards say until when somebody is away. */
    public Uni<ChannelProfile> shownIn(ChannelProfile profile) {
        var people = profile.cards().stream().map(AdvisorCard::kid).toList();
        return among(people).map(away -> away.isEmpty() ? profile : marked(profile, away));
    }

    /** The profile as one conversation sees it. */
    public Uni<ChannelProfile> shownIn(ChannelProfile profile, MailboxId mailbox) {
        var people = profile.cards().stream().map(AdvisorCard::kid).toList();
        return among(people, mailbox).map(away -> away.isEmpty() ? profile : marked(profile, away));
    }

    private static ChannelProfile marked(ChannelProfile profile, List<Away> away) {
        return profile.withCards(
                profile.cards().stream().map(card -> marked(card, away)).toList());
    }

    private static AdvisorCard marked(AdvisorCard card, List<Away> away) {
        return away.stream()
                .filter(one -> one.kid().equals(card.kid()))
                .map(Away::until)
                .findFirst()
                .map(card::absent)
                .orElse(card);
    }

    private static UUID stored(Kid kid) {
        return StoredId.of(kid.hex());
    }
}
