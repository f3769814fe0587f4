package nl.klankbord.intake.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database of the service, as its runtime role sees it. */
public final class Database {
    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    public List<String> texts(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    public int number(String query) throws SQLException {
        return Integer.parseInt(texts(query).get(0));
    }

    public void execute(String statement) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
