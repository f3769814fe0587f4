package nl.klankbord.notification.wording;

import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.notification.waiting.Reason;

/**
 * What staff are told: why, by class, and what to do next. The same words for everybody and every case; they name no
 * organisation, no case, no number.
 *
 * @param subject the most urgent reason
 * @param body a line for each reason
 */
public record NeutralText(String subject, String body) {
    /** One text for one mail, however many reasons it has; at least one. */
    public static NeutralText of(List<Reason> reasons, NoticeLanguage language) {
        var texts = reasons.stream().map(reason -> of(reason, language)).toList();
        return new NeutralText(
                texts.get(0).subject(), texts.stream().map(NeutralText::body).collect(Collectors.joining("\n\n")));
    }

    private static NeutralText of(Reason reason, NoticeLanguage language) {
        return language == NoticeLanguage.EN ? english(reason) : dutch(reason);
    }

    private static NeutralText dutch(Reason reason) {
        return switch (reason) {
            case WAITS -> says("Er staat iets voor je klaar", "Log in om het te lezen.");
            case TERM_NEAR -> says("Een termijn loopt bijna af", "Log in en kijk wat je nog moet doen.");
            case TERM_PASSED -> says("Een termijn is voorbij", "Log in en doe wat er nog moet gebeuren.");
            case COLLEAGUE_TERM ->
                says("Een termijn van een collega vraagt aandacht", "Vraag je collega's of iemand hulp nodig heeft.");
            case SIGN_IN ->
                says("Dit is een vaste herinnering, ook als er niets is", "Log in, dan blijven je sleutels geldig.");
            case LAW -> says("Er is nieuws over de wet", "Log in en lees het bij Instellingen.");
        };
    }

    private static NeutralText english(Reason reason) {
        return switch (reason) {
            case WAITS -> says("Something is waiting for you", "Sign in to read it.");
            case TERM_NEAR -> says("A term ends soon", "Sign in and see what you have to do.");
            case TERM_PASSED -> says("A term is over", "Sign in and do what still has to be done.");
            case COLLEAGUE_TERM ->
                says("A colleague's term needs attention", "Ask your colleagues whether somebody needs help.");
            case SIGN_IN ->
                says(
                        "This is a regular reminder, also when there is nothing",
                        "Sign in, so that your keys stay valid.");
            case LAW -> says("There is news about the law", "Sign in and read it under Settings.");
        };
    }

    private static NeutralText says(String why, String next) {
        return new NeutralText(why, why + ". " + next);
    }
}
