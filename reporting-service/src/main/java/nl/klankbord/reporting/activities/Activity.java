package nl.klankbord.reporting.activities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** One session, one batch of material, or one meeting. */
@Entity
@Table(name = "activities")
class Activity {
    @Id
    private UUID id;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ActivityState state;

    @Column(columnDefinition = "text")
    private String kind;

    private LocalDate dayOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Size size;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Partner partner;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Occasion occasion;

    private @Nullable Integer score;
    private int version;

    Activity() {}

    static Activity planned(UUID id, OrganisationId organisation, Facts facts) {
        var planned = new Activity();
        planned.id = id;
        planned.organisationId = organisation.value();
        planned.state = ActivityState.PLANNED;
        planned.say(facts);
        planned.version = 1;
        return planned;
    }

    /**
     * What is known of it.
     *
     * @param kind a code of {@code awarenessType}
     * @param on its day
     * @param size how many it reached, for a session; known at the latest once it was held
     * @param partner with whom, for a meeting
     * @param occasion why, for an evaluation
     * @param score what those who were there gave it, in tenths, or null
     */
    record Facts(
            TaxonomyCode kind,
            LocalDate on,
            @Nullable Size size,
            @Nullable Partner partner,
            @Nullable Occasion occasion,
            @Nullable Integer score) {}

    void rewrite(Facts facts) {
        if (!isOpen()) throw new IllegalStateException("What was counted stays");
        say(facts);
        version++;
    }

    private void say(Facts facts) {
        kind = facts.kind().value();
        dayOn = facts.on();
        size = facts.size();
        partner = facts.partner();
        occasion = facts.occasion();
        score = facts.score();
    }

    boolean allows(ActivityStep step, LocalDate today) {
        var ready = step != ActivityStep.HOLD
                || (!dayOn.isAfter(today) && (size != null || !ActivityCodes.needsSize(kind())));
        return ready && step.next(state).isPresent();
    }

    /** What an advisor can do now; counting is nobody's doing. */
    List<ActivityStep> steps(LocalDate today) {
        return Arrays.stream(ActivityStep.values())
                .filter(step -> step != ActivityStep.COUNT && allows(step, today))
                .toList();
    }

    void take(ActivityStep step, LocalDate today) {
        if (!allows(step, today)) {
            throw new IllegalStateException("An activity that is %s does not %s".formatted(state, step));
        }
        state = step.next(state).orElseThrow();
        version++;
    }

    /** Whether it can still be changed. */
    boolean isOpen() {
        return state != ActivityState.COUNTED;
    }

    boolean wasHeld() {
        return state == ActivityState.HELD || state == ActivityState.COUNTED;
    }

    UUID id() {
        return id;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    ActivityState state() {
        return state;
    }

    TaxonomyCode kind() {
        return new TaxonomyCode(kind);
    }

    Facts facts() {
        return new Facts(kind(), dayOn, size, partner, occasion, score);
    }

    int version() {
        return version;
    }
}
