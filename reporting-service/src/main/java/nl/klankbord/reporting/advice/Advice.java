package nl.klankbord.reporting.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/** One advice and what became of it. */
@Entity
@Table(name = "advice")
class Advice {
    private static final String ANSWER_TERM = "advice.noResponse";

    @Id
    private UUID id;

    private UUID organisationId;

    @Column(columnDefinition = "text")
    private String authorKid;

    @Embedded
    private TwoPeople people;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AdviceState state;

    @Embedded
    private AdviceWords words;

    /** Null in a row without any answer. */
    @Embedded
    private @Nullable Answer answer;

    private @Nullable LocalDate givenOn;

    /** The report it is an advice of; none before it is given. */
    private @Nullable Integer reportYear;

    private @Nullable LocalDate answerDueOn;
    private @Nullable LocalDate closedOn;
    private int version;

    Advice() {}

    static Advice drafted(UUID id, Adviser by, AdviceWords words) {
        var drafted = new Advice();
        drafted.id = id;
        drafted.organisationId = by.organisation().value();
        drafted.authorKid = by.who().kid().hex();
        drafted.people = new TwoPeople(by.who());
        drafted.state = AdviceState.DRAFT;
        drafted.words = words;
        drafted.version = 1;
        return drafted;
    }

    /** Other words, as long as nobody outside has read them; what was checked is to be checked again. */
    void rewrite(AdviceWords next, Author by) {
        if (state != AdviceState.DRAFT) throw new IllegalStateException("An advice that is " + state + " stays");
        words = next;
        people.writtenBy(by);
        version++;
    }

    boolean allows(AdviceStep step, Side side, @Nullable Author actor, LocalDate on) {
        return step.by == side && step.next(state).isPresent() && step.guard.allows(this, actor, on);
    }

    /** What somebody can do now. */
    List<AdviceStep> steps(Side side, @Nullable Author actor, LocalDate on) {
        return Arrays.stream(AdviceStep.values())
                .filter(step -> allows(step, side, actor, on))
                .toList();
    }

    /** A step that is allowed here; one that carries more has a method of its own. */
    void take(AdviceStep step, Side side, @Nullable Author actor, Terms terms) {
        var on = terms.start();
        if (!allows(step, side, actor, on)) {
            throw new IllegalStateException("An advice that is %s does not %s".formatted(state, step));
        }
        state = step.next(state).orElseThrow();
        version++;
        switch (step) {
            case CHECK -> people.checkedBy(Objects.requireNonNull(actor));
            case GIVE -> {
                givenOn = on;
                answerDueOn = terms.end(ANSWER_TERM);
            }
            case FINISH -> answer().done(on);
            case CLOSE -> closedOn = on;
            default -> {}
        }
    }

    /** Which report it stands in: that of the year that is being written, or of the year in which it was given. */
    void belongsTo(int year) {
        reportYear = year;
    }

    /** What the organisation says; where it does something, that is open from now on. */
    void answer(Answer.Said said, Terms terms) {
        take(AdviceStep.of(said.response()), Side.ORGANISATION, null, terms);
        answer = new Answer(said, terms.start());
        if (said.promisesAction()) take(AdviceStep.TAKE_ON, Side.ORGANISATION, null, terms);
    }

    /** Whether somebody looked for traces of people since the words last changed. */
    boolean isChecked() {
        return people.isChecked();
    }

    boolean isWriter(Author who) {
        return people.isWriter(who);
    }

    boolean isAnswerLateOn(LocalDate on) {
        return answerDueOn != null && answerDueOn.isBefore(on);
    }

    boolean isActionLateOn(LocalDate on) {
        var due = answer().actionDueOn();
        return due != null && due.isBefore(on);
    }

    UUID id() {
        return id;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Kid author() {
        return new Kid(authorKid);
    }

    AdviceState state() {
        return state;
    }

    AdviceWords words() {
        return words;
    }

    Answer answer() {
        return answer == null ? new Answer() : answer;
    }

    @Nullable
    LocalDate givenOn() {
        return givenOn;
    }

    @Nullable
    Integer reportYear() {
        return reportYear;
    }

    @Nullable
    LocalDate answerDueOn() {
        return answerDueOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    int version() {
        return version;
    }
}
