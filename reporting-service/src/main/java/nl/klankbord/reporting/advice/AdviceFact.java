package nl.klankbord.reporting.advice;

import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/**
 * An advice that was given, with what was answered.
 *
 * @param year of whose report it is
 * @param kind a code of {@code adviceType}
 * @param asked whether the organisation asked for it
 * @param due until when somebody of the organisation does it
 */
public record AdviceFact(
        UUID id,
        int year,
        TaxonomyCode kind,
        Addressee addressee,
        boolean asked,
        Basis basis,
        String subject,
        String why,
        String effect,
        @Nullable String suggestedOwner,
        @Nullable LocalDate suggestedDue,
        AdviceState state,
        @Nullable Response response,
        @Nullable String reason,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate doneOn) {
    static AdviceFact of(Advice it, int year) {
        var kind = it.words().kind();
        var reasons = it.words().reasons();
        var suggestion = it.words().suggestion();
        var answer = it.answer();
        return new AdviceFact(
                it.id(),
                year,
                kind.code(),
                kind.addressee(),
                kind.asked(),
                kind.basis(),
                reasons.subject(),
                reasons.why(),
                reasons.effect(),
                suggestion.owner(),
                suggestion.on(),
                it.state(),
                answer.response(),
                answer.reason(),
                answer.owner(),
                answer.actionDueOn(),
                answer.answeredOn(),
                answer.doneOn());
    }
}
