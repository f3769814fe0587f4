package nl.klankbord.intake.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.intake.testing.Waiting;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ForgetSpentChallengesTest {
    /** In the first half of a turn the other generation goes; in the second half nothing does. */
    @Inject
    DataSource source;

    @Test
    void onlyTheGenerationThatIsOverGoes() throws SQLException {
        var database = new Database(source);
        var turn = 2 * Purpose.DELETE.lifetime().toSeconds();
        var start = 1_000_000 * turn; // an even number of turns: generation 0 begins
        database.execute("delete from spent_challenges where kind = 2");
        database.execute("""
            insert into spent_challenges (kind, generation, challenge_hash)
            select 2, generation, decode(repeat('ab', 32), 'hex') from generate_series(0, 1) generation\
            """);

        forgetAt(start + 90);
        var inTheSecondHalf = generations(database);
        forgetAt(start + 30);

        assertEquals("0,1", inTheSecondHalf);
        assertEquals("0", generations(database));
        database.execute("delete from spent_challenges where kind = 2");
    }

    private static String generations(Database database) throws SQLException {
        return database.texts(
                        "select string_agg(generation::text, ',' order by generation) from spent_challenges where kind"
                                + " = 2")
                .get(0);
    }

    private static void forgetAt(long second) {
        var clock = Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        Waiting.inTransaction(() -> new ForgetSpentChallenges(clock).forget());
    }
}
