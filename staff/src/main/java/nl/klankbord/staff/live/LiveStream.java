package nl.klankbord.staff.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.Presence;
import nl.klankbord.staff.signin.Sessions;

/**
 * One person's stream: what changes for that person, as long as the person is there. Before every frame the session is
 * looked at again, so that a stream says nothing to a browser that has signed out.
 */
@ApplicationScoped
class LiveStream {
    /** A browser that reads slower than this is told to look again, by ending its stream. */
    private static final int WAITING = 256;

    private final WakeUps wakeUps;
    private final Sessions sessions;
    private final LiveSettings settings;

    LiveStream(WakeUps wakeUps, Sessions sessions, LiveSettings settings) {
        this.wakeUps = wakeUps;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Begins with a sign of life, or with the request to look again when the browser was here before. */
    Multi<Signal> of(PersonId person, Presence presence, boolean again, Uni<Signal> gone) {
        var first = Multi.createFrom().item(again ? Signal.RESYNC : Signal.HEARTBEAT);
        var changes = wakeUps.changes()
                .select()
                .where(change -> change.people().contains(person))
                .map(Signal::of);
        var beats = Multi.createFrom().ticks().every(settings.heartbeat()).map(tick -> Signal.HEARTBEAT);
        return Multi.createBy()
                .merging()
                .streams(first, changes, beats, wakeUps.gaps(), gone.toMulti())
                .onOverflow()
                .buffer(WAITING)
                .onItem()
                .transformToUniAndConcatenate(signal -> ifPresent(presence, signal))
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow)
                .select()
                .first(settings.longest());
    }

    private Uni<Optional<Signal>> ifPresent(Presence presence, Signal signal) {
        if (Signal.GONE.equals(signal)) return Uni.createFrom().item(Optional.empty());
        return sessions.stillPresent(presence).map(there -> there ? Optional.of(signal) : Optional.empty());
    }
}
