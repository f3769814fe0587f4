package nl.klankbord.casework.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for people prints the table that decides. */
class CaseLifePageTest {
    @Test
    void thePagePrintsTheTable() throws IOException {
        var rows = Stream.of(CaseStep.values())
                .flatMap(step -> step.paths.stream()
                        .map(path -> "| `%s` | %s | %s | %s | `%s` |"
                                .formatted(
                                        step,
                                        path.from(),
                                        path.to(),
                                        step.by.name().toLowerCase(Locale.ROOT),
                                        step.guard)))
                .toList();
        var page = Files.readString(Path.of("../docs/case-life.md"));
        var printed = page.lines()
                .filter(line -> line.startsWith("| `") && line.endsWith("` |"))
                .toList();

        assertEquals(String.join("\n", rows), String.join("\n", printed));
    }
}
