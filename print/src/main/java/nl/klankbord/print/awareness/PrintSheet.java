package nl.klankbord.print.awareness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes one sheet as a PDF that a printer and a screen reader can read. */
final class PrintSheet {
    private final KitWords words;

    PrintSheet(KitWords words) {
        this.words = words;
    }

    byte[] print(Sheet sheet, KitLanguage language, Invitation invitation) {
        var title = words.say(language, "title", invitation);
        try (var page = new TaggedPage(sheet.width(), sheet.height(), language.tag(), title)) {
            drawLogo(page, sheet, invitation);
            for (var line : sheet.before()) write(page, line, language, invitation);
            var code = QrSymbol.of(invitation.link());
            page.figure(words.say(language, "code", invitation), sheet.code(), code::darkRuns, code.size());
            for (var line : sheet.after()) write(page, line, language, invitation);
            var bytes = new ByteArrayOutputStream();
            page.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drawLogo(TaggedPage page, Sheet sheet, Invitation invitation) throws IOException {
        var logo = invitation.logo();
        var place = sheet.logo();
        if (logo != null && place.isPresent()) page.picture(invitation.organisation(), place.get(), logo.png());
    }

    private void write(TaggedPage page, Sheet.Line line, KitLanguage language, Invitation invitation)
            throws IOException {
        page.text(line.role(), words.say(language, line.key(), invitation), line.place());
    }
}
