package nl.klankbord.casework.renewals;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.audit.Act;
import nl.klankbord.casework.audit.AuditAction;
import nl.klankbord.casework.audit.AuditLog;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.KeyRenewals;
import nl.klankbord.casework.practice.Managers;
import nl.klankbord.casework.prekeys.WithdrawPrekeys;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/**
 * Takes a revoked key from its owner, who enrols anew at the next sign-in. Cases stay with the person; each reporter is
 * asked by name before the new key opens one (KB-57).
 *
 * <p>Does not protect against: a practice that lets a stranger enrol. The words that are compared before it signs do
 * (KB-77), and so does each reporter.
 */
@ApplicationScoped
class AllowNewKey {
    private final KeyRenewals renewals;
    private final Managers managers;
    private final ChannelFacts channels;
    private final WithdrawPrekeys withdrawPrekeys;
    private final AuditLog auditLog;
    private final Clock clock;

    AllowNewKey(
            KeyRenewals renewals,
            Managers managers,
            ChannelFacts channels,
            WithdrawPrekeys withdrawPrekeys,
            AuditLog auditLog,
            Clock clock) {
        this.renewals = renewals;
        this.managers = managers;
        this.channels = channels;
        this.withdrawPrekeys = withdrawPrekeys;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> allow(PracticeId practice, PersonId person, KeycloakSubject manager) {
        return renewals.hold(practice, person)
                .chain(kid -> kid.map(revoked -> take(person, revoked).chain(() -> log(practice, person, manager)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> take(PersonId person, Kid revoked) {
        return channels.name(revoked)
                .invoke(named -> {
                    if (named) throw Problem.conflict().with("/person", "listed");
                })
                .chain(() -> withdrawPrekeys.of(revoked))
                .chain(() -> renewals.take(person, LocalDate.now(clock)));
    }

    private Uni<Void> log(PracticeId practice, PersonId person, KeycloakSubject manager) {
        return managers.acting(manager)
                .chain(actor -> auditLog.write(
                        new Act(practice, actor.orElse(null), AuditAction.NEW_KEY_ALLOWED, person.value())));
    }
}
