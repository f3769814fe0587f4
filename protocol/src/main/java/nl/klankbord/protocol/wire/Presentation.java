package nl.klankbord.protocol.wire;

import org.jspecify.annotations.Nullable;

/**
 * How an organisation shows itself to whoever writes there, beside what its directory says (SPEC, 7.6). That it is signed
 * is known by having come out of a {@link SignedPresentation}.
 *
 * @param directory the directory with which it was signed; it counts together with that one only
 * @param colour of a thin line above the page, as {@code #rrggbb}, or null
 * @param welcome a sentence of its own, or null
 * @param information a paragraph of its own in the information, or null
 * @param logo its logo, or null
 */
public record Presentation(
        Hash directory,
        @Nullable String colour,
        @Nullable Welcome welcome,
        @Nullable OwnInformation information,
        @Nullable Logo logo) {
    /**
     * A picture that holds nothing else, as {@link SmallLogo} says.
     *
     * @param text its bytes, in base64url
     */
    public record Logo(String text) {
        /**
         * The picture.
         *
         * @return a PNG
         */
        public byte[] png() {
            return Base64Url.decode(text);
        }
    }

    /**
     * A sentence above the doors.
     *
     * @param nl in Dutch
     * @param en in English, for every other language too
     */
    public record Welcome(String nl, String en) {}

    /**
     * What somebody reads before the first word, beside the standard text.
     *
     * @param version names standard text and own paragraph together; a report carries it
     * @param nl in Dutch
     * @param en in English, for every other language too
     */
    public record OwnInformation(String version, Paragraph nl, Paragraph en) {}

    /**
     * One paragraph.
     *
     * @param title its title
     * @param text what it says
     */
    public record Paragraph(String title, String text) {}
}
