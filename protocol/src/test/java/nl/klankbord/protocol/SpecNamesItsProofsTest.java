package nl.klankbord.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rule without a proof is a wish: every rule names one, and what it names exists. */
class SpecNamesItsProofsTest {
    private static final int RULES = 78;
    private static final Pattern RULE = Pattern.compile("- \\*\\*KB-(\\d+)\\*\\* .*");
    private static final Pattern VECTORS = Pattern.compile("`vectors/([^`]+)`");
    private static final Pattern JAVA_TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern SCRIPT_TEST = Pattern.compile("`([\\w-]+\\.test\\.ts)`");

    @Test
    void everyRuleStandsOnceAndNamesItsProof() throws IOException {
        var rules = Files.readAllLines(Path.of("SPEC.md")).stream()
                .filter(line -> RULE.matcher(line).matches())
                .toList();

        assertTrue(rules.stream().allMatch(rule -> rule.contains(" Proof: ")));
        assertEquals(
                IntStream.rangeClosed(1, RULES).boxed().toList(),
                rules.stream().map(SpecNamesItsProofsTest::number).sorted().toList());
    }

    @Test
    void everyVectorThatIsNamedExists() throws IOException {
        var files = names(Path.of("vectors"));

        for (var pattern : named(VECTORS)) {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:%s.json".formatted(pattern));
            assertTrue(files.stream().anyMatch(file -> matcher.matches(Path.of(file))), pattern);
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var java = names(Path.of("src", "test", "java"));
        var script = names(Path.of("ts", "src"));

        named(JAVA_TEST).forEach(test -> assertTrue(java.contains(test + ".java"), test));
        named(SCRIPT_TEST).forEach(test -> assertTrue(script.contains(test), test));
    }

    private static int number(String rule) {
        return Integer.parseInt(RULE.matcher(rule).replaceFirst("$1"));
    }

    private static List<String> named(Pattern pattern) throws IOException {
        var found = pattern.matcher(Files.readString(Path.of("SPEC.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertTrue(found.size() > 5);
        return found;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
