package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** T10: which units may have a row is decided by the number of their staff alone, never by their cases. */
public final class Units {
    /** The units that are too small for a row of their own. */
    public static final String OTHER = "OTHER";

    private final Parameters parameters;

    /** By these thresholds. */
    public Units(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * A part of an organisation.
     *
     * @param code its code
     * @param staff how many people work there
     * @param cases how many cases it has
     */
    public record Unit(String code, int staff, int cases) {}

    /** The table of units; empty if there are fewer than two rows, or if those that are joined are too few together. */
    public Optional<CountedTable> table(List<Unit> units) {
        var codes = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        var otherStaff = 0;
        var otherCases = 0;
        for (var unit : units) {
            if (unit.staff() >= parameters.unitStaff()) {
                codes.add(unit.code());
                counts.add(unit.cases());
            } else {
                otherStaff += unit.staff();
                otherCases += unit.cases();
            }
        }
        if (codes.size() < units.size()) {
            if (otherStaff < parameters.unitStaff()) return Optional.empty();
            codes.add(OTHER);
            counts.add(otherCases);
        }
        return codes.size() < 2 ? Optional.empty() : Optional.of(CountedTable.of("T10", "unit", codes, counts));
    }
}
