package nl.klankbord.casework.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.AppointmentCancelled;
import nl.klankbord.protocol.events.AppointmentConfirmed;
import nl.klankbord.protocol.events.AppointmentHeld;
import nl.klankbord.protocol.events.AppointmentRequested;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * All appointments of one case, while nobody else changes them. The first talk that is held is the free one; until then
 * every open appointment may become it, so a cancellation, a missed talk or asking twice costs nothing.
 */
final class CaseAppointments {
    static final String FREE_CANCEL = "appt.freeCancel";
    private static final int MOST = 500;

    private final CaseId caseId;
    private final List<Appointment> all;

    CaseAppointments(CaseId caseId, List<Appointment> all) {
        this.caseId = caseId;
        this.all = new ArrayList<>(all);
    }

    /**
     * What a step leads to.
     *
     * @param appointment the appointment as it is now
     * @param isNew whether it has to be stored
     * @param changed whether anything happened that had not been told before
     * @param events what others hear
     * @param quarters how long a talk took that was held now, else 0
     */
    record Outcome(Appointment appointment, boolean isNew, boolean changed, List<Object> events, int quarters) {
        static Outcome none(Appointment unchanged) {
            return new Outcome(unchanged, false, false, List.of(), 0);
        }
    }

    Outcome take(AppointmentId id, Happened happened, LocalDate today, Terms terms) {
        return find(id).map(found -> proceed(found, happened, today, terms))
                .orElseGet(() -> begin(id, happened, today));
    }

    /** Whether the right to a free talk is still there. */
    boolean firstConsultLeft() {
        return all.stream()
                .noneMatch(
                        each -> each.type() == AppointmentType.FIRST_CONSULT && each.state() == AppointmentState.HELD);
    }

    private Outcome begin(AppointmentId id, Happened happened, LocalDate today) {
        var first = AppointmentState.BEGINNINGS.get(happened.step());
        if (first == null || all.size() >= MOST) throw Problem.conflict();
        var type = firstConsultLeft() ? AppointmentType.FIRST_CONSULT : AppointmentType.FOLLOW_UP;
        var begun = new Appointment(caseId, id, type, first);
        all.add(begun);
        return new Outcome(begun, true, true, List.of(new AppointmentRequested(id, today)), 0);
    }

    private Outcome proceed(Appointment found, Happened happened, LocalDate today, Terms terms) {
        var step = stepOf(found, happened, today);
        if (isAgain(found, happened, step)) return Outcome.none(found);
        var next = found.state().after(step).orElseThrow(Problem::conflict);
        var quarters = step == AppointmentStep.HOLD ? quartersOf(happened) : 0;
        var events = switch (step) {
            case CONFIRM -> confirm(found, happened.on(), today, terms);
            case HOLD -> hold(found, today);
            case MISS -> miss(found, today);
            case DECLINE, CANCEL, CANCEL_LATE, WITHDRAW -> cancelled(found, today);
            case REQUEST, PROPOSE, RESCHEDULE, KEEP -> List.<Object>of();
        };
        found.become(next);
        return new Outcome(found, false, true, events, quarters);
    }

    /** Reported again, by the same browser or by another one of the same case. */
    private static boolean isAgain(Appointment found, Happened happened, AppointmentStep step) {
        var state = found.state();
        return switch (step) {
            case REQUEST -> state == AppointmentState.REQUESTED;
            case PROPOSE -> state == AppointmentState.PROPOSED;
            case RESCHEDULE -> state == AppointmentState.RESCHEDULED;
            case CONFIRM -> state == AppointmentState.CONFIRMED && Objects.equals(found.takesPlaceOn(), happened.on());
            case HOLD -> state == AppointmentState.HELD;
            case MISS -> state == AppointmentState.NO_SHOW;
            case DECLINE -> state == AppointmentState.DECLINED;
            case KEEP -> state == AppointmentState.CONFIRMED;
            case CANCEL, WITHDRAW -> state == AppointmentState.CANCELLED_FREE;
            case CANCEL_LATE -> state == AppointmentState.CANCELLED_LATE;
        };
    }

    /**
     * A no to another time keeps the one that was agreed. A cancellation is late after the last free day, by the day of the
     * message and not by the day it was read.
     */
    private static AppointmentStep stepOf(Appointment found, Happened happened, LocalDate today) {
        if (happened.step() == AppointmentStep.DECLINE && found.takesPlaceOn() != null) return AppointmentStep.KEEP;
        if (happened.step() != AppointmentStep.CANCEL) return happened.step();
        var freeUntil = found.freeUntilOn();
        var day = notAfter(happened.on(), today);
        return freeUntil != null && day.isAfter(freeUntil) ? AppointmentStep.CANCEL_LATE : AppointmentStep.CANCEL;
    }

    private static List<Object> confirm(Appointment found, @Nullable LocalDate day, LocalDate today, Terms terms) {
        if (day == null || day.isAfter(today.plusYears(1)) || day.isBefore(today.minusYears(1))) {
            throw Problem.invalid("/on", "day");
        }
        found.agreeOn(day, terms.lastDayBefore(FREE_CANCEL, day));
        return List.of(new AppointmentConfirmed(found.id(), day, today));
    }

    /** The first one that is held takes the right; the others that were waiting for it do not have it any more. */
    private List<Object> hold(Appointment found, LocalDate today) {
        requireThatDayHasCome(found, today);
        if (firstConsultLeft()) {
            found.countAs(AppointmentType.FIRST_CONSULT);
            all.stream()
                    .filter(other ->
                            !other.id().equals(found.id()) && !other.state().isOver())
                    .forEach(other -> other.countAs(AppointmentType.FOLLOW_UP));
        } else {
            found.countAs(AppointmentType.FOLLOW_UP);
        }
        return List.of(new AppointmentHeld(found.id(), today));
    }

    private static List<Object> miss(Appointment found, LocalDate today) {
        requireThatDayHasCome(found, today);
        return cancelled(found, today);
    }

    private static List<Object> cancelled(Appointment found, LocalDate today) {
        return List.of(new AppointmentCancelled(found.id(), today));
    }

    private static void requireThatDayHasCome(Appointment found, LocalDate today) {
        var day = found.takesPlaceOn();
        if (day == null || day.isAfter(today)) throw Problem.conflict();
    }

    private static int quartersOf(Happened happened) {
        var quarters = happened.quarters();
        if (quarters == null) throw Problem.invalid("/quarters", "missing");
        return quarters;
    }

    private static LocalDate notAfter(@Nullable LocalDate day, LocalDate today) {
        if (day == null || day.isAfter(today)) throw Problem.invalid("/on", "day");
        return day;
    }

    private Optional<Appointment> find(AppointmentId id) {
        return all.stream().filter(each -> each.id().equals(id)).findAny();
    }
}
