package nl.klankbord.reporting.yearly;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.yearly.YearlyReport.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A yearly report on the desk of an advisor who may have it.
 *
 * @param me who looks
 * @param name what they are called in a directory
 * @param organisation about whom
 * @param versions all versions, the oldest first; empty before the first step
 * @param current the newest version
 */
record Opened(Author me, String name, Organisation organisation, List<YearlyReport> versions, YearlyReport current) {
    /** What the advisor is to the newest version. Where its author has left, the others act as the author. */
    Set<Doer> doers() {
        var doers = EnumSet.noneOf(Doer.class);
        var author = current.author().map(Writer::kid);
        if (serves(me.kid())) doers.add(Doer.ADVISOR_SIDE);
        if (author.isEmpty()) return doers;
        if (author.get().equals(me.kid())) doers.add(Doer.AUTHOR);
        else doers.add(Doer.SECOND_READER);
        if (serves(me.kid()) && !serves(author.get())) doers.add(Doer.AUTHOR);
        return doers;
    }

    /** Nobody reviews what they act as the author of. */
    List<ReportStep> steps() {
        return ReportStep.of(doers(), current.state());
    }

    void require(ReportStep step) {
        if (!steps().contains(step)) throw Problem.conflict();
    }

    /** What the newest version was when it was looked at. */
    String tag() {
        return current.tag();
    }

    /** A change names what it changes. */
    void requireSeen(@Nullable String ifMatch) {
        if (ifMatch == null) throw Problem.preconditionRequired();
        if (!ifMatch.equals(tag())) throw Problem.stale(tag());
    }

    Writer writer() {
        return new Writer(me.kid(), name, organisation.certificate(me.kid()).orElse(null));
    }

    private boolean serves(Kid kid) {
        return organisation.advisor(kid).isPresent();
    }
}
