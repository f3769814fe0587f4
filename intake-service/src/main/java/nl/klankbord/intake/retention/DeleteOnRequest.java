package nl.klankbord.intake.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.intake.challenges.Purpose;
import nl.klankbord.intake.mailboxes.KeyProof;
import nl.klankbord.intake.mailboxes.KeyProofs;
import nl.klankbord.intake.platform.Refusals;

/** Deletes for whoever signs with the key of the mailbox (KB-56). A refusal looks like a refused login. */
@ApplicationScoped
class DeleteOnRequest {
    private final KeyProofs proofs;
    private final DeleteConversation deleteConversation;

    DeleteOnRequest(KeyProofs proofs, DeleteConversation deleteConversation) {
        this.proofs = proofs;
        this.deleteConversation = deleteConversation;
    }

    Uni<Void> delete(KeyProof proof, String origin) {
        return proofs.isRight(Purpose.DELETE, proof, origin)
                .chain(right -> right ? Panache.withTransaction(() -> spendAndDelete(proof)) : no())
                .invoke(deleted -> {
                    if (!deleted) throw Refusals.loginRefused();
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> spendAndDelete(KeyProof proof) {
        return proofs.spend(Purpose.DELETE, proof)
                .chain(fresh ->
                        fresh ? deleteConversation.delete(proof.mailboxKey().mailbox()) : no());
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
