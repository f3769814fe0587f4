package nl.klankbord.staff.vaults;

import java.util.List;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.VaultWrap;

/**
 * All ways to open one vault, at least two, one of them the recovery kit (KB-42).
 *
 * @param wraps the wires
 */
record Wraps(List<VaultWrap> wraps) {
    /** A person has a phrase, a kit and a handful of devices. */
    private static final int MOST = 16;

    Wraps {
        wraps = List.copyOf(wraps);
        if (wraps.size() > MOST) throw new MalformedWire("wraps");
        VaultWrap.requireComplete(wraps);
    }

    void verify(IdentityKey key, long vaultVersion, SaveSignature signature) {
        if (!wraps.get(0).owner().equals(key.kid())) throw new MalformedWire("owner");
        signature.verify(key, vaultVersion, VaultWrap.hashOf(wraps));
    }
}
