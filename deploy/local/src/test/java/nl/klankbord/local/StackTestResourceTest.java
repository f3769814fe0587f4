package nl.klankbord.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import nl.klankbord.local.processes.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StackTestResourceTest {
    private static final StackTestResource STACK = new StackTestResource();
    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void start() {
        STACK.init(Map.of("database", "some_service"));
        settings = STACK.start();
    }

    @AfterAll
    static void stop() {
        STACK.stop();
    }

    @Test
    void theServiceWritesRowsButCannotChangeTheSchema() throws SQLException {
        try (var owner = connect("some_service_owner");
                var service = connect("some_service")) {
            execute(owner, "create table notes (id bigint generated always as identity, body text)");

            execute(service, "insert into notes (body) values ('a')");
            execute(service, "update notes set body = 'b'");
            execute(service, "delete from notes");

            assertRefused(service, "create table more (id int)");
            assertRefused(service, "create temporary table more (id int)");
            assertRefused(service, "alter table notes add column more text");
            assertRefused(service, "drop table notes");
            assertRefused(service, "truncate notes");
        }
    }

    @Test
    void theServerLogsNoStatementThatFails() throws SQLException {
        try (var owner = connect("some_service_owner");
                var statement = owner.createStatement()) {
            for (var expected : Map.of(
                            "track_commit_timestamp", "off",
                            "log_error_verbosity", "terse",
                            "log_min_error_statement", "panic",
                            "log_parameter_max_length_on_error", "0",
                            "log_statement", "none",
                            "log_min_duration_statement", "-1",
                            "fsync", "on")
                    .entrySet()) {
                try (var answer = statement.executeQuery("show " + expected.getKey())) {
                    assertTrue(answer.next());
                    assertEquals(expected.getValue(), answer.getString(1), expected.getKey());
                }
            }
        }
    }

    @Test
    void theBrokerAnswers() {
        var address = settings.getOrDefault("kafka.bootstrap.servers", "").split(":");

        assertTrue(Ports.answers(Integer.parseInt(address[1])));
    }

    private static void assertRefused(Connection connection, String sql) {
        var refused = assertThrows(SQLException.class, () -> execute(connection, sql), sql);
        assertEquals("42501", refused.getSQLState(), sql); // insufficient privilege
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"), user, "test");
    }
}
