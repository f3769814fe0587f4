package nl.klankbord.reporting.yearly;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.people.Author;
import org.jspecify.annotations.Nullable;

/** One version of the report of one year. Every change goes through the table of steps or is a change of a draft's text. */
@Entity
@Table(name = "yearly_reports")
@IdClass(YearlyReport.Place.class)
class YearlyReport {
    record Place(UUID organisationId, int year, int version) {}

    /** Who stands on it as its author, and in what capacity. */
    record Signature(Kid kid, String name, @Nullable String certificate) {}

    /** Somebody who writes, and as what a directory names them; no name where none does any more. */
    record Writer(Author who, String name, @Nullable String certificate) {}

    @Id
    private UUID organisationId;

    @Id
    private int year;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ReportState state;

    private boolean nil;
    private int revision;

    @Column(columnDefinition = "text")
    private @Nullable String authorKid;

    @Column(columnDefinition = "text")
    private @Nullable String authorName;

    @Column(columnDefinition = "text")
    private @Nullable String certificate;

    @Column(columnDefinition = "text")
    private String texts;

    @Column(columnDefinition = "text")
    private @Nullable String readerKid;

    @Column(columnDefinition = "text")
    private @Nullable String readerName;

    @Column(columnDefinition = "text")
    private @Nullable String answers;

    private @Nullable LocalDate reviewedOn;

    private @Nullable LocalDate finalOn;

    @Column(columnDefinition = "text")
    private @Nullable String documents;

    @Column(columnDefinition = "text")
    private @Nullable String documentHash;

    @Embedded
    private FourEyes eyes;

    @Embedded
    private @Nullable Meetings meetings;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable WithdrawalReason withdrawalReason;

    private @Nullable LocalDate withdrawnOn;

    YearlyReport() {}

    /** The first version; nothing is kept of it before its first step. */
    YearlyReport(OrganisationId organisation, int year) {
        this.organisationId = organisation.value();
        this.year = year;
        this.version = 1;
        this.state = ReportState.COLLECTING;
        this.eyes = new FourEyes();
        this.texts = ReportTexts.none().stored();
    }

    /** The version that is to take this one's place, and says why; readers keep this one until then. */
    YearlyReport corrected(int nextVersion, String reason, Writer writer) {
        var next = new YearlyReport(new OrganisationId(organisationId), year);
        next.version = nextVersion;
        next.revision = 1;
        next.nil = nil;
        next.state = nil ? ReportState.NIL_REPORT : ReportState.DRAFT;
        next.texts = texts().corrected(reason).stored();
        next.writtenBy(writer);
        return next;
    }

    /** Takes a step of the table, or refuses. */
    void take(ReportStep step) {
        state = step.next(state, nil).orElseThrow(Problem::conflict);
        revision++;
    }

    void begin(boolean nothingPublishable, Writer writer) {
        nil = nothingPublishable;
        take(ReportStep.BEGIN);
        writtenBy(writer);
        texts = ReportTexts.prefilled().stored();
    }

    /** Whoever vouches for it is its author from now on; where no directory names them any more, the name stays. */
    final void writtenBy(Writer writer) {
        eyes.writtenBy(writer.who());
        if (writer.name().isEmpty()) return;
        authorKid = writer.who().kid().hex();
        eyes.vouchedFor(writer.who());
        authorName = writer.name();
        certificate = writer.certificate();
    }

    void write(ReportTexts changed, Author who) {
        if (!state.isDraft()) throw Problem.conflict();
        eyes.writtenBy(who);
        texts = changed.stored();
        revision++;
    }

    void check(Writer writer) {
        take(ReportStep.CHECK);
        answers = null;
        writtenBy(writer);
    }

    /** A correction nobody read: only that there was one stays. */
    void drop() {
        take(ReportStep.DROP);
        texts = ReportTexts.none().stored();
        answers = null;
    }

    /** What a second reader found stays for the author until the next check. */
    void returnToAuthor(Optional<TenAnswers> found) {
        take(ReportStep.RETURN);
        eyes.returned();
        readerKid = null;
        readerName = null;
        answers = found.map(TenAnswers::stored).orElse(null);
        reviewedOn = null;
    }

    void review(Author reader, String name, TenAnswers given, LocalDate on) {
        take(ReportStep.REVIEW);
        eyes.readBy(reader);
        readerKid = reader.kid().hex();
        readerName = name;
        answers = given.stored();
        reviewedOn = on;
    }

    void finalise(FinalDocuments written, LocalDate on) {
        take(ReportStep.FINALISE);
        documents = written.stored();
        documentHash = written.hash();
        finalOn = on;
    }

    void presentToBoard(LocalDate heldOn, String attendees) {
        take(ReportStep.PRESENT_BOARD);
        var log = meetings();
        log.boardOn = heldOn;
        log.boardAttendees = attendees;
        meetings = log;
    }

    void presentToCouncil(LocalDate heldOn, String attendees) {
        take(ReportStep.PRESENT_OR);
        var log = meetings();
        log.councilOn = heldOn;
        log.councilAttendees = attendees;
        meetings = log;
    }

    void withdraw(WithdrawalReason reason, LocalDate on) {
        take(ReportStep.WITHDRAW);
        withdrawalReason = reason;
        withdrawnOn = on;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    int year() {
        return year;
    }

    int version() {
        return version;
    }

    ReportState state() {
        return state;
    }

    boolean nil() {
        return nil;
    }

    /** Which version it is, and how often it was changed. */
    String tag() {
        return "\"" + version + "-" + revision + "\"";
    }

    /** Who wrote and who read. */
    FourEyes eyes() {
        return eyes;
    }

    Optional<Signature> author() {
        var kid = authorKid;
        var name = authorName;
        return kid == null || name == null
                ? Optional.empty()
                : Optional.of(new Signature(new Kid(kid), name, certificate));
    }

    Optional<Kid> readerKid() {
        return Optional.ofNullable(readerKid).map(Kid::new);
    }

    @Nullable
    String readerName() {
        return readerName;
    }

    Optional<TenAnswers> answers() {
        return Optional.ofNullable(answers).map(TenAnswers::read);
    }

    @Nullable
    LocalDate reviewedOn() {
        return reviewedOn;
    }

    ReportTexts texts() {
        return ReportTexts.read(texts);
    }

    @Nullable
    LocalDate finalOn() {
        return finalOn;
    }

    Optional<FinalDocuments> documents() {
        return Optional.ofNullable(documents).map(FinalDocuments::read);
    }

    @Nullable
    String documentHash() {
        return documentHash;
    }

    Meetings meetings() {
        return meetings == null ? new Meetings() : meetings;
    }

    /** Whether it takes the place of another without saying why. */
    boolean lacksReason() {
        return version > 1 && texts().of(ReportTexts.REASON).isEmpty();
    }

    @Nullable
    WithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
