package nl.klankbord.local.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.ClassArchive;
import nl.klankbord.local.processes.Jvm;
import nl.klankbord.local.processes.Ports;

/** A broker in a JVM of its own. */
public final class KafkaServer {
    private static final String NAME = "kafka";
    private final Path folder;
    private final Path logs;
    private final Path jar;
    private final ClassArchive archive;
    private final int port;
    private final int controllerPort;

    /** Keeps its data in that folder; the jar names Kafka and what it needs. */
    public KafkaServer(Path folder, Path logs, Path jar, ClassArchive archive, int port, int controllerPort) {
        this.folder = folder;
        this.logs = logs;
        this.jar = jar;
        this.archive = archive;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Formats the folder where needed and starts the broker with these flags of the JVM, but a heap of its own size. */
    public Child start(List<String> flags) throws Exception {
        var settings = KafkaSettings.write(folder, KafkaSettings.singleNode(folder, port, controllerPort));
        KafkaSettings.format(settings);
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(flags);
        command.add("-Xmx96m");
        command.addAll(archive.arguments(NAME, jar));
        command.addAll(List.of("-cp", jar.toString(), "kafka.Kafka", settings.toString()));
        var broker = Child.start(NAME, logs, Map.of(), command);
        archive.started(broker, jar);
        return broker;
    }

    /** Whether clients can connect. */
    public boolean isReady() {
        return Ports.answers(port);
    }
}
