package nl.klankbord.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Part;
import nl.klankbord.local.clients.StaffSession;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Everything a running stack keeps, in memory and on disk, as somebody who seized the machine would find it. */
final class Remains {
    private static final List<String> DATABASES =
            List.of("intake_service", "case_service", "reporting_service", "notification_service", "keycloak");
    private static final List<Part> HEAPS = List.of(Part.INTAKE, Part.CASE, Part.REPORTING, Part.NOTIFICATION);
    private static final String PLANTED_TOPIC = "planted";

    private final LocalStack stack;
    private final Path workplace;

    Remains(Path workplace) {
        this(World.stack(), workplace);
    }

    Remains(LocalStack stack, Path workplace) {
        this.stack = stack;
        this.workplace = workplace;
    }

    Path databaseFiles() {
        inDatabase("postgres", "checkpoint");
        return stack.data().resolve("postgres/data");
    }

    Path kafkaFiles() {
        return stack.data().resolve("kafka/data");
    }

    Path logs() {
        return stack.logs();
    }

    List<String> mails() {
        return stack.inbox();
    }

    /** Every record of every topic. */
    List<ConsumerRecord<String, byte[]>> records() {
        return Facts.ofEverything(stack);
    }

    List<String> searchTables(LeakSearch search) {
        var finds = new TreeSet<String>();
        readTables((table, row) -> {
            if (!search.in(row.getBytes(StandardCharsets.UTF_8)).isEmpty()) finds.add(table);
        });
        return List.copyOf(finds);
    }

    /** Every row of every table as text, because PostgreSQL may compress long values in its files. */
    void readTables(BiConsumer<String, String> reader) {
        for (var database : DATABASES) {
            try (var connection = connect(database)) {
                connection.setAutoCommit(false); // else all rows come at once
                for (var table : tables(connection))
                    read(connection, table, row -> reader.accept(database + "." + table, row));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void read(Connection connection, String table, Consumer<String> reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(100);
            var rows = statement.executeQuery("select row_to_json(t)::text from " + table + " t");
            while (rows.next()) reader.accept(rows.getString(1));
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')");
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    List<String> searchMails(LeakSearch search) {
        var finds = new ArrayList<String>();
        for (var mail : mails()) finds.addAll(search.in(mail.getBytes(StandardCharsets.UTF_8)));
        return finds;
    }

    /** What is still reachable in each service's memory; garbage collection runs first. */
    List<String> searchHeaps(LeakSearch search) {
        var finds = new ArrayList<String>();
        for (var part : HEAPS) finds.addAll(search.inFile(heapOf(part)));
        return finds;
    }

    /** A dump of the live objects. */
    Path heapOf(Part part) {
        var dump = workplace.resolve(part.label() + ".hprof");
        try {
            Files.deleteIfExists(dump);
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(
                            jcmd, String.valueOf(stack.part(part).pid()), "GC.heap_dump", dump.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || !Files.exists(dump)) throw new IllegalStateException(said);
            return dump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts a word where the search must find it: a table, a topic, a log and a mail. */
    void plant(String word) {
        inDatabase("intake_service", "create table planted as select '" + word + "' as word");
        var settings = Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PLANTED_TOPIC, word));
        }
        try {
            Files.writeString(
                    logs().resolve("planted.log"), word, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        World.sendMail(stack, word);
    }

    /** A word in the memory of case-service, for as long as this stream is open: its address is there. */
    InputStream plantInHeap(String word) throws IOException, InterruptedException {
        var noor = World.noor();
        var session = new StaffSession(stack.keycloak(), noor.username(), noor.password(), new SecureRandom());
        var request = HttpRequest.newBuilder(URI.create(stack.advisorApp() + "/v1/advisor/live?planted=" + word))
                .header("Authorization", "Bearer " + session.token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    void unplant() {
        inDatabase("intake_service", "drop table planted");
        try {
            Files.deleteIfExists(logs().resolve("planted.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rows of two columns say, the second by the first. */
    Map<String, String> pairsIn(String database, String query) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var pairs = new HashMap<String, String>();
            while (rows.next()) pairs.put(rows.getString(1), rows.getString(2));
            return pairs;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value of the first row. */
    String valueIn(String database, String query) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) throw new IllegalStateException("nothing in " + database);
            return rows.getString(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void inDatabase(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(stack.jdbcUrl(database), "postgres", stack.superuserPassword());
    }

    /** One call from a loopback address of one's own. The answer does not matter. */
    static void callFrom(String address, String origin, String path, String body) {
        var target = URI.create(origin);
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", target.getPort()));
            var request = "POST " + path + " HTTP/1.1\r\nHost: " + target.getAuthority()
                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 ")) throw new IllegalStateException("no answer to " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
