package nl.klankbord.notification.bulletin;

import java.time.LocalDate;

/**
 * One item of the bulletin: what changed in the law, or did not, with the day on which somebody looked.
 *
 * @param id its name
 * @param on since when it stands in the bulletin
 * @param title in both languages
 * @param text in both languages
 * @param source where it can be read
 * @param checkedOn the day on which the source was looked up
 */
public record LawItem(String id, LocalDate on, InBoth title, InBoth text, String source, LocalDate checkedOn) {
    /**
     * The same in both languages.
     *
     * @param nl Dutch
     * @param en English
     */
    public record InBoth(String nl, String en) {}
}
