package nl.klankbord.casework.time;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.CountedOnce;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;

/** An advisor enters time for a channel in which the advisor serves. The same entry again counts once. */
@ApplicationScoped
class EnterTime {
    private final Advisors advisors;
    private final ChannelFacts channels;
    private final CountedOnce countedOnce;
    private final RecordedTime recordedTime;

    EnterTime(Advisors advisors, ChannelFacts channels, CountedOnce countedOnce, RecordedTime recordedTime) {
        this.advisors = advisors;
        this.channels = channels;
        this.countedOnce = countedOnce;
        this.recordedTime = recordedTime;
    }

    @WithTransaction
    Uni<Void> enter(KeycloakSubject subject, TimeEntry entry, String idempotencyKey) {
        return advisors.acting(subject)
                .call(advisor -> requireServing(advisor, entry))
                .chain(advisor -> countedOnce.isNew(advisor, idempotencyKey, entry.fingerprint()))
                .chain(isNew -> isNew
                        ? recordedTime.add(entry.channel(), entry.kind(), entry.quarters())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> requireServing(Advisor advisor, TimeEntry entry) {
        var serves = advisor.enrolled()
                .map(identity -> channels.serves(identity.kid(), entry.channel()))
                .orElseGet(() -> Uni.createFrom().item(false));
        return serves.invoke(there -> {
                    if (!there) throw Problem.notFound();
                })
                .replaceWithVoid();
    }
}
