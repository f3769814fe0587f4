package nl.klankbord.intake.attachments;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.intake.platform.Sql;

/** Removes what was brought and never sent, after the next day. */
@ApplicationScoped
class ForgetUnnamedAttachments {
    private final Clock clock;

    ForgetUnnamedAttachments(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "forget-unnamed-attachments")
    @WithTransaction
    Uni<Void> forget() {
        return Sql.change(
                        "delete from attachments where not named and started_on < ?1",
                        LocalDate.now(clock).minusDays(1))
                .replaceWithVoid();
    }
}
