package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
 * @param current the newest version that was not dropped
 */
record Opened(Author me, String name, Organisation organisation, List<YearlyReport> versions, YearlyReport current) {
    /** What the advisor is to the newest version. */
    Set<Doer> doers() {
        return doers(current);
    }

    /**
     * What the advisor is to a version. Where its author has left, or has another key, the others act as the author. Nobody
     * reads as the second what they wrote or act as the author of, and whoever read it finishes it for nobody.
     */
    private Set<Doer> doers(YearlyReport version) {
        var doers = EnumSet.noneOf(Doer.class);
        if (serves(me.kid())) doers.add(Doer.ADVISOR_SIDE);
        if (version.author().isEmpty()) return doers;
        if (actsAsAuthor(version)) doers.add(Doer.AUTHOR);
        else if (!version.eyes().isWriter(me)) doers.add(Doer.SECOND_READER);
        return doers;
    }

    private boolean actsAsAuthor(YearlyReport version) {
        if (version.state() == ReportState.PEER_REVIEWED && version.eyes().isReader(me)) return false;
        return isMine(version) || (serves(me.kid()) && !serves(authorOf(version)));
    }

    boolean isMine() {
        return isMine(current);
    }

    /** The same key, or the same person with another one. */
    private boolean isMine(YearlyReport version) {
        return version.author().filter(author -> author.kid().equals(me.kid())).isPresent()
                || version.eyes().isAuthor(me);
    }

    private static Kid authorOf(YearlyReport version) {
        return version.author().orElseThrow().kid();
    }

    /** What may be done: to the newest version, and to the one that readers have. */
    List<ReportStep> steps() {
        var steps = new ArrayList<>(ReportStep.of(doers(), current.state()));
        if (current.version() == 1) steps.remove(ReportStep.DROP);
        readable()
                .filter(version -> version.version() != current.version())
                .filter(version ->
                        ReportStep.of(doers(version), version.state()).contains(ReportStep.WITHDRAW))
                .ifPresent(version -> steps.add(ReportStep.WITHDRAW));
        return steps;
    }

    /** The version that readers have; not always the newest. */
    Optional<YearlyReport> readable() {
        return versions.stream().filter(version -> version.state().isReadable()).findFirst();
    }

    /** Which version comes after all others, those that were dropped too. */
    int nextVersion() {
        return versions.stream().mapToInt(YearlyReport::version).max().orElse(0) + 1;
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
        return new Writer(me, name, organisation.certificate(me.kid()).orElse(null));
    }

    private boolean serves(Kid kid) {
        return organisation.advisor(kid).isPresent();
    }
}
