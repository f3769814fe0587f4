package nl.klankbord.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.klankbord.local.Door;

/**
 * One thing that a service does, as its description says. Descriptions are written by a machine in one layout, and read by it.
 *
 * @param service where it is reached
 * @param method such as {@code POST}
 * @param path with names in braces
 * @param types of the body, empty if it takes none
 */
record Operation(Door service, String method, String path, List<String> types) {
    private static final Pattern PATH = Pattern.compile("  (/\\S+):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|delete|patch):");
    private static final Pattern TYPE = Pattern.compile("          (\\S+/\\S+):");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Everything that the description of a service names. */
    static List<Operation> of(Door service, Path description) {
        var all = new ArrayList<Operation>();
        var path = "";
        var inBody = false;
        try {
            for (var line : Files.readAllLines(description)) {
                var named = PATH.matcher(line);
                if (named.matches()) path = named.group(1);
                var method = METHOD.matcher(line);
                if (method.matches())
                    all.add(new Operation(service, method.group(1).toUpperCase(Locale.ROOT), path, new ArrayList<>()));
                if (line.matches(" {6}\\S.*")) inBody = line.equals("      requestBody:");
                var type = TYPE.matcher(line);
                if (inBody && type.matches()) all.get(all.size() - 1).types.add(type.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    boolean takes(String type) {
        return types.contains(type);
    }

    boolean takesABody() {
        return !types.isEmpty();
    }

    boolean hasNames() {
        return path.contains("{");
    }

    /** The path with a value for each name. */
    String at(UnaryOperator<String> values) {
        return NAME.matcher(path).replaceAll(name -> values.apply(name.group(1)));
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
