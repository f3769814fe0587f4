package nl.klankbord.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that practices offer has a place, and what {@code docs/traceability.md} names as that place exists: test ids of
 * screens, endpoints, texts, documents, and the tests that show it.
 */
class TraceabilityTest {
    private static final Path ROOT = Path.of("..");
    private static final int ROWS = 96;
    private static final Set<String> NOT_OURS = Set.of("node_modules", "target", "dist", ".git");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern REQUIREMENT = Pattern.compile("\\| [A-Z]{3}-\\d+ \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern LATER = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern SCREEN = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final List<String> lines = Files.readAllLines(ROOT.resolve("docs/traceability.md"));
    private final Sources sources = Sources.read();

    TraceabilityTest() throws IOException {}

    @Test
    void everyRowStandsOnceAndHasAPlaceAndAProof() {
        var rows = lines.stream()
                .flatMap(line -> Stream.of(ROW.matcher(line), LATER.matcher(line)))
                .filter(Matcher::matches)
                .map(row -> Integer.valueOf(row.group(1)))
                .sorted()
                .toList();

        assertEquals(IntStream.rangeClosed(1, ROWS).boxed().toList(), rows);
        for (var line : lines) {
            if (!ROW.matcher(line).matches() && !REQUIREMENT.matcher(line).matches()) continue;
            var cells = line.split(" \\| ");
            assertFalse(names(cells[cells.length - 2]).isEmpty(), "no place: " + line);
            assertFalse(names(cells[cells.length - 1]).isEmpty(), "no proof: " + line);
        }
    }

    @Test
    void whatIsNamedExists() {
        var missing = lines.stream()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> names(line).stream())
                .filter(name -> !sources.have(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(), missing);
    }

    private static List<String> names(String line) {
        return NAMED.matcher(line).results().map(match -> match.group(1)).toList();
    }

    /** What is there: the code of the apps, their texts, the addresses of the services, tests and documents. */
    private record Sources(String apps, Set<String> texts, Set<String> paths, Set<String> tests, Set<String> files) {
        private static final Pattern KEY = Pattern.compile("(?m)^ *\"([^\"]+)\":");
        private static final Pattern PATH = Pattern.compile("(?m)^  (/v1/\\S+):$");

        static Sources read() throws IOException {
            var all = walk();
            return new Sources(
                    contents(all, file -> file.matches("web/.*/src/.*\\.tsx?") && !file.contains(".test.")),
                    found(all, KEY, file -> file.matches("web/.*/src/.*(nl|en)\\.json")),
                    found(all, PATH, file -> file.endsWith("/openapi.yaml")),
                    all.stream()
                            .map(file -> file.substring(file.lastIndexOf('/') + 1))
                            .filter(file -> file.endsWith("Test.java") || file.contains(".test."))
                            .map(file -> file.replace(".java", ""))
                            .collect(Collectors.toSet()),
                    Set.copyOf(all));
        }

        boolean have(String name) {
            if (name.startsWith("/v1/")) return paths.contains(name);
            if (name.endsWith("Test") || name.contains(".test.")) return tests.contains(name);
            if (name.contains("/")) return files.contains(name);
            if (SCREEN.matcher(name).matches()) return shown(name);
            return texts.contains(name);
        }

        /** Written out, or put together from the name of the screen and the name of the part. */
        private boolean shown(String name) {
            if (Stream.of("\"", "'", "`").anyMatch(quote -> apps.contains(quote + name + quote))) return true;
            var at = name.indexOf('-');
            return at > 0 && apps.contains("}" + name.substring(at) + "`");
        }

        private static List<String> walk() throws IOException {
            var found = new ArrayList<String>();
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    return NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(ROOT.relativize(file).toString().replace('\\', '/'));
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        }

        private static String contents(List<String> all, Predicate<String> which) throws IOException {
            var text = new StringBuilder();
            for (var file : all) {
                if (which.test(file)) text.append(Files.readString(ROOT.resolve(file)));
            }
            return text.toString();
        }

        private static Set<String> found(List<String> all, Pattern what, Predicate<String> where) throws IOException {
            return what.matcher(contents(all, where))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }
}
