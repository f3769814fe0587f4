package nl.klankbord.casework.referrals;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** Notes that somebody of the practice called the number or opened the page. */
@ApplicationScoped
class VerifyReferral {
    private final Referrals referrals;
    private final Clock clock;

    VerifyReferral(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> verified(PracticeId practice, String code, @Nullable String phone, LocalDate day) {
        return referrals.has(code).chain(known -> {
            if (!known) throw Problem.notFound();
            if (day.isAfter(LocalDate.now(clock))) throw Problem.invalid("/checkedOn", "future");
            return referrals.checked(practice, code, phone, day);
        });
    }
}
