package nl.klankbord.reporting.escalations;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/**
 * What is said in codes and days with a step; the words are sealed in the message beside it.
 *
 * @param assessment what the officers found, or null
 * @param measures what they did about it
 * @param nextOn until when they expect to know more, or null
 * @param authority where it goes, or null
 * @param reaction how the reporter took it, or null
 */
record StepFacts(
        @Nullable TaxonomyCode assessment,
        List<TaxonomyCode> measures,
        @Nullable LocalDate nextOn,
        @Nullable TaxonomyCode authority,
        @Nullable Reaction reaction) {
    static final StepFacts NONE = new StepFacts(null, List.of(), null, null, null);

    private static final int MOST_MEASURES = 11;

    StepFacts {
        measures = List.copyOf(measures);
    }

    static StepFacts of(@Nullable Reaction reaction, @Nullable TaxonomyCode authority) {
        return new StepFacts(null, List.of(), null, authority, reaction);
    }

    /** Whether this is what belongs to the step, no more and no less, and every code is in its list. */
    boolean suit(EscalationStep step, Side side, LocalDate today) {
        return areKnown(today)
                && switch (step) {
                    case GIVE_FEEDBACK ->
                        (assessment != null || nextOn != null) && authority == null && reaction == null;
                    case GO_ON -> nextOn != null && isOnly(nextOn);
                    case REFER -> authority != null && isOnly(authority);
                    case CLOSE ->
                        side == Side.OFFICER
                                ? assessment != null && nextOn == null && authority == null && reaction == null
                                : reaction != null && isOnly(reaction);
                    default -> equals(NONE);
                };
    }

    private boolean areKnown(LocalDate today) {
        return (assessment == null || EscalationCodes.isAssessment(assessment))
                && measures.stream().allMatch(EscalationCodes::isMeasure)
                && measures.stream().distinct().count() == measures.size()
                && measures.size() <= MOST_MEASURES
                && (nextOn == null || nextOn.isAfter(today));
    }

    private boolean isOnly(Object given) {
        return (assessment == null)
                && measures.isEmpty()
                && (nextOn == null || nextOn.equals(given))
                && (authority == null || authority.equals(given))
                && (reaction == null || reaction.equals(given));
    }
}
