package nl.klankbord.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import nl.klankbord.local.processes.Ports;
import nl.klankbord.local.servers.KafkaInProcess;

/**
 * A broker that a test can take away and bring back, with what it holds. All tests use it, so that Quarkus need not start
 * again for the one that does so.
 */
public final class RestartableBroker implements QuarkusTestResourceLifecycleManager {
    private Path folder;
    private int port;
    private int controllerPort;
    private KafkaInProcess kafka;

    @Override
    public int order() {
        return 1; // after StackTestResource, so that its broker is the one that nobody uses
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("klankbord-broker-");
            port = Ports.free();
            controllerPort = Ports.free();
            bringBack();
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void takeAway() {
        kafka.close();
    }

    void bringBack() {
        try {
            kafka = new KafkaInProcess(folder, port, controllerPort);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RestartableBroker.class));
    }

    @Override
    public void stop() {
        kafka.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
