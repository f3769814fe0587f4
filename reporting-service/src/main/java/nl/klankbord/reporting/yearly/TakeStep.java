package nl.klankbord.reporting.yearly;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
                .map(versions -> versions.get(versions.size() - 1).tag());
    }

    private Uni<Void> take(Opened opened, StepRequest wanted) {
        var report = opened.current();
        return switch (wanted.step()) {
            case FREEZE -> freeze(opened);
            case BEGIN -> begin(opened);
            case CHECK -> check(opened);
            case FINALISE -> finalise(opened);
            case CORRECT -> reports.persist(report.corrected(wanted.givenReason(), opened.writer()));
            default -> {
                simple(opened, wanted);
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private void simple(Opened opened, StepRequest wanted) {
        var report = opened.current();
        switch (wanted.step()) {
            case RETURN -> report.returnToAuthor();
            case REVIEW -> report.review(opened.me().kid(), opened.name(), wanted.tenAnswers(), today());
            case PRESENT_BOARD -> report.presentToBoard(wanted.meetingSince(report.finalOn(), today()), wanted.named());
            case PRESENT_OR -> report.presentToCouncil(wanted.meetingSince(report.finalOn(), today()), wanted.named());
            case WITHDRAW -> report.withdraw(wanted.givenReason(), today());
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
                    opened.current().take(ReportStep.CHECK);
                })
                .chain(() -> news.ready(opened, today()));
    }

    /** What is published is audited once more with everything published before; the ledger and the report are one fact. */
    private Uni<Void> finalise(Opened opened) {
        var report = opened.current();
        return frozen(opened)
                .invoke(year -> requireSound(opened, year))
                .chain(() -> figures.publish(report.organisation(), report.year(), report.version()))
                .chain(year -> documents(opened, year))
                .invoke(written -> {
                    replaceFormer(opened);
                    report.finalise(written, today());
                })
                .chain(() -> news.published(report, today()));
    }

    private Uni<FinalDocuments> documents(Opened opened, YearFigures year) {
        return gather.draft(opened.organisation(), opened.current(), year, Language.NL)
                .chain(nl -> gather.draft(opened.organisation(), opened.current(), year, Language.EN)
                        .map(en -> new FinalDocuments(nl, en, year)));
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
