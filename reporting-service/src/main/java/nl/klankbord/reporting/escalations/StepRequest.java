package nl.klankbord.reporting.escalations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.escalations.WriteInThread.WantedStep;
import org.jspecify.annotations.Nullable;

/** A step as a browser asks for it, with what is said in codes and days. */
record StepRequest(
        @NotNull EscalationStep step,
        @NotNull EscalationState from,
        @Nullable TaxonomyCode assessment,
        @Size(max = 11) @Nullable List<@NotNull TaxonomyCode> measures,
        @Nullable LocalDate nextOn,
        @Nullable TaxonomyCode authority,
        @Nullable Reaction reaction) {
    WantedStep wanted() {
        var taken = measures == null ? List.<TaxonomyCode>of() : measures;
        return new WantedStep(step, from, new StepFacts(assessment, taken, nextOn, authority, reaction));
    }
}
