package nl.klankbord.casework.textblocks;

import java.util.List;
import java.util.UUID;

/**
 * The blocks of a practice.
 *
 * @param blocks by title
 */
record TextBlockList(List<Entry> blocks) {
    record Entry(UUID id, String title, String nl, String en) {}

    static TextBlockList of(List<TextBlock> blocks) {
        return new TextBlockList(blocks.stream().map(TextBlockList::entry).toList());
    }

    private static Entry entry(TextBlock block) {
        var text = block.text();
        return new Entry(block.id(), text.title(), text.nl(), text.en());
    }
}
