package nl.klankbord.intake.mailboxes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.intake.challenges.Challenges;
import nl.klankbord.intake.challenges.Purpose;
import nl.klankbord.intake.platform.OffTheEventLoop;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Statement;
import nl.klankbord.protocol.wire.Statements;

/** Checks that a caller holds the key of a mailbox. The signature comes first, whatever else is wrong (KB-51). */
@ApplicationScoped
public class KeyProofs {
    private final Challenges challenges;
    private final OffTheEventLoop elsewhere;

    KeyProofs(Challenges challenges, OffTheEventLoop elsewhere) {
        this.challenges = challenges;
        this.elsewhere = elsewhere;
    }

    /** Whether it is signed for this origin and the challenge is ours and alive; not yet whether it was spent. */
    public Uni<Boolean> isRight(Purpose purpose, KeyProof proof, String origin) {
        return elsewhere.run(() ->
                isSigned(proof, statement(purpose, proof, origin)) && challenges.isOurs(purpose, proof.challenge()));
    }

    /** Spends the challenge inside the transaction of the caller. */
    public Uni<Boolean> spend(Purpose purpose, KeyProof proof) {
        return challenges.spend(purpose, proof.challenge());
    }

    private static Statement statement(Purpose purpose, KeyProof proof, String origin) {
        var challenge = proof.challenge().bytes();
        var mailbox = proof.mailboxKey().mailbox();
        return switch (purpose) {
            case LOGIN -> Statements.login(origin, challenge, mailbox);
            case DELETE -> Statements.delete(origin, challenge, mailbox);
            case WORK -> throw new IllegalArgumentException("Work is not signed");
        };
    }

    private static boolean isSigned(KeyProof proof, Statement statement) {
        try {
            statement.verify(proof.mailboxKey(), proof.signature().bytes());
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }
}
