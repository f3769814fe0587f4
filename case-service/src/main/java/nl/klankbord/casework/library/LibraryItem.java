package nl.klankbord.casework.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.LibraryItemId;

/**
 * An item with everything that it ever said.
 *
 * @param id its name
 * @param stale whether somebody looked it up too long ago
 * @param editions the newest first; the first is what it says now
 */
record LibraryItem(LibraryItemId id, boolean stale, List<Kept> editions) {
    record Kept(int edition, LocalDate madeOn, ItemContent content) {
        static Kept of(LibraryEdition edition) {
            return new Kept(edition.edition(), edition.madeOn(), edition.content());
        }
    }

    /** All items, by kind and then by their Dutch title. */
    static List<LibraryItem> of(List<LibraryEdition> newestFirst, LocalDate today) {
        return newestFirst.stream()
                .collect(Collectors.groupingBy(LibraryEdition::item, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(item -> new LibraryItem(
                        item.getKey(),
                        item.getValue().get(0).isStaleOn(today),
                        item.getValue().stream().map(Kept::of).toList()))
                .sorted(Comparator.comparing((LibraryItem item) -> item.now().kind())
                        .thenComparing(item -> item.now().nl().title())
                        .thenComparing(item -> item.id().text()))
                .toList();
    }

    /** What it says now. */
    ItemContent now() {
        return editions.get(0).content();
    }
}
