package nl.klankbord.local.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {
    /** Below the range from which systems take outgoing ports, so that a killed server finds its port free again. */
    private static final int LOWEST = 20_000;

    private static final int ABOVE = 32_000;

    /** JVMs that start side by side have neighbouring ids, so each looks in a stripe of its own first. */
    private static final int STRIPE = 120;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on and that this JVM has not given out before. */
    public static int free() {
        var stripes = (ABOVE - LOWEST) / STRIPE;
        var own = LOWEST + (int) (ProcessHandle.current().pid() % stripes) * STRIPE;
        return freeBetween(own, own + STRIPE, 300)
                .or(() -> freeBetween(LOWEST, ABOVE, 2_000))
                .orElseThrow(() -> new IllegalStateException("no free port between " + LOWEST + " and " + ABOVE));
    }

    private static Optional<Integer> freeBetween(int lowest, int above, int tries) {
        return ThreadLocalRandom.current()
                .ints(tries, lowest, above)
                .boxed()
                .filter(port -> GIVEN.add(port) && isFree(port))
                .findFirst();
    }

    /** Whether somebody could listen here. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections here. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
