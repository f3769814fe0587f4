package nl.klankbord.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** What the tests do and see: notes written through the outbox, notes that arrived. */
@ApplicationScoped
public class Notes {
    private final Outbox outbox;
    private final DataSource database;

    Notes(Outbox outbox, DataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    /** A name no other test uses, so that tests can share a database. */
    public static String name() {
        return UUID.randomUUID().toString();
    }

    public void write(String name, int number) {
        inTransaction(() -> append(name, number));
    }

    public void write(String name, int from, int to) {
        inTransaction(() -> outbox.append(IntStream.range(from, to)
                .mapToObj(number -> new Announcement(NoteWritten.TOPIC, name, new NoteWritten(name, number), true))
                .toList()));
    }

    Uni<Void> append(String name, int number) {
        return outbox.append(NoteWritten.TOPIC, name, new NoteWritten(name, number), true);
    }

    public List<Integer> arrived(String name) throws SQLException {
        return numbers("select number from notes where name = '" + name + "' order by position");
    }

    public int count(String table) throws SQLException {
        return numbers("select count(*) from " + table).get(0);
    }

    public void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static <T> T inTransaction(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> numbers(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var numbers = new ArrayList<Integer>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }
}
