package nl.klankbord.staff.prekeys;

import java.util.List;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Prekey;

/**
 * Published prekeys.
 *
 * @param prekeys those that have not expired
 * @param keep the hashes of older ones whose seeds are still needed
 */
public record PrekeysView(List<Prekey> prekeys, List<Hash> keep) {}
