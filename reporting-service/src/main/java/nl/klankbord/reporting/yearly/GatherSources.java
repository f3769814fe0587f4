package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.statistics.Figures;
import nl.klankbord.reporting.yearly.YearMaterial.Contribution;
import nl.klankbord.reporting.yearly.YearlyReport.Signature;

/** Brings together what a report is made of; inside the caller's session. */
@ApplicationScoped
class GatherSources {
    private final Figures figures;
    private final YearlyReports reports;
    private final Instance<YearMaterial> materials;
    private final AwaitedAnswers answers;

    GatherSources(Figures figures, YearlyReports reports, Instance<YearMaterial> materials, AwaitedAnswers answers) {
        this.figures = figures;
        this.reports = reports;
        this.materials = materials;
        this.answers = answers;
    }

    /** The figures of a year; none before the last cards have come. To ask fixes them, so looking at a year does not. */
    Uni<Optional<YearFigures>> freeze(OrganisationId organisation, int year) {
        return figures.of(organisation, year);
    }

    /** The figures of a report that was begun. */
    Uni<Optional<YearFigures>> figures(YearlyReport report) {
        return report.state() == ReportState.COLLECTING
                ? Uni.createFrom().item(Optional.empty())
                : figures.of(report.organisation(), report.year());
    }

    Uni<ReportSources> of(Organisation organisation, YearlyReport report, YearFigures year, Language language) {
        return readable(organisation.id())
                .chain(earlier -> material(organisation.id(), report.year(), language)
                        .map(material -> new ReportSources(
                                organisation,
                                year,
                                earlier,
                                material,
                                report.texts(),
                                report.version(),
                                report.author().map(Signature::name).orElse(null),
                                report.author().map(Signature::certificate).orElse(null))));
    }

    /** What readers have of other years. What was withdrawn is in the ledger for the audit, and printed nowhere again. */
    private Uni<List<YearFigures>> readable(OrganisationId organisation) {
        return reports.of(List.of(organisation))
                .map(all -> all.stream()
                        .filter(report -> report.state().isReadable())
                        .flatMap(report -> report.documents().stream())
                        .map(FinalDocuments::figures)
                        .toList());
    }

    /** A draft as a reader would get it. */
    Uni<ReportDocument> draft(Organisation organisation, YearlyReport report, YearFigures year, Language language) {
        return of(organisation, report, year, language).map(sources -> ReportWriter.write(sources, language));
    }

    /** What would become final now: both languages and the figures. */
    Uni<FinalDocuments> documents(Organisation organisation, YearlyReport report, YearFigures year) {
        return draft(organisation, report, year, Language.NL)
                .chain(nl ->
                        draft(organisation, report, year, Language.EN).map(en -> new FinalDocuments(nl, en, year)));
    }

    /** Whether the board still owes an answer to an advice of the year. */
    Uni<Boolean> awaitsAnswers(YearlyReport report) {
        return answers.areAwaited(report.organisation(), report.year());
    }

    /** The answers of the board as they are now. */
    Uni<List<Block>> responses(OrganisationId organisation, int year, Language language) {
        return material(organisation, year, language)
                .map(all -> all.stream()
                        .filter(contribution -> contribution.section() == ReportWriter.RESPONSES)
                        .flatMap(contribution -> contribution.blocks().stream())
                        .toList());
    }

    /** A final version, with the answers that have come since. */
    Uni<ReportDocument> read(YearlyReport report, Language language) {
        var documents = report.documents().orElseThrow(() -> new IllegalStateException("A final report is empty"));
        var day = report.finalOn();
        var hash = report.documentHash();
        if (day == null || hash == null) throw new IllegalStateException("A final report has no day");
        return responses(report.organisation(), report.year(), language)
                .map(answers ->
                        ReportWriter.withResponses(documents.in(language).finalOn(day, hash), answers));
    }

    private Uni<List<Contribution>> material(OrganisationId organisation, int year, String language) {
        return Multi.createFrom()
                .iterable(materials)
                .onItem()
                .transformToUniAndConcatenate(material -> material.of(organisation, year, language))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Contribution>> material(OrganisationId organisation, int year, Language language) {
        return material(organisation, year, language.tag());
    }
}
