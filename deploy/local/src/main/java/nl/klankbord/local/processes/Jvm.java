package nl.klankbord.local.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How child JVMs are started: quick to boot and small, at the price of peak speed. */
public final class Jvm {
    private static final String JAVA = ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());

    private Jvm() {}

    /** The program that runs this JVM. */
    public static String java() {
        return JAVA;
    }

    /** The command line of a JVM like this one, with a heap of that size. */
    public static List<String> command(String heap, List<String> rest) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Xms16m",
                "-Xmx" + heap,
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25"));
        command.addAll(rest);
        return command;
    }
}
