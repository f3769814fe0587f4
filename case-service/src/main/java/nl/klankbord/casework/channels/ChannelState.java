package nl.klankbord.casework.channels;

import static nl.klankbord.casework.channels.ChannelState.Step.GO_LIVE;
import static nl.klankbord.casework.channels.ChannelState.Step.LEAVE;
import static nl.klankbord.casework.channels.ChannelState.Step.PAUSE;
import static nl.klankbord.casework.channels.ChannelState.Step.RESUME;
import static nl.klankbord.casework.channels.ChannelState.Step.TEST;

import java.util.Map;
import java.util.Optional;

/** How far a channel is: on trial, where reports are tests, or live; paused in either; closed once its organisation leaves. */
enum ChannelState {
    TRIAL,
    LIVE,
    TRIAL_PAUSED,
    LIVE_PAUSED,
    CLOSED;

    /** What can happen to a channel. */
    enum Step {
        TEST,
        GO_LIVE,
        PAUSE,
        RESUME,
        LEAVE
    }

    /** The whole machine, the same step again included. Whatever is not here may not happen. */
    static final Map<ChannelState, Map<Step, ChannelState>> TABLE = Map.of(
            TRIAL, Map.of(TEST, TRIAL, GO_LIVE, LIVE, PAUSE, TRIAL_PAUSED, RESUME, TRIAL, LEAVE, CLOSED),
            LIVE, Map.of(TEST, TRIAL, GO_LIVE, LIVE, PAUSE, LIVE_PAUSED, RESUME, LIVE, LEAVE, CLOSED),
            TRIAL_PAUSED,
                    Map.of(TEST, TRIAL_PAUSED, GO_LIVE, LIVE_PAUSED, PAUSE, TRIAL_PAUSED, RESUME, TRIAL, LEAVE, CLOSED),
            LIVE_PAUSED,
                    Map.of(TEST, TRIAL_PAUSED, GO_LIVE, LIVE_PAUSED, PAUSE, LIVE_PAUSED, RESUME, LIVE, LEAVE, CLOSED),
            CLOSED, Map.of(PAUSE, CLOSED, LEAVE, CLOSED));

    static ChannelState of(boolean testing, boolean paused, boolean stays) {
        if (!stays) return CLOSED;
        if (paused) return testing ? TRIAL_PAUSED : LIVE_PAUSED;
        return testing ? TRIAL : LIVE;
    }

    Optional<ChannelState> after(Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether reports are tests; asked of a channel that is not closed. */
    boolean isTrial() {
        return this == TRIAL || this == TRIAL_PAUSED;
    }

    /** Whether no report comes in. */
    boolean isShut() {
        return this != TRIAL && this != LIVE;
    }
}
