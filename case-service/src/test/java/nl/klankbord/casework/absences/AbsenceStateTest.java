package nl.klankbord.casework.absences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AbsenceStateTest {
    static Stream<Arguments> steps() {
        return Stream.of(AbsenceState.values())
                .flatMap(from -> Stream.of(AbsenceState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStateGoesOnlyWhereItMay(AbsenceState from, AbsenceState to) {
        if (from.allowedNext().contains(to)) {
            assertEquals(to, from.to(to));
        } else {
            assertThrows(IllegalStateException.class, () -> from.to(to));
        }
    }
}
