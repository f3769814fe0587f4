package nl.klankbord.casework.channels;

/** How well a colour can be seen on another (WCAG 2.2, contrast ratio). */
final class Contrast {
    /** What a line needs beside the page on which it lies (success criterion 1.4.11). */
    static final double LEAST_FOR_A_LINE = 3;

    private static final double SMALL = 0.040_45;
    private static final double FLARE = 0.05;

    private Contrast() {}

    /** The ratio of two colours, each as {@code #rrggbb}. */
    static double between(String one, String other) {
        var first = luminance(one) + FLARE;
        var second = luminance(other) + FLARE;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        return 0.212_6 * part(colour, 1) + 0.715_2 * part(colour, 3) + 0.072_2 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        var share = Integer.parseInt(colour, from, from + 2, 16) / 255.0;
        return share <= SMALL ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
