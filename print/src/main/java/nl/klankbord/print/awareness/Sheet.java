package nl.klankbord.print.awareness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be printed, and where everything stands on it. An A3 is an A4 drawn larger. */
public enum Sheet {
    /** A poster for a wall. */
    POSTER_A4(210, 297, Layout.POSTER, 1),
    /** The same, larger. */
    POSTER_A3(297, 420, Layout.POSTER, Math.sqrt(2)),
    /** As large as a bank card. */
    CARD(85, 55, Layout.CARD, 1),
    /** A page of 16 by 9, as large as the usual programs make one. */
    SLIDE(338.7, 190.5, Layout.SLIDE, 1);

    /**
     * A place on the sheet, in millimetres from its top left corner.
     *
     * @param size the size of its letters in points; a text that does not fit gets smaller ones
     */
    record Place(double left, double top, double width, double height, double size, boolean bold, boolean centred) {
        Place scaledBy(double factor) {
            return new Place(
                    left * factor, top * factor, width * factor, height * factor, size * factor, bold, centred);
        }
    }

    /**
     * A text in its place.
     *
     * @param key which text
     * @param role what it is to a screen reader
     */
    record Line(String key, String role, Place place) {}

    private record Layout(Optional<Place> logo, Place code, List<Line> before, List<Line> after) {
        // The symbol is never smaller than 3 cm, so that an old phone reads it at arm's length.
        static final Layout POSTER = new Layout(
                Optional.of(new Place(20, 9, 54, 18, 0, false, false)),
                new Place(62.5, 124, 85, 85, 0, false, false),
                List.of(
                        new Line("headline", "H1", new Place(20, 30, 170, 42, 46, true, false)),
                        new Line("invitation", "P", new Place(20, 76, 170, 40, 22, false, false))),
                List.of(
                        new Line("scan", "P", new Place(20, 217, 170, 12, 26, true, true)),
                        new Line("type", "P", new Place(20, 235, 170, 14, 13, false, true)),
                        new Line("compare", "P", new Place(20, 250, 170, 14, 13, false, true)),
                        new Line("for", "P", new Place(20, 270, 170, 8, 12, false, true))));
        // A card has no room for it.
        static final Layout CARD = new Layout(
                Optional.empty(),
                new Place(4, 4, 32, 32, 0, false, false),
                List.of(
                        new Line("headline", "H1", new Place(40, 4, 41, 10, 12, true, false)),
                        new Line("invitation", "P", new Place(40, 14.5, 41, 15, 7.5, false, false))),
                List.of(
                        new Line("scan", "P", new Place(40, 30, 41, 7, 8, true, false)),
                        new Line("type", "P", new Place(4, 39, 77, 4, 7, false, false)),
                        new Line("compare", "P", new Place(4, 43.2, 77, 4, 7, false, false)),
                        new Line("for", "P", new Place(4, 47.4, 77, 4, 7, false, false))));
        // Read from the last row, so the code is as large as on a poster.
        static final Layout SLIDE = new Layout(
                Optional.of(new Place(20, 12, 54, 18, 0, false, false)),
                new Place(221, 34, 98, 98, 0, false, false),
                List.of(
                        new Line("headline", "H1", new Place(20, 36, 190, 42, 46, true, false)),
                        new Line("invitation", "P", new Place(20, 82, 190, 50, 26, false, false))),
                List.of(
                        new Line("scan", "P", new Place(20, 138, 299, 13, 28, true, false)),
                        new Line("type", "P", new Place(20, 153, 299, 8, 18, false, false)),
                        new Line("compare", "P", new Place(20, 163, 299, 8, 18, false, false)),
                        new Line("for", "P", new Place(20, 173, 299, 8, 18, false, false))));
    }

    private final double width;
    private final double height;
    private final Layout layout;
    private final double factor;

    Sheet(double width, double height, Layout layout, double factor) {
        this.width = width;
        this.height = height;
        this.layout = layout;
        this.factor = factor;
    }

    /** The one with this word, such as {@code poster-a4}. */
    public static Optional<Sheet> called(String word) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.word().equals(word))
                .findAny();
    }

    /** Its word in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Where a logo stands, if there is room for one. */
    Optional<Place> logo() {
        return layout.logo().map(place -> place.scaledBy(factor));
    }

    Place code() {
        return layout.code().scaledBy(factor);
    }

    /** What is read before the code. */
    List<Line> before() {
        return scaled(layout.before());
    }

    /** What is read after it. */
    List<Line> after() {
        return scaled(layout.after());
    }

    private List<Line> scaled(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.key(), line.role(), line.place().scaledBy(factor)))
                .toList();
    }
}
