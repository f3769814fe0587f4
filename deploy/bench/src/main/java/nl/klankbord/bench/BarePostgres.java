package nl.klankbord.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the same PostgreSQL does when somebody just commits the rows of a report: the most that intake could reach. */
final class BarePostgres {
    private static final String DATABASE = "bench";
    private static final List<String> TABLES = List.of(
            """
            create table mailboxes (mailbox_id uuid primary key, mailbox_key bytea, channel_id uuid, received_on date,
              epoch integer, reporter_seq integer, reporter_hash bytea, advisor_seq integer, advisor_hash bytea)""",
            "create index on mailboxes (received_on, channel_id)",
            """
            create table messages (mailbox_id uuid references mailboxes, direction smallint, seq integer, epoch integer,
              message_id uuid, message_hash bytea, posted_on date, sealed_message bytea,
              primary key (mailbox_id, direction, seq), unique (mailbox_id, message_id))""",
            "alter table messages alter column sealed_message set storage external",
            """
            create table grants (mailbox_id uuid references mailboxes, epoch integer, owner_kid uuid, prekey_hash bytea,
              held boolean, granted_on date, sealed_grant bytea, primary key (mailbox_id, epoch, owner_kid))""",
            "create unlogged table spent_challenges (challenge_hash bytea primary key)",
            """
            create table outbox (position bigint generated always as identity primary key, topic text, key text,
              type text, event_id uuid, body text)""");

    private final String url;
    private final String serverUrl;
    private final String password;

    BarePostgres(String anyDatabaseUrl, String password) {
        this.serverUrl = anyDatabaseUrl;
        this.url = anyDatabaseUrl.substring(0, anyDatabaseUrl.lastIndexOf('/') + 1) + DATABASE;
        this.password = password;
    }

    /** Commits the rows of so many reports, from so many connections. */
    Times commit(int reports, int connections) throws Exception {
        try (var connection = DriverManager.getConnection(serverUrl, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        }
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            for (var table : TABLES) statement.execute(table);
        }
        var things = IntStream.range(0, reports).boxed().toList();
        return Crowd.does(connections, things, () -> new Clerk(url, password));
    }

    private static final class Clerk implements Crowd.Person<Integer> {
        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private final SecureRandom random = new SecureRandom();

        Clerk(String url, String password) throws SQLException {
            connection = DriverManager.getConnection(url, "postgres", password);
            connection.setAutoCommit(false);
            for (var sql : List.of(
                    "insert into spent_challenges values (?)",
                    "insert into mailboxes values (?, ?, ?, ?, 0, 0, ?, -1, ?)",
                    "insert into grants values (?, 0, ?, ?, false, ?, ?)",
                    "insert into messages values (?, 1, 0, 0, ?, ?, ?, ?)",
                    "insert into outbox (topic, key, type, event_id, body) values (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)"))
                statements.add(connection.prepareStatement(sql));
        }

        @Override
        public void act(Integer number) throws SQLException {
            var mailbox = UUID.randomUUID();
            var today = LocalDate.now(ZoneOffset.UTC);
            run(0, bytes(32));
            run(1, mailbox, bytes(32), UUID.randomUUID(), today, bytes(32), new byte[32]);
            run(2, mailbox, UUID.randomUUID(), bytes(32), today, bytes(1_295));
            run(3, mailbox, UUID.randomUUID(), bytes(32), today, bytes(4_246));
            var body = "x".repeat(350);
            var event = List.<Object>of("intake.conversations.v1", mailbox.toString(), "report-received.v1");
            run(
                    4,
                    event.get(0),
                    event.get(1),
                    event.get(2),
                    UUID.randomUUID(),
                    body,
                    event.get(0),
                    event.get(1),
                    event.get(2),
                    UUID.randomUUID(),
                    body);
            connection.commit();
        }

        private void run(int which, Object... values) throws SQLException {
            var statement = statements.get(which);
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }

        private byte[] bytes(int length) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
