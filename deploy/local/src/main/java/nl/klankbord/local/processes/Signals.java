package nl.klankbord.local.processes;

import java.io.IOException;

/** Signals of the operating system, where Java knows SIGTERM and SIGKILL only. */
final class Signals {
    private Signals() {}

    static void send(String signal, ProcessHandle process) throws InterruptedException {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }
}
