package nl.klankbord.casework.information;

import java.time.LocalDate;
import java.util.List;

/**
 * The editions of a practice.
 *
 * @param editions the newest first
 */
record EditionList(List<EditionView> editions) {
    record EditionView(int edition, String version, LocalDate madeOn, EditionText text) {}

    static EditionList of(List<Edition> editions) {
        return new EditionList(editions.stream()
                .map(one -> new EditionView(one.edition(), one.version(), one.madeOn(), one.text()))
                .toList());
    }
}
