package nl.klankbord.delivery.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The relay's own connection. Its session holds the lock that makes one relay the active one, so that the lock goes when
 * the relay does.
 */
final class OutboxConnection implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxConnection.class);

    /** The first half of both locks; V000__delivery.sql names it too. */
    private static final String LOCK = "1802264942";

    private static final String SELECT =
            "select position, topic, key, occurred_on, by_day, body from outbox order by position limit 500";

    private final Connection connection;

    OutboxConnection(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("tcpKeepAlive", "true");
        connection = DriverManager.getConnection(url, properties);
        try {
            // A row whose deletion is lost in a crash is sent twice, which every inbox forgives.
            execute("set synchronous_commit = off");
            execute("listen outbox");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean becomeActive() throws SQLException {
        return truth("select pg_try_advisory_lock(" + LOCK + ", 1)");
    }

    /** From then on every transaction that appends notifies. False while one is open that will not. */
    boolean fallAsleep() throws SQLException {
        return truth("select pg_try_advisory_lock(" + LOCK + ", 2)");
    }

    void wakeUp() throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK + ", 2)");
    }

    void awaitNotification(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    List<OutboxRow> next() throws SQLException {
        try (var statement = connection.prepareStatement(SELECT);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<OutboxRow>();
            while (rows.next()) {
                found.add(new OutboxRow(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, LocalDate.class),
                        rows.getBoolean(5),
                        rows.getString(6)));
            }
            return found;
        }
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        var positions = sent.stream().map(OutboxRow::position).toArray(Long[]::new);
        try (var statement = connection.prepareStatement("delete from outbox where position = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    /** Ends the connection from another thread, also in the middle of a statement. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("While ending: %s", e.getSQLState());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean truth(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
