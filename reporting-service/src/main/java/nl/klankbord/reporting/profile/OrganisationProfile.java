package nl.klankbord.reporting.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells about itself.
 *
 * @param structure how it is organised, in words
 * @param contacts whom to turn to there, in words
 * @param units its parts and how many people work in each
 * @param documents on which day each policy was adopted or last held
 * @param internalAdvisors how many it has itself
 * @param internalHours their hours a year, together
 * @param consent the works council's consent to the advisor's appointment
 * @param context figures of its own, a year each
 */
public record OrganisationProfile(
        @NotNull @Size(max = 2_000) String structure,
        @NotNull @Size(max = 2_000) String contacts,
        @NotNull @Size(max = 100) List<@Valid @NotNull Unit> units,
        @NotNull Documents documents,
        @Min(0) @Max(1_000) int internalAdvisors,
        @Min(0) @Max(100_000) int internalHours,
        @NotNull Consent consent,
        @NotNull @Size(max = 20) List<@Valid @NotNull Context> context) {
    /** A part of the organisation. */
    public record Unit(
            @NotBlank @Size(max = 200) String name,
            @Min(1) @Max(1_000_000) int staff) {}

    /** Since when each is there, or when it was last held; null for what is not there or not known. */
    public record Documents(
            @Nullable LocalDate policyOn,
            @Nullable LocalDate codeOfConductOn,
            @Nullable LocalDate complaintsProcedureOn,
            @Nullable LocalDate reportingProcedureOn,
            @Nullable LocalDate riskAssessmentOn,
            @Nullable LocalDate staffSurveyOn) {}

    /** How it stands, and since when. */
    public record Consent(
            @NotNull ConsentState state, @Nullable LocalDate on) {}

    /** The works council's consent to the advisor's appointment (ORG-13). */
    public enum ConsentState {
        UNKNOWN,
        ASKED,
        GIVEN,
        REFUSED,
        /** There is no works council. */
        NOT_NEEDED
    }

    /**
     * Figures of the organisation itself about one year, shown next to a report and never crossed with cases (RPT-15).
     *
     * @param headcount how many people worked there
     * @param absence sick leave, in tenths of a percent
     * @param turnover how many left, in tenths of a percent
     * @param satisfaction of a staff survey, in tenths
     * @param source where they come from
     */
    public record Context(
            @Min(2000) @Max(2100) int year,
            @Min(0) @Max(10_000_000) @Nullable Integer headcount,
            @Min(0) @Max(1_000) @Nullable Integer absence,
            @Min(0) @Max(1_000) @Nullable Integer turnover,
            @Min(0) @Max(100) @Nullable Integer satisfaction,
            @NotBlank @Size(max = 200) String source) {}
}
