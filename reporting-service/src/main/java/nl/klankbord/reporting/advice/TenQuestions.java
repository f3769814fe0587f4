package nl.klankbord.reporting.advice;

import java.util.Collections;
import java.util.List;
import nl.klankbord.edge.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The ten questions whether a text leads to somebody: a quote, a day, a function or place, a unique event, something about a
 * person, a small number, a pointer to last year, advice that only one case explains, a combination with an invoice or an
 * absence, words in which the accused would see themselves. Whoever checks a text answers each of them.
 *
 * @param noTrace for each question whether the answer is no
 */
record TenQuestions(@Nullable List<Boolean> noTrace) {
    private static final int COUNT = 10;

    /** One trace is enough to send a text back. */
    void requireNoTrace() {
        if (noTrace == null || !noTrace.equals(Collections.nCopies(COUNT, true))) {
            throw Problem.invalid("/noTrace", "required");
        }
    }
}
