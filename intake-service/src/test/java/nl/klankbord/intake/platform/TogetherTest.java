package nl.klankbord.intake.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nl.klankbord.edge.Problem;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final Change first = new Change("insert into a values (?1, ?2, ?1)", "x", "y");
    private final Change second = new Change("update b set c = ?1", 3).meeting(2, Refusals::reportRefused);

    @Test
    void parametersAreNumberedThrough() {
        assertEquals(
                "with c0 as (insert into a values (?1, ?2, ?1) returning 1), c1 as (update b set c = ?3 returning 1)"
                        + " select (select count(*) from c0), (select count(*) from c1)",
                Together.statement(List.of(first, second)));
        assertEquals(List.of("x", "y", 3), Together.parameters(List.of(first, second)));
    }

    @Test
    void onlyWhatHasToMeetSomethingCanRefuse() {
        Change.require(List.of(first, second), List.of(0, 2));

        assertThrows(Problem.class, () -> Change.require(List.of(first, second), List.of(1, 1)));
    }
}
