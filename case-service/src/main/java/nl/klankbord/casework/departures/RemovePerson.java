package nl.klankbord.casework.departures;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.cases.HeldBy;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Departures;
import nl.klankbord.casework.practice.Departures.Departure;
import nl.klankbord.casework.practice.Managers;
import nl.klankbord.casework.prekeys.WithdrawPrekeys;
import nl.klankbord.casework.threads.OpenThreads;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.terms.DeadlineRules;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody go (CAS-28): never with an escalation that nobody else goes on with, never while a directory still names
 * them, and not while they alone hold the key of an open case, until each reporter has granted another advisor or the
 * announced time is over.
 */
@ApplicationScoped
class RemovePerson {
    private final Departures departures;
    private final Managers managers;
    private final HeldBy heldBy;
    private final OpenThreads openThreads;
    private final ChannelFacts channels;
    private final WithdrawPrekeys withdrawPrekeys;
    private final DeadlineRules deadlineRules;
    private final AuditLog auditLog;
    private final Clock clock;

    RemovePerson(
            Departures departures,
            Managers managers,
            HeldBy heldBy,
            OpenThreads openThreads,
            ChannelFacts channels,
            WithdrawPrekeys withdrawPrekeys,
            DeadlineRules deadlineRules,
            AuditLog auditLog,
            Clock clock) {
        this.departures = departures;
        this.managers = managers;
        this.heldBy = heldBy;
        this.openThreads = openThreads;
        this.channels = channels;
        this.withdrawPrekeys = withdrawPrekeys;
        this.deadlineRules = deadlineRules;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** From now on the announced time runs. The same again changes nothing. */
    @WithTransaction
    Uni<Void> announce(PracticeId practice, PersonId person, KeycloakSubject manager) {
        return departures.hold(practice, person).chain(departure -> {
            if (departure.since() != null) return Uni.createFrom().voidItem();
            departure.announce(LocalDate.now(clock));
            return log(practice, manager, AuditAction.DEPARTURE_ANNOUNCED, person);
        });
    }

    /** How it stands with somebody: announced or not, and what is still in the way. */
    @WithTransaction
    Uni<Standing> look(PracticeId practice, PersonId person) {
        return departures.hold(practice, person).chain(departure -> standing(departure, person));
    }

    /** The person opens nothing more, and nothing is sealed to them any more. */
    @WithTransaction
    Uni<Void> remove(PracticeId practice, PersonId person, KeycloakSubject manager) {
        return departures
                .hold(practice, person)
                .call(departure -> standing(departure, person).invoke(Standing::requireFree))
                .chain(departure -> withdrawPrekeys
                        .of(departure.kid())
                        .chain(() -> heldBy.release(person))
                        .chain(() -> departures.remove(departure, LocalDate.now(clock)))
                        .chain(() -> log(practice, manager, AuditAction.PERSON_REMOVED, person)));
    }

    private Uni<Standing> standing(Departure departure, PersonId person) {
        var since = departure.since();
        return authors(departure).chain(authors -> {
            if (authors) return Uni.createFrom().item(Standing.escalations(since));
            return isListed(departure)
                    .chain(listed -> listed ? Uni.createFrom().item(Standing.listed(since)) : unlisted(since, person));
        });
    }

    private Uni<Standing> unlisted(@Nullable LocalDate since, PersonId person) {
        return heldBy.alone(person)
                .chain(alone -> alone ? waiting(since) : Uni.createFrom().item(Standing.free(since)));
    }

    /** First of all: only somebody who is still listed can pass an escalation on. */
    private Uni<Boolean> authors(Departure departure) {
        var kid = departure.kid();
        return kid == null ? Uni.createFrom().item(false) : openThreads.any(kid);
    }

    private Uni<Boolean> isListed(Departure departure) {
        var kid = departure.kid();
        return kid == null ? Uni.createFrom().item(false) : channels.name(kid);
    }

    private Uni<Standing> waiting(@Nullable LocalDate since) {
        if (since == null) return Uni.createFrom().item(Standing.onlyReader(null, null));
        return deadlineRules
                .inForceOn(since)
                .map(terms -> terms.end("case.dormant"))
                .chain(dormant -> deadlineRules.inForceOn(dormant).map(terms -> terms.end("case.noContactClose")))
                .map(until ->
                        LocalDate.now(clock).isAfter(until) ? Standing.free(since) : Standing.onlyReader(since, until));
    }

    private Uni<Void> log(PracticeId practice, KeycloakSubject manager, AuditAction action, PersonId person) {
        return managers.acting(manager)
                .chain(actor -> auditLog.write(new Act(practice, actor.orElse(null), action, person.value())));
    }
}
