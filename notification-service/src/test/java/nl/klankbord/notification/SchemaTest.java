package nl.klankbord.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** Columns that could hold a text, a moment or an order are named here, each with its reason. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class SchemaTest {
    private static final String OURS = "table_schema = 'public' and table_name <> 'flyway_schema_history'";

    @Inject
    DataSource database;

    @Test
    void onlyTheseColumnsHoldText() throws SQLException {
        assertEquals(
                Set.of(
                        "people.subject", // how sign-in names a person
                        "people.kid", // the name of a public key
                        "people.role", // one of a few words
                        "escalations.author", // the name of a public key
                        "preferences.language", // nl or en, when somebody chose
                        "outbox.topic",
                        "outbox.key",
                        "outbox.type",
                        "outbox.body",
                        "parked_keys.topic",
                        "parked_keys.key",
                        "dead_letters.topic",
                        "dead_letters.key",
                        "dead_letters.body"),
                columns("data_type in ('text', 'character varying', 'json', 'jsonb', 'xml')"));
    }

    @Test
    void onlyTheFixedTimesAreMoments() throws SQLException {
        assertEquals(Set.of("mail_times.leaves_at"), columns("data_type like '%time%' or data_type = 'interval'"));
    }

    @Test
    void onlyWhatIsOnItsWayHasAnOrder() throws SQLException {
        assertEquals(
                Set.of("outbox.position", "dead_letters.position"),
                columns("is_identity = 'YES' or column_default like 'nextval%' or column_default like '%now%'"));
    }

    private Set<String> columns(String condition) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name || '.' || column_name from"
                        + " information_schema.columns where " + OURS + " and (" + condition + ")")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
