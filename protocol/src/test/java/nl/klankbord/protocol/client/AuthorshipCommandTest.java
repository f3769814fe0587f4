package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorshipCommandTest {
    private static final VectorInput ACCEPTED = KnownAnswers.in(Path.of("vectors"))
            .filter(vector -> vector.path("id").asText().equals("authorship.check-1"))
            .map(vector -> new VectorInput(vector.path("in")))
            .findFirst()
            .orElseThrow();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void aProofThatHoldsEndsWithNoughtAndTheTitleOfTheReport() throws IOException {
        assertEquals(0, check("nl", ACCEPTED.text("verifier"), ACCEPTED.text("nonce")));
        assertTrue(said().contains("Het bewijs geldt alleen voor u."), said());
        assertTrue(said().contains("2026-11-21  Signaal aanbesteding"), said());
    }

    @Test
    void whatPeopleTypeIsReadAsTheyMeanIt() throws IOException {
        var spaced = ACCEPTED.text("nonce").toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");

        assertEquals(0, check("en", " " + ACCEPTED.text("verifier"), spaced));
        assertTrue(said().startsWith("Proven: "), said());
    }

    @Test
    void aProofForSomebodyElseEndsWithOneAndSaysWhy() throws IOException {
        assertEquals(1, check("en", "Toezichthouder Voorbeeld", ACCEPTED.text("nonce")));
        assertEquals("Not proven: this proof was made for another name or another number.", said().strip());
    }

    @Test
    void everyReasonHasWordsInBothLanguages() throws IOException {
        for (var language : List.of("nl", "en")) {
            Files.writeString(folder.resolve("report"), "{}");
            Files.writeString(folder.resolve("proof"), "{}");
            assertEquals(1, run(language, "check", file("report"), file("proof"), "X", ACCEPTED.text("nonce")));
        }
        assertTrue(said().contains("Niet bewezen: de melding"), said());
        assertTrue(said().contains("Not proven: the report"), said());
    }

    @Test
    void theNumberIsDrawnAnewEachTime() {
        assertEquals(0, run("en", "number"));
        assertEquals(0, run("en", "number"));
        var lines = said().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.matches("[0-9a-f]{64}")), said());
        assertEquals(2, lines.stream().distinct().count());
    }

    @Test
    void anythingElseEndsWithTwo() throws IOException {
        assertEquals(2, run("en"));
        assertEquals(2, run("en", "check", "report"));
        assertEquals(2, run("en", "check", file("none"), file("none"), "X", ACCEPTED.text("nonce")));
        assertEquals(2, check("en", ACCEPTED.text("verifier"), "12"));
        assertTrue(said().contains("deploy/authorship check"), said());
    }

    private int check(String language, String name, String number) throws IOException {
        Files.writeString(folder.resolve("report"), ACCEPTED.text("report"));
        Files.writeString(folder.resolve("proof"), ACCEPTED.text("proof") + "\n");
        return run(language, "check", file("report"), file("proof"), name, number);
    }

    private int run(String language, String... arguments) {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new AuthorshipCommand(out, Locale.forLanguageTag(language), new SecureRandom()).run(List.of(arguments));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
