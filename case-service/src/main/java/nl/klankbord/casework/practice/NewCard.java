package nl.klankbord.casework.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.klankbord.protocol.wire.CardDetails;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor says of the own work, for the card that reporters see (INT-4).
 *
 * @param phone a direct number, or null
 * @param mail an address for first contact, or null
 * @param languages in which the advisor answers, ISO 639-1
 * @param workingDays days of the week, 1 is Monday
 * @param hours of a working day, {@code 09:00-17:00} in Dutch time, or null
 * @param answerWorkingDays working days until the advisor answers, or null for those of the channel
 * @param photo a small JPEG without anything but the picture, base64url, or null
 */
public record NewCard(
        @Size(min = 1, max = 40) @Nullable String phone,

        @Size(min = 3, max = 200) @Pattern(regexp = "[^\\s@<>\"]+@[^\\s@<>\"]+") @Nullable
        String mail,

        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Pattern(regexp = "[a-z]{2}") String> languages,
        @NotNull @Size(min = 1, max = 7) List<@NotNull @Min(1) @Max(7) Integer> workingDays,

        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d") @Nullable
        String hours,

        @Min(1) @Max(60) @Nullable Integer answerWorkingDays,
        @Size(max = 16_384) @Nullable String photo) {
    /** What of it goes beside the card, with what the practice recorded about the training. */
    CardDetails details(List<String> domains) {
        return new CardDetails(domains, mail, hours, answerWorkingDays, photo);
    }
}
