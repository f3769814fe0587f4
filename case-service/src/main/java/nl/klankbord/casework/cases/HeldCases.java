package nl.klankbord.casework.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.cases.CaseChange.Kind;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.protocol.wire.CaseId;

/**
 * What other features may ask about cases: whether the acting advisor can open one. Unknown, of somebody else, held back or
 * deleted look the same. Inside the caller's session.
 */
@ApplicationScoped
public class HeldCases {
    private final Cases cases;
    private final CaseNews news;

    HeldCases(Cases cases, CaseNews news) {
        this.cases = cases;
        this.news = news;
    }

    /** The case, for reading what belongs to it. */
    public Uni<HeldCase> get(Advisor advisor, CaseId id) {
        return cases.of(advisor).get(id).chain(this::held);
    }

    /** The same, for a change: changes of one case follow each other until the transaction ends. */
    public Uni<HeldCase> hold(Advisor advisor, CaseId id) {
        return cases.of(advisor).hold(id).chain(this::held);
    }

    /** Lets the open browsers of everybody who can open the case look again. */
    public Uni<Void> changed(HeldCase held) {
        return news.wake(new CaseChange(Kind.CASE_CHANGED, held.id(), held.holders()));
    }

    private Uni<HeldCase> held(Case found) {
        return cases.holdersOf(found.id()).map(holders -> new HeldCase(found.id(), found.channel(), holders));
    }
}
