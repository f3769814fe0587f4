package nl.klankbord.intake.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.intake.grants.GivenGrant;
import nl.klankbord.intake.grants.Grants;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.platform.Refusals;

/** Begins the next epoch of a locked mailbox with the grants that came for it; without any, it stays in its epoch. */
@ApplicationScoped
class BeginEpoch {
    private final Grants grants;
    private final ConversationSettings settings;

    BeginEpoch(Grants grants, ConversationSettings settings) {
        this.grants = grants;
        this.settings = settings;
    }

    Uni<Mailbox> begin(Mailbox mailbox, List<GivenGrant> given) {
        if (given.isEmpty()) return Uni.createFrom().item(mailbox);
        var epoch = given.get(0).grant().epoch();
        if (epoch != mailbox.epoch() + 1) return Uni.createFrom().failure(Refusals.grantRefused());
        return grants.epochsOfToday(mailbox.id())
                .invoke(count -> {
                    if (count >= settings.epochsPerDay()) throw Refusals.budgetSpent();
                })
                .chain(() -> grants.storing(mailbox.id(), given).run())
                .replaceWith(mailbox.inEpoch(epoch));
    }
}
