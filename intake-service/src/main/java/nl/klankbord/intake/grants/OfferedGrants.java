package nl.klankbord.intake.grants;

import java.util.HashSet;
import java.util.List;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.NotAuthentic;

/** Grants as a reporter sent them, all of one epoch and all signed by the mailbox. To whom they go is not yet known. */
public final class OfferedGrants {
    /** More readers of one conversation than any channel names. */
    private static final int MOST = 16;

    private final List<Grant> grants;

    private OfferedGrants(List<Grant> grants) {
        this.grants = grants;
    }

    /** Verifies every signature, so it takes its time. */
    public static OfferedGrants signedBy(MailboxKey key, int epoch, List<Grant> grants) {
        if (grants.size() > MOST) throw Refusals.grantRefused();
        var prekeys = new HashSet<>();
        for (var grant : grants) {
            if (grant.epoch() != epoch || !prekeys.add(grant.prekey()) || !isSigned(grant, key)) {
                throw Refusals.grantRefused();
            }
        }
        // Somebody must be able to read at once: a back-up alone would leave the conversation to nobody.
        if (grants.stream().allMatch(Grant::held)) throw Refusals.grantRefused();
        return new OfferedGrants(List.copyOf(grants));
    }

    List<Grant> grants() {
        return grants;
    }

    private static boolean isSigned(Grant grant, MailboxKey key) {
        try {
            grant.verify(key);
            return true;
        } catch (NotAuthentic e) {
            return false;
        }
    }
}
