package nl.klankbord.casework.appointments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import nl.klankbord.casework.appointments.CaseAppointments.Outcome;
import nl.klankbord.casework.cases.HeldCase;
import nl.klankbord.casework.cases.HeldCases;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.time.RecordedTime;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.json.Topics;

/** Tells what happened to an appointment: facts without the case to other services, a wake-up to open browsers. */
@ApplicationScoped
class AppointmentNews {
    private final Outbox outbox;
    private final HeldCases cases;
    private final RecordedTime recordedTime;
    private final WorkedCases workedCases;
    private final ChannelFacts channels;
    private final Clock clock;

    AppointmentNews(
            Outbox outbox,
            HeldCases cases,
            RecordedTime recordedTime,
            WorkedCases workedCases,
            ChannelFacts channels,
            Clock clock) {
        this.outbox = outbox;
        this.cases = cases;
        this.recordedTime = recordedTime;
        this.workedCases = workedCases;
        this.channels = channels;
        this.clock = clock;
    }

    Uni<Void> tell(HeldCase held, Outcome outcome) {
        if (!outcome.changed()) return Uni.createFrom().voidItem();
        var key = outcome.appointment().id().hex();
        return outbox.append(outcome.events().stream()
                        .map(event -> new Announcement(Topics.CASE_APPOINTMENTS, key, event, true))
                        .toList())
                .chain(() -> cases.changed(held))
                .chain(() -> count(held, outcome));
    }

    /** A talk that was held is work of the practice; for which case, is not kept with it. */
    private Uni<Void> count(HeldCase held, Outcome outcome) {
        if (outcome.quarters() == 0) return Uni.createFrom().voidItem();
        var kind = outcome.appointment().type().time();
        return recordedTime
                .add(held.channel(), kind, outcome.quarters())
                .chain(() ->
                        kind.billable() ? countCase(held) : Uni.createFrom().voidItem());
    }

    private Uni<Void> countCase(HeldCase held) {
        return channels.organisationOf(held.channel())
                .chain(organisation -> workedCases.count(held.id(), organisation, YearMonth.now(clock)));
    }
}
