package nl.klankbord.casework.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.casework.channels.ChannelState.Step;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of the machine itself: whatever it allows happens, whatever it does not name is refused. */
class ChannelStateTest {
    static Stream<Arguments> everyStateAndStep() {
        return Stream.of(ChannelState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void theTableDecides(ChannelState state, Step step) {
        var stays = state != ChannelState.CLOSED;
        var channel = in(state);
        var allowed = ChannelState.TABLE.get(state).get(step);

        if (allowed == null) {
            var refused = assertThrows(Problem.class, () -> channel.take(step, stays));
            assertEquals(409, refused.status());
            assertEquals(state, channel.state(stays));
        } else {
            channel.take(step, stays);
            assertEquals(allowed, channel.state(allowed != ChannelState.CLOSED));
            assertEquals(allowed.isShut(), channel.paused());
        }
    }

    @Test
    void everyStateCanBeReachedAndOnlyLeavingIsForGood() {
        var reached = EnumSet.of(ChannelState.TRIAL);
        for (var round : ChannelState.values()) {
            for (var state : EnumSet.copyOf(reached))
                reached.addAll(ChannelState.TABLE.get(state).values());
        }

        assertEquals(EnumSet.allOf(ChannelState.class), reached);
        assertEquals(
                Map.of(Step.PAUSE, ChannelState.CLOSED, Step.LEAVE, ChannelState.CLOSED),
                ChannelState.TABLE.get(ChannelState.CLOSED));
    }

    private static Channel in(ChannelState state) {
        var trial = state == ChannelState.TRIAL || state == ChannelState.TRIAL_PAUSED;
        var channel = new Channel(new ChannelId("0b".repeat(16)), new OrganisationId(new UUID(1, 2)), trial);
        if (state.isShut()) channel.take(Step.PAUSE, true);
        return channel;
    }
}
