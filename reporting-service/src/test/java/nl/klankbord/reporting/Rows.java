package nl.klankbord.reporting;

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

    static Connection connect() throws SQLException {
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
