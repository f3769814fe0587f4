package nl.klankbord.intake.challenges;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenerationTest {
    /** At every second of several turns: no challenge that is still alive is in the generation that is emptied. */
    @ParameterizedTest
    @EnumSource
    void whatIsEmptiedHoldsNothingAlive(Purpose purpose) {
        var lifetime = purpose.lifetime().toSeconds();
        for (var now = 1_000_000L; now < 1_000_000 + 5 * lifetime; now++) {
            var over = Generation.over(purpose, now);
            if (over.isEmpty()) continue;
            LongStream.rangeClosed(now, now + lifetime)
                    .forEach(expiry -> assertNotEquals(over.getAsInt(), Generation.of(purpose, expiry)));
        }
    }

    /** Each generation has its turn, for longer than the pause between two looks. */
    @ParameterizedTest
    @EnumSource
    void bothAreEmptied(Purpose purpose) {
        var turn = 2 * purpose.lifetime().toSeconds();

        for (var generation : new int[] {0, 1}) {
            var seconds = LongStream.range(0, 2 * turn)
                    .filter(now -> Generation.over(purpose, now).orElse(-1) == generation)
                    .count();
            assertTrue(seconds > 2 * 15);
        }
    }
}
