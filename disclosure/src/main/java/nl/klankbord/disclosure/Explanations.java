package nl.klankbord.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts each suppression in words. */
final class Explanations {
    private final int k;

    Explanations(int k) {
        this.k = k;
    }

    Explanation of(Reason reason, @Nullable String code) {
        return of(reason, code, Map.of());
    }

    Explanation of(Reason reason, @Nullable String code, Map<String, Integer> numbers) {
        return new Explanation(reason, code, fill(reason.nl(), numbers), fill(reason.en(), numbers));
    }

    /** Each hidden cell, and the table as a whole if it could have been better. */
    List<Explanation> ofTable(List<PublishedCell> cells, boolean coarser) {
        var why = new ArrayList<Explanation>();
        if (coarser) why.add(of(Reason.COARSER, null));
        for (var cell : cells) {
            if (cell.kind() == PublishedCell.Kind.BELOW) why.add(of(Reason.SMALL, cell.code()));
            if (cell.kind() == PublishedCell.Kind.AT_LEAST) why.add(of(Reason.LARGEST_HIDDEN, cell.code()));
        }
        return why;
    }

    private String fill(String text, Map<String, Integer> numbers) {
        var filled = text.replace("{k}", Integer.toString(k)).replace("{most}", Integer.toString(k - 1));
        for (var number : numbers.entrySet()) {
            filled = filled.replace("{" + number.getKey() + "}", Integer.toString(number.getValue()));
        }
        return filled;
    }
}
