package nl.klankbord.reporting.yearly;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.yearly.ReportView.MeetingView;
import nl.klankbord.reporting.yearly.ReportView.PersonView;
import nl.klankbord.reporting.yearly.ReportView.ReviewView;
import nl.klankbord.reporting.yearly.ReportView.SectionView;
import nl.klankbord.reporting.yearly.ReportView.VersionView;
import nl.klankbord.reporting.yearly.ReportView.WithdrawalView;
import org.jspecify.annotations.Nullable;

/** What advisors read of yearly reports. */
@ApplicationScoped
class ReadDesk {
    /** Signals, and advice of before and of the year. */
    private static final Set<Integer> WITH_ADVICE = Set.of(9, 10, 11);

    private final Desk desk;
    private final GatherSources gather;
    private final ReportTerms terms;
    private final Clock clock;

    ReadDesk(Desk desk, GatherSources gather, ReportTerms terms, Clock clock) {
        this.desk = desk;
        this.gather = gather;
        this.terms = terms;
        this.clock = clock;
    }

    /** A line of the list. */
    record Summary(
            OrganisationId organisation,
            String organisationName,
            int year,
            int version,
            ReportState state,
            boolean nil,
            boolean mine,
            List<ReportStep> steps,
            @Nullable LocalDate dueOn,
            boolean overdue) {}

    /** What is there now, with its tag. */
    record Tagged(String tag, ReportView view) {}

    /** A document and the figures it was written from. */
    record Written(ReportDocument document, YearFigures figures) {}

    @WithSession
    Uni<List<Summary>> all(KeycloakSubject subject) {
        return desk.all(subject)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(
                                opened -> terms.dueOf(opened.current()).map(due -> summary(opened, due)))
                        .collect()
                        .asList());
    }

    @WithTransaction
    Uni<Tagged> one(KeycloakSubject subject, OrganisationId organisation, int year) {
        return desk.open(subject, organisation, year)
                .chain(opened -> terms.dueOf(opened.current())
                        .chain(due -> gather.figures(opened.current())
                                .chain(figures -> sections(opened, figures)
                                        .map(sections ->
                                                new Tagged(opened.tag(), view(opened, due, figures, sections))))));
    }

    /** As a reader would get it now; a final version as readers do get it. */
    @WithTransaction
    Uni<Written> written(KeycloakSubject subject, OrganisationId organisation, int year, Language language) {
        return desk.open(subject, organisation, year).chain(opened -> {
            var documents = opened.current().documents();
            if (documents.isPresent()) {
                return gather.read(opened.current(), language)
                        .map(document -> new Written(document, documents.get().figures()));
            }
            return gather.figures(opened.current())
                    .map(found -> found.orElseThrow(Problem::notFound))
                    .chain(figures -> gather.draft(opened.organisation(), opened.current(), figures, language)
                            .map(document -> new Written(document, figures)));
        });
    }

    private Uni<List<SectionView>> sections(Opened opened, Optional<YearFigures> figures) {
        if (figures.isEmpty()) return Uni.createFrom().item(List.of());
        return gather.of(opened.organisation(), opened.current(), figures.get(), Language.NL)
                .map(sources -> IntStream.range(0, ReportWriter.SECTIONS)
                        .mapToObj(number -> section(sources, number))
                        .toList());
    }

    private static SectionView section(ReportSources sources, int number) {
        var text = sources.texts().of(number).orElse(new TwoLanguages("", ""));
        return new SectionView(
                number,
                Words.both("section." + number),
                ReportTexts.isEditable(number, sources.version()),
                text.nl(),
                text.en(),
                ReportWriter.fixed(sources, Language.NL, number));
    }

    private Summary summary(Opened opened, Optional<LocalDate> due) {
        var report = opened.current();
        return new Summary(
                report.organisation(),
                opened.organisation().name(),
                report.year(),
                report.version(),
                report.state(),
                report.nil(),
                opened.isMine(),
                opened.steps(),
                due.orElse(null),
                isOver(due));
    }

    private ReportView view(
            Opened opened, Optional<LocalDate> due, Optional<YearFigures> figures, List<SectionView> sections) {
        var report = opened.current();
        var fields = figures.map(year -> new BoundFields(opened.organisation(), year));
        var reader = report.readerName();
        return new ReportView(
                report.organisation(),
                opened.organisation().name(),
                report.year(),
                report.version(),
                report.state(),
                report.nil(),
                opened.isMine(),
                opened.steps(),
                due.orElse(null),
                isOver(due),
                report.author()
                        .map(author -> new PersonView(author.name(), author.certificate()))
                        .orElse(null),
                reader == null ? null : new PersonView(reader, null),
                report.finalOn(),
                report.documentHash(),
                sections,
                fields.map(BoundFields::all).orElse(List.of()),
                fields.map(known -> findings(report, known, sections)).orElse(List.of()),
                figures.map(ReportView::audit).orElse(null),
                ReportView.tenQuestions(),
                report.answers()
                        .map(given -> new ReviewView(given.answers(), report.reviewedOn(), reader))
                        .orElse(null),
                meetings(report),
                withdrawal(report.withdrawalReason(), report.withdrawnOn()),
                opened.versions().stream()
                        .map(version -> new VersionView(
                                version.version(), version.state(), version.finalOn(), version.documentHash()))
                        .toList());
    }

    /** In the author's own text, and in the advice and signals that stand in the report as their authors typed them. */
    private static List<TextCheck.Finding> findings(
            YearlyReport report, BoundFields fields, List<SectionView> sections) {
        var found = new ArrayList<>(TextCheck.of(report.texts(), fields));
        sections.stream()
                .filter(section -> WITH_ADVICE.contains(section.section()))
                .forEach(section -> found.addAll(TextCheck.ofMaterial(section.section(), section.fixed())));
        return List.copyOf(found);
    }

    private static List<MeetingView> meetings(YearlyReport report) {
        var held = new ArrayList<MeetingView>();
        var log = report.meetings();
        if (log.boardOn != null) held.add(meeting("BOARD", log.boardOn, log.boardAttendees));
        if (log.councilOn != null) held.add(meeting("WORKS_COUNCIL", log.councilOn, log.councilAttendees));
        return held;
    }

    private static MeetingView meeting(String kind, LocalDate heldOn, @Nullable String attendees) {
        return new MeetingView(kind, heldOn, attendees == null ? "" : attendees);
    }

    private static @Nullable WithdrawalView withdrawal(@Nullable WithdrawalReason reason, @Nullable LocalDate on) {
        return reason == null || on == null ? null : new WithdrawalView(reason, on);
    }

    private boolean isOver(Optional<LocalDate> due) {
        return due.filter(day -> day.isBefore(LocalDate.now(clock))).isPresent();
    }
}
