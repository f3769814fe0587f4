package nl.klankbord.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.Jvm;
import nl.klankbord.local.processes.Ports;

/** A broker in a JVM of its own. */
public final class KafkaServer {
    private final Path folder;
    private final Path logs;
    private final String classPath;
    private final int port;
    private final int controllerPort;

    /** Keeps its data in that folder; the class path holds Kafka. */
    public KafkaServer(Path folder, Path logs, String classPath, int port, int controllerPort) {
        this.folder = folder;
        this.logs = logs;
        this.classPath = classPath;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Formats the folder where needed and starts the broker. */
    public Child start() throws Exception {
        var settings = KafkaSettings.write(folder, KafkaSettings.singleNode(folder, port, controllerPort));
        KafkaSettings.format(settings);
        var command = List.of("-cp", classPath, "kafka.Kafka", settings.toString());
        return Child.start("kafka", logs, Map.of(), Jvm.command("96m", command));
    }

    /** Whether clients can connect. */
    public boolean isReady() {
        return Ports.answers(port);
    }
}
