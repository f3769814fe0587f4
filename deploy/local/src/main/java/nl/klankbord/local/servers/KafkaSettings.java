package nl.klankbord.local.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** One broker that is its own controller (KRaft), for one machine. */
public final class KafkaSettings {
    private KafkaSettings() {}

    /** What such a broker needs to know. */
    public static Properties singleNode(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", settings.get("listeners"));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.put("log.dirs", directory.resolve("data").toString().replace('\\', '/'));
        for (var key : new String[] {
            "num.partitions",
            "offsets.topic.num.partitions",
            "offsets.topic.replication.factor",
            "transaction.state.log.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr"
        }) settings.put(key, "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        // Tests turn their clocks ahead; a broker that refused such a day would hold up everything behind it.
        settings.put("log.message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE));
        return settings;
    }

    /** Writes server.properties. */
    public static Path write(Path directory, Properties settings) throws IOException {
        var file = Files.createDirectories(directory).resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    /** Prepares an empty data directory. In this JVM: a JVM of its own costs 2 s. */
    public static void format(Path file) throws IOException {
        if (Files.exists(file.resolveSibling("data/meta.properties"))) return;
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--standalone"};
        var outcome = StorageTool.execute(format, new PrintStream(OutputStream.nullOutputStream()));
        if (outcome != 0) throw new IllegalStateException("kafka format ended with " + outcome);
    }
}
