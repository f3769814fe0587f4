package nl.klankbord.protocol.client;

import java.util.Map;

/** What a vector asks for: takes its {@code in}, gives its {@code out} or refuses. */
@FunctionalInterface
interface Operation {
    Map<String, Object> run(VectorInput in);
}
