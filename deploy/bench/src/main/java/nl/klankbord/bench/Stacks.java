package nl.klankbord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;

/** Stacks to measure. */
final class Stacks {
    private Stacks() {}

    /** Starts one that also ends when the measuring is broken off. */
    static LocalStack start(Options options) throws Exception {
        var stack = LocalStack.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stack.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return stack;
    }
}
