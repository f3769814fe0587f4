package nl.klankbord.casework.invitations;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import nl.klankbord.protocol.events.PersonRole;

/**
 * Whom a manager invites.
 *
 * @param firstName given name
 * @param lastName family name
 * @param email where notices go; also what is typed at sign-in
 * @param role what the person does
 * @param internal whether the organisation employs the person; then its mail server is the employer's
 */
public record NewAccount(
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @NotBlank @Email @Size(max = 200) String email,

        @NotNull @Pattern(regexp = "advisor|contact-person|practice-manager")
        String role,

        @NotNull Boolean internal) {
    /** The whole name. */
    public String name() {
        return firstName.strip() + " " + lastName.strip();
    }

    String username() {
        return email.toLowerCase(Locale.ROOT);
    }

    PersonRole personRole() {
        return PersonRole.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** An address is nobody's business. */
    @Override
    public String toString() {
        return "NewAccount";
    }
}
