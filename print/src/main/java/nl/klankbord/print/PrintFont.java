package nl.klankbord.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one typeface of print: Liberation Sans, which travels with PDFBox. Only the letters in use end up in the file. */
public final class PrintFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNKNOWN = '?';

    private final PDFont face;
    private final CmapLookup letters;

    private PrintFont(PDFont face, TrueTypeFont letters) throws IOException {
        this.face = face;
        this.letters = letters.getUnicodeCmapLookup();
    }

    static PrintFont in(PDDocument document) throws IOException {
        try (var stream = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE)) {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            return new PrintFont(PDType0Font.load(document, parsed, true), parsed);
        }
    }

    /** The typeface as the document holds it. */
    public PDFont face() {
        return face;
    }

    /** How wide a line is, in points. */
    public float width(String line, float size) throws IOException {
        return face.getStringWidth(line) / 1000 * size;
    }

    /** Breaks a text between words; a word that is wider than a line is cut. */
    public List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var space = width(" ", size);
        var used = 0f;
        for (var word : printable(text).split(" ")) {
            var wide = width(word, size);
            if (line.length() > 0 && used + space + wide <= width) {
                line.append(' ').append(word);
                used += space + wide;
                continue;
            }
            if (line.length() > 0) lines.add(line.toString());
            while (wide > width) {
                var cut = fitting(word, size, width);
                lines.add(word.substring(0, cut));
                word = word.substring(cut);
                wide = width(word, size);
            }
            line = new StringBuilder(word);
            used = wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float width) throws IOException {
        var cut = word.length() - 1;
        while (cut > 1 && width(word.substring(0, cut), size) > width) cut--;
        return cut;
    }

    /** A name may hold letters that this typeface lacks. */
    private String printable(String text) {
        return text.codePoints()
                .map(letter -> letters.getGlyphId(letter) == 0 ? UNKNOWN : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
