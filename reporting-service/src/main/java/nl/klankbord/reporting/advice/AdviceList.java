package nl.klankbord.reporting.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.people.Author;
import org.jspecify.annotations.Nullable;

/** What somebody reads of the register of advice, with what they can do now. */
record AdviceList(List<AdviceView> advice, List<SignalView> signals) {
    /**
     * @param carried whether it was given in an earlier year and is still open
     * @param mine whether whoever reads it wrote it
     * @param checked whether another advisor found no trace of anybody
     * @param answerDue until when an answer is expected
     */
    record AdviceView(
            UUID id,
            AdviceState state,
            TaxonomyCode kind,
            Addressee addressee,
            boolean asked,
            Basis basis,
            String subject,
            String why,
            String effect,
            @Nullable String suggestedOwner,
            @Nullable LocalDate suggestedDue,
            @Nullable Response response,
            @Nullable String reason,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate answerDue,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate doneOn,
            boolean carried,
            boolean mine,
            boolean checked,
            List<AdviceStep> steps,
            int version) {
        static AdviceView of(Advice it, @Nullable Side side, @Nullable Author reader, LocalDate today) {
            var kind = it.words().kind();
            var reasons = it.words().reasons();
            var suggestion = it.words().suggestion();
            var answer = it.answer();
            return new AdviceView(
                    it.id(),
                    it.state(),
                    kind.code(),
                    kind.addressee(),
                    kind.asked(),
                    kind.basis(),
                    reasons.subject(),
                    reasons.why(),
                    reasons.effect(),
                    suggestion.owner(),
                    suggestion.on(),
                    answer.response(),
                    answer.reason(),
                    answer.owner(),
                    answer.actionDueOn(),
                    it.givenOn(),
                    it.answerDueOn(),
                    answer.answeredOn(),
                    answer.doneOn(),
                    isCarried(it, today.getYear()),
                    reader != null && it.author().equals(reader.kid()),
                    it.isChecked(),
                    side == null ? List.of() : it.steps(side, reader, today),
                    it.version());
        }
    }

    record SignalView(
            UUID id,
            SignalState state,
            String theme,
            String text,
            SignalForm form,
            Basis basis,
            @Nullable String sources,
            @Nullable LocalDate givenOn,
            boolean mine,
            List<SignalStep> steps,
            int version) {
        static SignalView of(Signal it, @Nullable Author reader) {
            var said = it.said();
            return new SignalView(
                    it.id(),
                    it.state(),
                    said.theme(),
                    said.words(),
                    said.form(),
                    said.basis(),
                    said.sources(),
                    it.givenOn(),
                    reader != null && it.author().equals(reader.kid()),
                    reader == null ? List.of() : it.steps(reader),
                    it.version());
        }
    }

    static AdviceList forAdvisor(List<Advice> advice, List<Signal> signals, Author reader, LocalDate today) {
        return new AdviceList(
                advice.stream()
                        .map(it -> AdviceView.of(it, Side.ADVISOR, reader, today))
                        .toList(),
                signals.stream().map(it -> SignalView.of(it, reader)).toList());
    }

    static AdviceList forOrganisation(List<Advice> advice, List<Signal> signals, boolean mayAnswer, LocalDate today) {
        return new AdviceList(
                advice.stream()
                        .map(it -> AdviceView.of(it, mayAnswer ? Side.ORGANISATION : null, null, today))
                        .toList(),
                signals.stream().map(it -> SignalView.of(it, null)).toList());
    }

    /** What is not closed is carried into the next year. */
    static boolean isCarried(Advice it, int year) {
        var given = it.givenOn();
        return given != null && given.getYear() < year && it.state() != AdviceState.CLOSED;
    }
}
