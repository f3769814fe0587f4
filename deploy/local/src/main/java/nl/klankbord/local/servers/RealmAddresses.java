package nl.klankbord.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Where the realm says that its clients are reached. It is imported into an empty database only, so a stack that begins again on
 * other ports tells it where everything is now.
 */
public final class RealmAddresses {
    private static final Map<String, String> COLUMNS =
            Map.of("client", "base_url", "redirect_uris", "value", "client_attributes", "value");

    private final Path file;
    private final List<String> now;

    /** Remembers in that file where the origins were; {@code now} names them, always in one order. */
    public RealmAddresses(Path file, List<String> now) {
        this.file = file;
        this.now = List.copyOf(now);
    }

    /** Whether the realm was imported for other origins. */
    public boolean haveChanged() throws IOException {
        return Files.exists(file) && !Files.readAllLines(file).equals(now);
    }

    /** Changes what is there in the database of Keycloak, which must not run meanwhile. */
    public void move(Connection keycloak) throws IOException, SQLException {
        var before = Files.readAllLines(file);
        keycloak.setAutoCommit(false);
        // By way of marks: an address of before may be another one's address now.
        for (var one = 0; one < before.size(); one++) replace(keycloak, before.get(one), mark(one));
        for (var one = 0; one < before.size(); one++) replace(keycloak, mark(one), now.get(one));
        keycloak.commit();
    }

    /** For the next start. */
    public void remember() throws IOException {
        Files.write(file, now);
    }

    private static String mark(int number) {
        return "@" + number + "@";
    }

    private static void replace(Connection keycloak, String old, String other) throws SQLException {
        for (var place : COLUMNS.entrySet()) {
            var sql = "update %1$s set %2$s = replace(%2$s, ?, ?) where %2$s like '%%' || ? || '%%'"
                    .formatted(place.getKey(), place.getValue());
            try (var statement = keycloak.prepareStatement(sql)) {
                statement.setString(1, old);
                statement.setString(2, other);
                statement.setString(3, old);
                statement.executeUpdate();
            }
        }
    }
}
