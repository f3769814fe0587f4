package nl.klankbord.staff.vaults;

import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.VaultWrap;
import org.jspecify.annotations.Nullable;

/**
 * The ways in that a caller means to replace, from {@code If-Match}: the hash that is signed when they are saved (KB-78).
 *
 * @param tag the header, or null
 */
record ExpectedWraps(@Nullable String tag) {
    /** Not asked before the vault was found: whether there is one is told to its owner only. */
    void mustBe(List<VaultWrap> kept) {
        if (tag == null) throw Problem.preconditionRequired();
        var present = "\"" + VaultWrap.hashOf(kept).hex() + "\"";
        if (!tag.equals(present)) throw Problem.stale(present);
    }
}
