package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.terms.Terms;

/** Destroys what has been kept for its term; in the caller's transaction. Every row that names a case goes with it. */
@ApplicationScoped
public class PurgeCases {
    /** The rule under which cases are destroyed. */
    public static final String RULE = CaseDays.PURGE;

    private final Cases cases;
    private final CaseNews news;

    PurgeCases(Cases cases, CaseNews news) {
        this.cases = cases;
        this.news = news;
    }

    /**
     * What else must be destroyed with a case.
     *
     * @param mailbox of which conversation
     * @param channel where it had arrived
     */
    public record Purged(MailboxId mailbox, ChannelId channel) {}

    /** Destroys one case that is due, if there is one. */
    public Uni<Optional<Purged>> purgeOne(Terms terms) {
        return cases.holdPurgeable(terms.start())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Purged>empty())
                        : purge(found.get(), terms).map(Optional::of));
    }

    private Uni<Purged> purge(Case due, Terms terms) {
        var gone = new Purged(due.mailbox(), due.channel());
        var purged = due.take(CaseStep.PURGE, terms);
        return news.announce(due.id(), List.of(purged))
                .chain(() -> cases.holdersOf(due.id()))
                .chain(holders -> cases.remove(due)
                        .chain(() -> news.wake(new CaseChange(Kind.CONVERSATION_DELETED, due.id(), holders))))
                .replaceWith(gone);
    }
}
