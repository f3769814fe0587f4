package nl.klankbord.local.servers;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A real broker inside this JVM, for tests. */
public final class KafkaInProcess implements AutoCloseable {
    private final int port;
    private final KafkaRaftServer server;

    /** Formats the folder where needed and starts the broker. */
    public KafkaInProcess(Path directory, int port, int controllerPort) throws Exception {
        this.port = port;
        var settings = KafkaSettings.singleNode(directory, port, controllerPort);
        KafkaSettings.format(KafkaSettings.write(directory, settings));
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
