package nl.klankbord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.klankbord.intake.testing.Database;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No table has room for a name, an address or a moment. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class SchemaTest {
    private static final String COLUMNS = """
        select table_name || '.' || column_name from information_schema.columns
        where table_schema = 'public' and table_name <> 'flyway_schema_history' and %s order by 1\
        """;

    @Inject
    DataSource source;

    private Database database;

    @BeforeEach
    void theDatabase() {
        database = new Database(source);
    }

    /** Facts and public documents; the subject is an opaque code of the sign-in system, the status one of eight words. */
    @Test
    void textStandsInTheseColumnsOnly() throws SQLException {
        assertEquals(
                List.of(
                        "cases.status",
                        "dead_letters.body",
                        "dead_letters.key",
                        "dead_letters.topic",
                        "directories.profile",
                        "outbox.body",
                        "outbox.key",
                        "outbox.topic",
                        "outbox.type",
                        "parked_keys.key",
                        "parked_keys.topic",
                        "people.subject"),
                columns("data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'xml', 'inet',"
                        + " 'ARRAY')"));
    }

    @Test
    void noColumnHoldsAMoment() throws SQLException {
        assertEquals(List.of(), columns("data_type like 'time%' or data_type = 'interval'"));
    }

    /** An order of rows is an order of people; the outbox needs one until the broker has its rows. */
    @Test
    void onlyTheOutboxHasAnOrder() throws SQLException {
        assertEquals(
                List.of("dead_letters.position", "outbox.position"),
                columns("is_identity = 'YES' or column_default is not null and column_default like 'nextval%'"));
        assertEquals(2, database.number("select count(*) from pg_class where relkind = 'S'"));
    }

    @Test
    void aDaySaysSoInItsName() throws SQLException {
        assertEquals(List.of(), columns("data_type = 'date' and column_name not like '%\\_on'"));
        assertEquals(List.of(), columns("data_type <> 'date' and column_name like '%\\_on'"));
    }

    @Test
    void bytesSayWhatTheyAre() throws SQLException {
        assertEquals(
                List.of("directories.directory", "directories.signature", "mailboxes.mailbox_key", "prekeys.prekey"),
                columns("data_type = 'bytea' and column_name !~ '^sealed_|_hash$'"));
    }

    @Test
    void challengesAreForgottenByACrash() throws SQLException {
        assertEquals(
                List.of("spent_challenges"),
                database.texts("select relname from pg_class where relpersistence = 'u' and relkind = 'r'"));
    }

    @Test
    void theServiceCannotChangeItsSchema() {
        assertThrows(SQLException.class, () -> database.execute("create table more (name text)"));
        assertThrows(SQLException.class, () -> database.execute("alter table mailboxes add column name text"));
    }

    private List<String> columns(String condition) throws SQLException {
        return database.texts(COLUMNS.formatted("(" + condition + ")"));
    }
}
