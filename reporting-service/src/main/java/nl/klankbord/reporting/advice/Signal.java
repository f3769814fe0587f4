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
import java.util.UUID;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.people.Author;
import org.jspecify.annotations.Nullable;

/** A theme that an advisor tells an organisation between two reports, and what it rests on. */
@Entity
@Table(name = "signals")
class Signal {
    @Id
    private UUID id;

    private UUID organisationId;

    @Column(columnDefinition = "text")
    private String authorKid;

    @Embedded
    private TwoPeople people;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SignalState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Basis basis;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SignalForm form;

    @Column(columnDefinition = "text")
    private String theme;

    @Column(columnDefinition = "text")
    private String words;

    /** What it rests on, where that is no case. */
    @Column(columnDefinition = "text")
    private @Nullable String sources;

    private @Nullable LocalDate givenOn;
    private int version;

    Signal() {}

    static Signal noted(UUID id, Adviser by, Said said) {
        var noted = new Signal();
        noted.id = id;
        noted.organisationId = by.organisation().value();
        noted.authorKid = by.who().kid().hex();
        noted.people = new TwoPeople(by.who());
        noted.state = SignalState.NOTED;
        noted.say(said);
        noted.version = 1;
        return noted;
    }

    /** What a signal says, how it reaches the organisation and on what it rests. */
    record Said(
            String theme,
            String words,
            SignalForm form,
            Basis basis,
            @Nullable String sources) {}

    /** Other words, as long as it was not given; what was checked is to be checked again. */
    void rewrite(Said said, Author by) {
        if (!isOwn()) throw new IllegalStateException("A signal that is " + state + " stays");
        say(said);
        people.writtenBy(by);
        state = SignalState.NOTED;
        version++;
    }

    private void say(Said said) {
        theme = said.theme();
        words = said.words();
        form = said.form();
        basis = said.basis();
        sources = said.sources();
    }

    boolean allows(SignalStep step, Author actor) {
        return step.next(state).isPresent() && (step != SignalStep.CHECK || !people.isWriter(actor));
    }

    List<SignalStep> steps(Author actor) {
        return Arrays.stream(SignalStep.values())
                .filter(step -> allows(step, actor))
                .toList();
    }

    void take(SignalStep step, Author actor, LocalDate on) {
        if (!allows(step, actor)) {
            throw new IllegalStateException("A signal that is %s does not %s".formatted(state, step));
        }
        state = step.next(state).orElseThrow();
        if (step == SignalStep.CHECK) people.checkedBy(actor);
        if (step == SignalStep.GIVE) givenOn = on;
        version++;
    }

    /** Whether the advisors alone know of it. */
    boolean isOwn() {
        return state == SignalState.NOTED || state == SignalState.CHECKED;
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

    SignalState state() {
        return state;
    }

    Said said() {
        return new Said(theme, words, form, basis, sources);
    }

    @Nullable
    LocalDate givenOn() {
        return givenOn;
    }

    int version() {
        return version;
    }
}
