package nl.klankbord.reporting.advice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal that was given.
 *
 * @param sources what it rests on, where that is no case
 */
public record SignalFact(
        UUID id,
        String theme,
        String text,
        Basis basis,
        @Nullable String sources,
        SignalForm form,
        SignalState state,
        LocalDate givenOn) {
    static SignalFact of(Signal it, LocalDate givenOn) {
        var said = it.said();
        return new SignalFact(
                it.id(), said.theme(), said.words(), said.basis(), said.sources(), said.form(), it.state(), givenOn);
    }
}
