package nl.klankbord.print.awareness;

import java.util.Arrays;
import java.util.List;

/** Makes the kit of a channel: what a page shows of it, and its sheets as files (INT-2). */
public final class AwarenessKit {
    /**
     * The kit on a screen.
     *
     * @param link the whole link, with the pin
     * @param address the link as somebody types it
     * @param spoken the pin as people compare it
     * @param qr the link as a code
     * @param texts in each language
     * @param sheets what can be printed
     */
    public record KitView(
            String link, String address, String spoken, QrView qr, List<TextView> texts, List<String> sheets) {}

    /**
     * The link as a QR code.
     *
     * @param size how many squares a side has
     * @param path the dark ones, as the path of an SVG
     */
    public record QrView(int size, String path) {
        static QrView of(String link) {
            var symbol = QrSymbol.of(link);
            return new QrView(symbol.size(), symbol.path());
        }
    }

    /**
     * The texts of one language.
     *
     * @param language its tag
     * @param intranet to publish
     * @param onboarding for new people
     * @param sheet what stands on every sheet
     */
    public record TextView(String language, String intranet, String onboarding, SheetView sheet) {}

    /**
     * What stands on every sheet, around its code.
     *
     * @param headline above all
     * @param invitation with whom one can talk
     * @param scan where to scan
     * @param type the address to type
     * @param compare the characters to compare
     * @param audience for whom it is
     */
    public record SheetView(
            String headline, String invitation, String scan, String type, String compare, String audience) {}

    private final KitWords words = KitWords.read();
    private final PrintSheet printSheet = new PrintSheet(words);

    /** What a page shows. */
    public KitView show(Invitation invitation) {
        return new KitView(
                invitation.link(),
                invitation.address(),
                invitation.spoken(),
                QrView.of(invitation.link()),
                Arrays.stream(KitLanguage.values())
                        .map(language -> texts(language, invitation))
                        .toList(),
                Arrays.stream(Sheet.values()).map(Sheet::word).toList());
    }

    /** Draws one sheet as a tagged PDF of one page. That takes a moment of a processor, so not on an event loop. */
    public byte[] print(Sheet sheet, KitLanguage language, Invitation invitation) {
        return printSheet.print(sheet, language, invitation);
    }

    /** How its file is called; the name holds nothing of the link. */
    public static String fileName(Sheet sheet, KitLanguage language) {
        return "%s-%s.pdf".formatted(sheet.word(), language.tag());
    }

    private TextView texts(KitLanguage language, Invitation invitation) {
        return new TextView(
                language.tag(),
                words.say(language, "intranet", invitation),
                words.say(language, "onboarding", invitation),
                new SheetView(
                        words.say(language, "headline", invitation),
                        words.say(language, "invitation", invitation),
                        words.say(language, "scan", invitation),
                        words.say(language, "type", invitation),
                        words.say(language, "compare", invitation),
                        words.say(language, "for", invitation)));
    }
}
