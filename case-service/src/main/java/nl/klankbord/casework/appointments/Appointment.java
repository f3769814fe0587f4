package nl.klankbord.casework.appointments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CaseId;
import org.jspecify.annotations.Nullable;

/** One appointment of one case. {@link CaseAppointments} decides what happens to it. */
@Entity
@Table(name = "appointments")
@IdClass(Appointment.Name.class)
class Appointment {
    record Name(UUID caseId, String appointmentId) {}

    @Id
    private UUID caseId;

    @Id
    @Column(columnDefinition = "text")
    private String appointmentId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AppointmentType type;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AppointmentState state;

    private @Nullable LocalDate takesPlaceOn;
    private @Nullable LocalDate freeUntilOn;

    Appointment() {}

    Appointment(CaseId of, AppointmentId id, AppointmentType type, AppointmentState first) {
        this.caseId = of.value();
        this.appointmentId = id.hex();
        this.type = type;
        this.state = first;
    }

    void become(AppointmentState next) {
        state = next;
    }

    /** The day of the talk, and the last day on which the reporter may cancel it freely. It stands until another is agreed. */
    void agreeOn(LocalDate day, LocalDate freeUntil) {
        takesPlaceOn = day;
        freeUntilOn = freeUntil;
    }

    void countAs(AppointmentType counted) {
        type = counted;
    }

    AppointmentId id() {
        return new AppointmentId(appointmentId);
    }

    AppointmentType type() {
        return type;
    }

    AppointmentState state() {
        return state;
    }

    @Nullable
    LocalDate takesPlaceOn() {
        return takesPlaceOn;
    }

    @Nullable
    LocalDate freeUntilOn() {
        return freeUntilOn;
    }
}
