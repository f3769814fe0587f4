package nl.klankbord.casework.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a practice presents itself.
 *
 * @param name its name
 * @param privacyContact where questions about personal data go
 * @param complaintRoute where complaints about the practice go
 */
record PracticeProfile(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 500) String privacyContact,
        @NotBlank @Size(max = 2000) String complaintRoute) {}
