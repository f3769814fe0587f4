package nl.klankbord.local.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {
    /** Below the range from which systems take outgoing ports, so that a killed server finds its port free again. */
    private static final int LOWEST = 20_000;

    private static final int ABOVE = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on and that this JVM has not given out before. */
    public static int free() {
        for (var tries = 0; tries < 2_000; tries++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE);
            if (GIVEN.add(port) && isFree(port)) return port;
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + ABOVE);
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
