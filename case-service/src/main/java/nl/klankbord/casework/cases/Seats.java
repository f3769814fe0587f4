package nl.klankbord.casework.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** Who holds some cases, and who declared a conflict there, while keys to them are given. */
final class Seats {
    private final Map<MailboxId, Case> cases;
    private final Map<CaseHolder.Pair, CaseHolder> holders = new HashMap<>();
    private final Set<Recusal.Pair> recused;
    private final List<CaseHolder> taken = new ArrayList<>();

    Seats(Map<MailboxId, Case> cases, Collection<CaseHolder> holders, Collection<Recusal> recusals) {
        this.cases = Map.copyOf(cases);
        for (var holder : holders) this.holders.put(holder.pair(), holder);
        this.recused = recusals.stream().map(Recusal::pair).collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody whom a key let in, anew or again. */
    record Entry(Case into, GivenKey key) {}

    /**
     * Seats whoever was given this key. Nobody has to hear of it when there is no such case, when no key changes that this
     * person declared a conflict, or when the person only goes on reading.
     */
    Optional<Entry> take(GivenKey key) {
        var found = cases.get(key.mailbox());
        if (found == null || recused.contains(Recusal.Pair.of(found.id(), key.holder()))) return Optional.empty();
        var pair = CaseHolder.Pair.of(found.id(), key.holder());
        return enters(holders.get(pair), pair, found, key) ? Optional.of(new Entry(found, key)) : Optional.empty();
    }

    private boolean enters(@Nullable CaseHolder known, CaseHolder.Pair pair, Case found, GivenKey key) {
        if (known != null) return known.receives(key.epoch(), key.on());
        var holder = new CaseHolder(pair, found.days().receivedOn(), key.epoch(), key.on());
        holders.put(pair, holder);
        taken.add(holder);
        return true;
    }

    /** Those who hold a case for the first time. */
    List<CaseHolder> taken() {
        return List.copyOf(taken);
    }
}
