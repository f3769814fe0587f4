package nl.klankbord.reporting.yearly;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.statistics.Figures;
import org.jspecify.annotations.Nullable;

/** Takes a step in the life of a yearly report, with everything that has to be true for it, in one transaction. */
@ApplicationScoped
class TakeStep {
    private final Desk desk;
    private final YearlyReports reports;
    private final GatherSources gather;
    private final Figures figures;
    private final ReportNews news;
    private final Clock clock;

    TakeStep(Desk desk, YearlyReports reports, GatherSources gather, Figures figures, ReportNews news, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.gather = gather;
        this.figures = figures;
        this.news = news;
        this.clock = clock;
    }

    /** Answers the tag of what is there now. */
    @WithTransaction
    Uni<String> take(
            KeycloakSubject subject,
            OrganisationId organisation,
            int year,
            @Nullable String ifMatch,
            StepRequest wanted) {
        return desk.hold(subject, organisation, year)
                .invoke(opened -> {
                    opened.requireSeen(ifMatch);
                    if (opened.current().state() != wanted.from()) throw Problem.conflict();
                    opened.require(wanted.step());
                })
                .call(opened -> take(opened, wanted))
                .chain(() -> reports.versions(organisation, year))
                .map(versions -> YearlyReports.current(versions).orElseThrow().tag());
    }

    private Uni<Void> take(Opened opened, StepRequest wanted) {
        var report = opened.current();
        return switch (wanted.step()) {
            case FREEZE -> freeze(opened);
            case BEGIN -> begin(opened);
            case CHECK -> check(opened);
            case REVIEW -> review(opened, wanted);
            case FINALISE -> finalise(opened);
            case TAKE_RESPONSE -> takeResponse(opened);
            case WITHDRAW -> withdraw(opened, wanted);
            case CORRECT ->
                reports.persist(report.corrected(opened.nextVersion(), wanted.givenReason(), opened.writer()));
            default -> {
                simple(opened, wanted);
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private void simple(Opened opened, StepRequest wanted) {
        var report = opened.current();
        switch (wanted.step()) {
            case RETURN ->
                report.returnToAuthor(opened.doers().contains(Doer.SECOND_READER) ? wanted.found() : Optional.empty());
            case DROP -> report.drop();
            case PRESENT_BOARD -> report.presentToBoard(wanted.meetingSince(report.finalOn(), today()), wanted.named());
            case PRESENT_OR -> report.presentToCouncil(wanted.meetingSince(report.finalOn(), today()), wanted.named());
            default -> report.take(wanted.step());
        }
    }

    private Uni<Void> freeze(Opened opened) {
        return frozen(opened).chain(() -> {
            opened.current().take(ReportStep.FREEZE);
            return reports.persist(opened.current());
        });
    }

    private Uni<Void> begin(Opened opened) {
        return frozen(opened)
                .invoke(year -> opened.current().begin(year.nothingPublishable(), opened.writer()))
                .replaceWithVoid();
    }

    private Uni<Void> check(Opened opened) {
        return frozen(opened)
                .invoke(year -> {
                    requireSound(opened, year);
                    opened.current().check(opened.writer());
                })
                .chain(year -> documents(opened, year))
                .invoke(written -> opened.current().eyes().checked(written.hash()))
                .chain(() -> news.ready(opened, today()));
    }

    private Uni<Void> review(Opened opened, StepRequest wanted) {
        var answers = wanted.tenAnswers();
        return frozen(opened)
                .chain(year -> documents(opened, year))
                .invoke(written -> {
                    opened.current().eyes().requireChecked(written.hash());
                    opened.current().review(opened.me(), opened.name(), answers, today());
                })
                .replaceWithVoid();
    }

    /** What is published is audited once more with everything published before; the ledger and the report are one fact. */
    private Uni<Void> finalise(Opened opened) {
        var report = opened.current();
        return frozen(opened)
                .invoke(year -> requireSound(opened, year))
                .chain(year -> documents(opened, year))
                .invoke(written -> report.eyes().requireChecked(written.hash()))
                .chain(() -> figures.publish(report.organisation(), report.year(), report.version()))
                .chain(year -> documents(opened, year))
                .invoke(written -> {
                    replaceFormer(opened);
                    report.finalise(written, today());
                })
                .chain(() -> news.published(report, today()));
    }

    private Uni<Void> withdraw(Opened opened, StepRequest wanted) {
        var report = opened.readable().orElseThrow();
        report.withdraw(wanted.givenWithdrawal(), today());
        return news.withdrawn(report, today());
    }

    private Uni<Void> takeResponse(Opened opened) {
        var report = opened.current();
        return gather.awaitsAnswers(report)
                .invoke(awaited -> {
                    if (awaited) throw Problem.conflict().with("/advice", "unanswered");
                    report.take(ReportStep.TAKE_RESPONSE);
                })
                .replaceWithVoid();
    }

    private Uni<FinalDocuments> documents(Opened opened, YearFigures year) {
        return gather.documents(opened.organisation(), opened.current(), year);
    }

    private static void replaceFormer(Opened opened) {
        opened.versions().stream()
                .filter(version -> version.state().isReadable())
                .forEach(version -> version.take(ReportStep.REPLACE));
    }

    /** Nothing is checked or final while the audit fails, or a text names a number that there is not. */
    private static void requireSound(Opened opened, YearFigures year) {
        if (!year.pass()) throw Problem.conflict().with("/audit", "failed");
        var fields = new BoundFields(opened.organisation(), year);
        var unknown = TextCheck.of(opened.current().texts(), fields).stream()
                .anyMatch(finding -> finding.kind() == TextCheck.Kind.UNKNOWN_FIELD);
        if (unknown) throw Problem.conflict().with("/fields", "unknown");
        if (opened.current().lacksReason()) throw Problem.conflict().with("/reason", "missing");
    }

    private Uni<YearFigures> frozen(Opened opened) {
        var report = opened.current();
        return gather.freeze(report.organisation(), report.year())
                .map(found -> found.orElseThrow(() -> Problem.conflict().with("/year", "not-frozen")));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
