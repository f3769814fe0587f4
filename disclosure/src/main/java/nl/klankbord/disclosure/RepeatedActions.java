package nl.klankbord.disclosure;

import java.util.List;
import java.util.Set;

/**
 * Actions that repeat a wish, such as reporting through the advisor: beside a table of wishes they would bound its hidden rows,
 * so they are told once, where they are a row of a whole (domain.md 7.4: all published facts together).
 */
final class RepeatedActions {
    private static final String WISHES = "T5/mode";
    private static final String ACTIONS = "T5/action";
    private static final Set<String> REPEATED = Set.of("ACT.MVP", "ACT.MZE", "ACT.KLA", "ACT.MED");

    private RepeatedActions() {}

    /** Takes them out of the tables of a year that shows wishes. */
    static void leaveOut(List<PublishedTable> tables) {
        var wishes = tables.stream()
                .anyMatch(table -> table.key().equals(WISHES) && !table.cells().isEmpty());
        if (wishes) tables.replaceAll(table -> table.key().equals(ACTIONS) ? withoutRepeated(table) : table);
    }

    private static PublishedTable withoutRepeated(PublishedTable actions) {
        var cells = actions.cells().stream()
                .filter(cell -> !REPEATED.contains(cell.code()))
                .toList();
        return new PublishedTable(
                actions.id(),
                actions.of(),
                cells.isEmpty() ? Form.NOTHING : actions.form(),
                actions.years(),
                cells,
                actions.total(),
                cells.isEmpty() ? List.of() : actions.sentences(),
                actions.why(),
                actions.next(),
                actions.verdict());
    }
}
