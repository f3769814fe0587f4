package nl.klankbord.protocol.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.RefusedInput;

/** The program behind {@code deploy/authorship}: draws a verifier's number and checks a proof. Needs no network. */
public final class AuthorshipCommand {
    private static final int PROVEN = 0;
    private static final int NOT_PROVEN = 1;
    private static final int USAGE = 2;
    private static final int CHECK_ARGUMENTS = 5;

    private static final Map<String, String> DUTCH = Map.of(
            "usage", """
                    deploy/authorship number
                      trekt een getal om aan de maker van het bewijs te geven
                    deploy/authorship check <melding> <bewijs> <uw naam> <getal>
                      controleert het bewijs bij de melding zoals de organisatie die ontving""",
            "SIGNATURE", "Bewezen: wie dit bewijs maakte, schreef deze melding. Het bewijs geldt alleen voor u.",
            "SECRET", "Bewezen: wie dit geheim toont, schreef deze melding. Ieder die het leest, kan het ook tonen.",
            "report", "Niet bewezen: de melding is niet heel, of niemand heeft met deze tekst ingestemd.",
            "proof", "Niet bewezen: het bewijs is niet heel.",
            "other-report", "Niet bewezen: dit bewijs gaat over een andere melding.",
            "other-verifier", "Niet bewezen: dit bewijs is gemaakt voor een andere naam of een ander getal.",
            "signature", "Niet bewezen: wie dit bewijs maakte, heeft de sleutel van deze melding niet.",
            "file", "Dit bestand kan niet worden gelezen: ");

    private static final Map<String, String> ENGLISH = Map.of(
            "usage", """
                    deploy/authorship number
                      draws a number to give to whoever makes the proof
                    deploy/authorship check <report> <proof> <your name> <number>
                      checks the proof against the report as the organisation received it""",
            "SIGNATURE", "Proven: whoever made this proof wrote this report. The proof counts for you alone.",
            "SECRET", "Proven: whoever shows this secret wrote this report. Everybody who reads it can show it too.",
            "report", "Not proven: the report is not whole, or nobody agreed to this text.",
            "proof", "Not proven: the proof is not whole.",
            "other-report", "Not proven: this proof is about another report.",
            "other-verifier", "Not proven: this proof was made for another name or another number.",
            "signature", "Not proven: whoever made this proof has not the key of this report.",
            "file", "This file cannot be read: ");

    private final PrintStream out;
    private final Map<String, String> words;
    private final SecureRandom random;

    AuthorshipCommand(PrintStream out, Locale locale, SecureRandom random) {
        this.out = out;
        this.words = locale.getLanguage().equals("nl") ? DUTCH : ENGLISH;
        this.random = random;
    }

    /**
     * Runs once; ends with 0 for a proof that holds, 1 for one that does not, 2 for anything else.
     *
     * @param arguments as the usage says
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new AuthorshipCommand(out, Locale.getDefault(), new SecureRandom()).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.equals(List.of("number"))) {
            out.println(Hex.encode(Secret.draw(random, Hash.LENGTH)));
            return PROVEN;
        }
        if (arguments.size() != CHECK_ARGUMENTS || !arguments.get(0).equals("check")) return usage();
        try {
            var report = Files.readAllBytes(Path.of(arguments.get(1)));
            var proof = Files.readString(Path.of(arguments.get(2)));
            return check(report, proof, arguments.get(3), arguments.get(4));
        } catch (IOException e) {
            out.println(word("file") + e.getMessage());
            return USAGE;
        }
    }

    private int check(byte[] report, String proof, String name, String number) {
        byte[] nonce;
        try {
            nonce = Hex.decode(number.replaceAll("\\s", "").toLowerCase(Locale.ROOT), Hash.LENGTH);
        } catch (RefusedInput e) {
            return usage();
        }
        try {
            var verifier = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
            var proven = AuthorshipCheck.check(report, proof, verifier, nonce);
            out.println(word(proven.way().name()));
            out.println(proven.day() + "  " + proven.title());
            out.println(proven.document().hex());
            return PROVEN;
        } catch (NotAuthentic e) {
            out.println(word(e.code()));
            return NOT_PROVEN;
        }
    }

    private int usage() {
        out.println(word("usage"));
        return USAGE;
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
