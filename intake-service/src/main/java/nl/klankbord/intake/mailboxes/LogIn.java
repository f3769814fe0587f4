package nl.klankbord.intake.mailboxes;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.intake.challenges.Purpose;
import nl.klankbord.intake.platform.Refusals;

/**
 * Opens a mailbox for whoever signs with its key. Whether the mailbox exists is looked up last, and a refusal has one form.
 *
 * <p>Does not protect against: measuring that a right signature for an unknown mailbox takes two statements longer than a
 * wrong one. Only who holds the key of that mailbox can measure it.
 */
@ApplicationScoped
class LogIn {
    private final KeyProofs proofs;
    private final Mailboxes mailboxes;
    private final MailboxTokens tokens;

    LogIn(KeyProofs proofs, Mailboxes mailboxes, MailboxTokens tokens) {
        this.proofs = proofs;
        this.mailboxes = mailboxes;
        this.tokens = tokens;
    }

    /** A token for the mailbox of this key. */
    Uni<String> logIn(KeyProof proof, String origin) {
        return proofs.isRight(Purpose.LOGIN, proof, origin)
                .chain(right -> right ? Panache.withTransaction(() -> finds(proof)) : no())
                .map(found -> {
                    if (!found) throw Refusals.loginRefused();
                    return tokens.issue(proof.mailboxKey().mailbox());
                });
    }

    private Uni<Boolean> finds(KeyProof proof) {
        return proofs.spend(Purpose.LOGIN, proof).chain(fresh -> fresh ? mailboxes.exists(proof.mailboxKey()) : no());
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
