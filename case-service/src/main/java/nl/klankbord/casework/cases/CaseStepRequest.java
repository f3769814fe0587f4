package nl.klankbord.casework.cases;

import jakarta.validation.constraints.NotNull;

/**
 * A step that an advisor's browser asks for.
 *
 * @param step which
 * @param from how far the case was when the advisor decided; keeps a late repeat from doing something else
 */
record CaseStepRequest(@NotNull CaseStep step, @NotNull CaseStatus from) {}
