package nl.klankbord.casework.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.casework.practice.PersonState.Step;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of the machine itself: whatever it allows happens, whatever it does not name is refused. */
class PersonStateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static Stream<Arguments> everyStateAndStep() {
        return Stream.of(PersonState.values())
                .flatMap(state -> Stream.of(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void theTableDecides(PersonState state, Step step) {
        var person = in(state);
        var allowed = PersonState.TABLE.get(state).get(step);

        if (allowed == null) {
            assertThrows(IllegalStateException.class, () -> take(person, step));
            assertEquals(state, person.state());
        } else {
            take(person, step);
            assertEquals(allowed, person.state());
        }
    }

    @Test
    void everyStateCanBeReachedAndARemovalIsForGood() {
        var reached = EnumSet.of(PersonState.ADMITTED);
        for (var round : PersonState.values()) {
            for (var state : EnumSet.copyOf(reached))
                reached.addAll(PersonState.TABLE.get(state).values());
        }

        assertEquals(EnumSet.allOf(PersonState.class), reached);
        assertEquals(0, PersonState.TABLE.get(PersonState.REMOVED).size());
    }

    private static Person in(PersonState state) {
        var invited = new NewPerson(new KeycloakSubject("noor"), "Noor", PersonRole.ADVISOR, false);
        var person = new Person(new PersonId(new UUID(1, 2)), new PracticeId(new UUID(3, 4)), invited);
        switch (state) {
            case ADMITTED -> {}
            case ENROLLED -> take(person, Step.ENROL);
            case LEAVING -> take(person, Step.ANNOUNCE);
            case REMOVED -> take(person, Step.REMOVE);
        }
        return person;
    }

    private static void take(Person person, Step step) {
        switch (step) {
            case ENROL -> person.enrol(AdvisorIdentity.draw(new SecureRandom()).identityKey());
            case RENEW -> person.renewKey();
            case ANNOUNCE -> person.announceLeaving(DAY);
            case REMOVE -> person.remove(DAY);
        }
    }
}
