package nl.klankbord.casework.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a practice manager records about somebody.
 *
 * @param certificate number of the certificate, or null
 * @param certificateEndsOn its last day, or null
 * @param domains what the person is trained for
 * @param languages in which the person can answer
 * @param otherDuty what the person does elsewhere in the organisation
 * @param learning hours of this year, or null
 */
record NewRegistration(
        @Size(max = 100) @Nullable String certificate,
        @Nullable LocalDate certificateEndsOn,
        @NotNull Set<@NotNull Domain> domains,
        @NotNull @Size(max = 20) List<@NotBlank @Pattern(regexp = "[a-z]{2}") String> languages,
        @NotNull OtherDuty otherDuty,
        @Valid @Nullable Learning learning) {
    /** A certificate is recorded by its number; a day alone says nothing. */
    @AssertTrue
    boolean isComplete() {
        return certificate == null ? certificateEndsOn == null : !certificate.isBlank();
    }
}
