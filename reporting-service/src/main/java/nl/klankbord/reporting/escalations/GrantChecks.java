package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.people.Officers;
import nl.klankbord.staff.prekeys.Prekeys;

/** What a server can check of thread grants (KB-25): that they are the author's, of this thread, and to officers of the channel. */
@ApplicationScoped
class GrantChecks {
    private static final int MOST = 16;

    private final Prekeys prekeys;
    private final Officers officers;
    private final Clock clock;

    GrantChecks(Prekeys prekeys, Officers officers, Clock clock) {
        this.prekeys = prekeys;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * Finds out to whom grants are given, or refuses them all.
     *
     * @param grants to different officers
     * @param place of which thread and epoch they must be
     * @param directory the newest one of the channel
     * @param excluded who may not have it
     */
    Uni<Map<Kid, ThreadGrant>> check(
            List<ThreadGrant> grants, Place place, Directory directory, Collection<Kid> excluded) {
        if (grants.isEmpty() || grants.size() > MOST) return Uni.createFrom().failure(Refusals.grantRefused());
        grants.forEach(grant -> requireOf(place, grant));
        var candidates = directory.people().stream()
                .filter(Threads::serves)
                .map(DirectoryPerson::kid)
                .filter(kid -> !excluded.contains(kid))
                .toList();
        return openable(candidates)
                .map(owners -> {
                    var given = new HashMap<Kid, ThreadGrant>();
                    for (var grant : grants) {
                        var owner = owners.get(grant.prekey());
                        if (owner == null || given.put(owner, grant) != null) throw Refusals.grantRefused();
                    }
                    return (Map<Kid, ThreadGrant>) given;
                })
                .chain(given -> officers.ofKids(given.keySet()).map(known -> {
                    var all = known.size() == given.size()
                            && known.values().stream().noneMatch(one -> one.excluded());
                    if (!all) throw Refusals.grantRefused();
                    return given;
                }));
    }

    /** Which thread, which epoch, by whom. */
    record Place(ThreadId thread, int epoch, IdentityKey author) {}

    private static void requireOf(Place place, ThreadGrant grant) {
        if (!grant.thread().equals(place.thread()) || grant.epoch() != place.epoch()) throw Refusals.grantRefused();
        try {
            grant.verify(place.author());
        } catch (NotAuthentic e) {
            throw Refusals.grantRefused();
        }
    }

    private Uni<Map<Hash, Kid>> openable(List<Kid> candidates) {
        var today = LocalDate.now(clock);
        return Multi.createFrom()
                .iterable(candidates)
                .onItem()
                .transformToUniAndConcatenate(
                        kid -> prekeys.openable(kid, today).map(hashes -> Map.entry(kid, hashes)))
                .collect()
                .asList()
                .map(found -> {
                    var owners = new HashMap<Hash, Kid>();
                    found.forEach(one -> one.getValue().forEach(hash -> owners.put(hash, one.getKey())));
                    return owners;
                });
    }
}
