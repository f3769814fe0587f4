package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.cases.RecordedContacts.Recorded;
import nl.klankbord.casework.cases.Seats.Entry;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.terms.DeadlineRules;

/**
 * Lets those who were given keys into their cases; inside the transaction that tells of the keys. Keys come in dozens when
 * reports do, so the database is asked and changed once for all of them.
 */
@ApplicationScoped
public class AdmitHolders {
    private final Cases cases;
    private final DeadlineRules deadlineRules;
    private final RecordedContacts recordedContacts;
    private final CaseNews news;
    private final AuditLog auditLog;

    AdmitHolders(
            Cases cases,
            DeadlineRules deadlineRules,
            RecordedContacts recordedContacts,
            CaseNews news,
            AuditLog auditLog) {
        this.cases = cases;
        this.deadlineRules = deadlineRules;
        this.recordedContacts = recordedContacts;
        this.news = news;
        this.auditLog = auditLog;
    }

    /**
     * Somebody can open a case from now on, or go on doing so. Whoever declared a conflict there can not.
     *
     * @param keys those of one case in the order in which they were given
     */
    public Uni<Void> admit(List<GivenKey> keys) {
        if (keys.isEmpty()) return Uni.createFrom().voidItem();
        return cases.seatsOf(keys.stream().map(GivenKey::mailbox).distinct().toList())
                .chain(seats -> {
                    var entries = keys.stream()
                            .flatMap(key -> seats.take(key).stream())
                            .toList();
                    return cases.keep(seats).chain(() -> let(entries));
                });
    }

    private Uni<Void> let(List<Entry> entries) {
        if (entries.isEmpty()) return Uni.createFrom().voidItem();
        return recordedContacts
                .take(entries.stream().map(Entry::key).toList())
                .chain(recorded -> announce(entries, recorded).chain(() -> log(entries, recorded)))
                .chain(() -> news.wake(entries.stream()
                        .map(entry -> new CaseChange(
                                Kind.CASE_RECEIVED,
                                entry.into().id(),
                                List.of(entry.key().holder())))
                        .toList()));
    }

    private Uni<Void> announce(List<Entry> entries, List<Recorded> recorded) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> facts(entry, isRecorded(entry, recorded)))
                .collect()
                .in(ArrayList<Announcement>::new, List::addAll)
                .chain(news::announce);
    }

    /** Whoever wrote down what was told has confirmed it in the same talk, and needs no mail about it. */
    private Uni<List<Announcement>> facts(Entry entry, boolean spoken) {
        return deadlineRules.inForceOn(entry.key().on()).map(terms -> {
            var events = new ArrayList<>(entry.into().openedTo(entry.key().holder(), terms));
            if (spoken) events.addAll(entry.into().acknowledge(terms));
            return CaseNews.about(entry.into().id(), events);
        });
    }

    private Uni<Void> log(List<Entry> entries, List<Recorded> recorded) {
        var logged = Uni.createFrom().voidItem();
        for (var contact : recorded)
            for (var entry : entries)
                if (contact.isOf(entry.key()))
                    logged = logged.chain(() -> auditLog.write(new Act(
                            contact.practice(),
                            contact.person(),
                            AuditAction.CASE_ACKNOWLEDGED,
                            entry.into().id().value())));
        return logged;
    }

    private static boolean isRecorded(Entry entry, List<Recorded> recorded) {
        return recorded.stream().anyMatch(contact -> contact.isOf(entry.key()));
    }
}
