package nl.klankbord.casework.absences;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.AbsencePlanned;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** Some days on which an advisor is away. Every change of state yields the event that tells of it. */
@Entity
@Table(name = "absences")
class Absence {
    @Id
    private UUID id;

    @Column
    private UUID practiceId;

    private UUID personId;
    private @Nullable UUID backupId;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private boolean chain;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AbsenceState state;

    private boolean byColleague;
    private LocalDate releasesFromOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "absence_exceptions", joinColumns = @JoinColumn(name = "absence_id"))
    @Column(name = "case_id")
    private Set<UUID> exceptions = new HashSet<>();

    Absence() {}

    /** Entered by the person, or by a colleague: then held keys wait for the days of notice. */
    static Absence planned(AbsenceId id, PracticeId practice, PersonId person, Plan plan, Notice notice) {
        var planned = new Absence();
        planned.id = id.value();
        planned.practiceId = practice.value();
        planned.personId = person.value();
        planned.backupId = plan.backup() == null ? null : plan.backup().value();
        planned.fromOn = plan.from();
        planned.untilOn = plan.until();
        planned.chain = plan.chain();
        planned.state = AbsenceState.PLANNED;
        planned.byColleague = notice.byColleague();
        planned.releasesFromOn = notice.until().isAfter(plan.from()) ? notice.until() : plan.from();
        plan.leftOut().forEach(left -> planned.exceptions.add(left.value()));
        return planned;
    }

    AbsencePlanned announcement() {
        return new AbsencePlanned(id(), person(), backup(), fromOn, untilOn, byColleague);
    }

    /** The first day has come. */
    AbsenceStarted started(@Nullable PersonId whoIsThere) {
        state = state.to(AbsenceState.STARTED);
        return standing(whoIsThere);
    }

    /** The same again, because somebody else can be asked now. */
    AbsenceStarted standing(@Nullable PersonId whoIsThere) {
        return new AbsenceStarted(id(), person(), whoIsThere, untilOn, releasesFromOn, exceptions());
    }

    /** The last day is over, or the person is back earlier, or does not go. */
    AbsenceEnded ended() {
        state = state.to(AbsenceState.ENDED);
        return new AbsenceEnded(id(), person());
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return !fromOn.isAfter(until) && !untilOn.isBefore(from);
    }

    boolean isOn(LocalDate day) {
        return overlaps(day, day);
    }

    boolean isOf(PersonId person) {
        return personId.equals(person.value());
    }

    boolean isIn(PracticeId practice) {
        return practiceId.equals(practice.value());
    }

    boolean is(Plan plan) {
        return fromOn.equals(plan.from())
                && untilOn.equals(plan.until())
                && chain == plan.chain()
                && Set.copyOf(exceptions()).equals(Set.copyOf(plan.leftOut()))
                && Objects.equals(backup(), plan.backup());
    }

    AbsenceId id() {
        return new AbsenceId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    @Nullable
    PersonId backup() {
        return backupId == null ? null : new PersonId(backupId);
    }

    /** Cases in which the person stays reachable. */
    List<CaseId> exceptions() {
        return exceptions.stream().sorted().map(CaseId::new).toList();
    }

    LocalDate from() {
        return fromOn;
    }

    LocalDate until() {
        return untilOn;
    }

    boolean chain() {
        return chain;
    }

    AbsenceState state() {
        return state;
    }

    boolean byColleague() {
        return byColleague;
    }

    LocalDate releasesFrom() {
        return releasesFromOn;
    }

    /**
     * Whether the person entered it, and if not, until when held keys wait for an objection (KB-59).
     *
     * @param byColleague whether somebody else did
     * @param until the first day on which it counts
     */
    record Notice(boolean byColleague, LocalDate until) {}
}
