package nl.klankbord.reporting;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether a document can be read by everybody, as far as a program can tell: PDF/UA-1 by veraPDF. */
public final class Accessible {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Accessible() {}

    /** Each rule that the document breaks, once; none of one that conforms. */
    public static List<String> faults(byte[] pdf) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            if (!result.isCompliant() && result.getTestAssertions().isEmpty()) return List.of("does not conform");
            return result.getTestAssertions().stream()
                    .map(Accessible::words)
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("A document cannot be checked", e);
        }
    }

    private static String words(TestAssertion broken) {
        var rule = broken.getRuleId();
        return rule.getClause() + "-" + rule.getTestNumber() + ": " + broken.getMessage();
    }
}
