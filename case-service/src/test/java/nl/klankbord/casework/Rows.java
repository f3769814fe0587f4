package nl.klankbord.casework;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the database behind the service. */
public final class Rows {
    private Rows() {}

    public static <T> List<T> of(String query, Reading<T> reading) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(reading.read(rows));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what another feature, or the time, would do. */
    public static void change(String statement) {
        try (var connection = connect()) {
            connection.createStatement().executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables in which a row holds one of these texts anywhere; what delivery keeps for its own days aside. */
    public static List<String> naming(String... texts) {
        var tables = of(
                "select table_name from information_schema.tables where table_schema = 'public' and table_name not in ('inbox', 'outbox')",
                row -> row.getString(1));
        return tables.stream()
                .filter(table -> of("select t::text from " + table + " t", row -> row.getString(1)).stream()
                        .anyMatch(row -> List.of(texts).stream().anyMatch(row::contains)))
                .toList();
    }

    /** What a query finds after a change that is then taken back. */
    public static List<String> undone(String change, String query) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(change);
            var found = new ArrayList<String>();
            try (var rows = connection.createStatement().executeQuery(query)) {
                while (rows.next()) found.add(rows.getString(1));
            }
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
