package nl.klankbord.reporting.yearly;

/** What tells parts of a drawing apart without colour. Only a number that is not published is hatched. */
enum Texture {
    /** Slanting lines: the number stays away. */
    HATCHED("M0 8 8 0"),
    /** Everything filled. */
    FULL("M0 0H8V8H0Z"),
    /** Dots. */
    DOTS("M2 2H6V6H2Z"),
    /** Upright lines. */
    UPRIGHT("M1 0H5V8H1Z"),
    /** Lying lines. */
    LYING("M0 1V4H8V1Z");

    private final String path;

    Texture(String path) {
        this.path = path;
    }

    /** What is drawn again and again, in a square of 8 units. */
    String path() {
        return path;
    }

    /** Neighbours differ. */
    static Texture ofPart(int at) {
        var shown = values().length - 1;
        return values()[1 + at % shown];
    }
}
