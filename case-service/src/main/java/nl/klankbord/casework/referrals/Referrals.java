package nl.klankbord.casework.referrals;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.terms.DeadlineRules;
import org.jspecify.annotations.Nullable;

/** The door to the directory, as one practice sees it; inside the caller's session. */
@ApplicationScoped
class Referrals {
    private static final String STALE = "referral.stale";
    private static final String CARDS = """
            select c.code, c.name_nl, c.name_en, c.kind, c.for_nl, c.for_en, array_to_string(c.topics, ',') as topics,
              array_to_string(c.sectors, ',') as sectors, coalesce(k.phone, c.phone) as phone, c.hours, c.url, c.email, c.costs,
              c.anonymous_possible, c.wbk_authority, k.checked_on
            from referral_cards c left join referral_checks k on k.code = c.code and k.practice_id = ?1
            where c.valid_from <= ?2 and (c.valid_to is null or c.valid_to >= ?2)
            order by c.name_nl""";
    private static final String SELECTION = "select topic, code from referral_selection order by topic, place";

    private final DeadlineRules deadlineRules;
    private final Clock clock;

    Referrals(DeadlineRules deadlineRules, Clock clock) {
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    Uni<ReferralDirectory> of(PracticeId practice) {
        var today = LocalDate.now(clock);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CARDS, Tuple.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, today)
                        .getResultList())
                .chain(rows -> freshDays(rows, today)
                        .map(fresh -> rows.stream().map(row -> card(row, fresh)).toList()))
                .chain(cards -> selection().map(selection -> new ReferralDirectory(cards, selection)));
    }

    /** Whether a card of this code is in force. */
    Uni<Boolean> has(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(*) from referral_cards
                                where code = ?1 and valid_from <= ?2 and (valid_to is null or valid_to >= ?2)""", Long.class)
                        .setParameter(1, code)
                        .setParameter(2, LocalDate.now(clock))
                        .getSingleResult())
                .map(count -> count > 0);
    }

    Uni<Void> checked(PracticeId practice, String code, @Nullable String phone, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into referral_checks (practice_id, code, phone, checked_on)
                                values (?1, ?2, cast(?3 as text), ?4)
                                on conflict (practice_id, code)
                                do update set phone = excluded.phone, checked_on = excluded.checked_on
                                returning code""", String.class)
                        .setParameter(1, practice.value())
                        .setParameter(2, code)
                        .setParameter(3, phone)
                        .setParameter(4, day)
                        .getResultList())
                .replaceWithVoid();
    }

    /** The days whose term has not run out. Each keeps the rule of its own day. */
    private Uni<Set<LocalDate>> freshDays(List<Tuple> rows, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        for (var row : rows) {
            var day = row.get("checked_on", LocalDate.class);
            if (day != null) days.add(day);
        }
        return Multi.createFrom()
                .iterable(days)
                .onItem()
                .transformToUniAndConcatenate(day -> deadlineRules
                        .inForceOn(day)
                        .map(terms -> terms.end(STALE).isBefore(today) ? Stream.<LocalDate>empty() : Stream.of(day)))
                .collect()
                .with(Collectors.flatMapping(fresh -> fresh, Collectors.toSet()));
    }

    private Uni<Map<String, List<String>>> selection() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(SELECTION, Tuple.class).getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("topic", String.class),
                                LinkedHashMap::new,
                                Collectors.mapping(row -> row.get("code", String.class), Collectors.toList()))));
    }

    private static ReferralCard card(Tuple row, Set<LocalDate> fresh) {
        var verified = row.get("checked_on", LocalDate.class);
        return new ReferralCard(
                row.get("code", String.class),
                row.get("name_nl", String.class),
                row.get("name_en", String.class),
                row.get("kind", String.class),
                row.get("for_nl", String.class),
                row.get("for_en", String.class),
                words(row, "topics"),
                words(row, "sectors"),
                row.get("phone", String.class),
                row.get("hours", String.class),
                row.get("url", String.class),
                row.get("email", String.class),
                row.get("costs", String.class),
                row.get("anonymous_possible", Boolean.class),
                row.get("wbk_authority", Boolean.class),
                verified,
                verified == null || !fresh.contains(verified));
    }

    private static List<String> words(Tuple row, String column) {
        var joined = row.get(column, String.class);
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
