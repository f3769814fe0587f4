package nl.klankbord.notification.wording;

import java.util.List;
import java.util.Map;
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
    private static final Map<NoticeLanguage, Map<Reason, NeutralText>> TEXTS = Map.of(
            NoticeLanguage.NL,
                    Map.of(
                            Reason.WAITS,
                                    new NeutralText(
                                            "Er staat iets voor je klaar",
                                            "Er staat iets voor je klaar. Log in om het te lezen."),
                            Reason.TERM_NEAR,
                                    new NeutralText(
                                            "Een termijn loopt bijna af",
                                            "Een termijn loopt bijna af. Log in en kijk wat je nog moet doen."),
                            Reason.TERM_PASSED,
                                    new NeutralText(
                                            "Een termijn is voorbij",
                                            "Een termijn is voorbij. Log in en doe wat er nog moet gebeuren."),
                            Reason.SIGN_IN,
                                    new NeutralText(
                                            "Vaste herinnering om in te loggen",
                                            "Dit is een vaste herinnering, ook als er niets is. Log in, dan blijven je sleutels geldig."),
                            Reason.LAW,
                                    new NeutralText(
                                            "Nieuws over de wet",
                                            "Er is nieuws over de wet. Log in en lees het bij Nieuws over de wet.")),
            NoticeLanguage.EN,
                    Map.of(
                            Reason.WAITS,
                                    new NeutralText(
                                            "Something is waiting for you",
                                            "Something is waiting for you. Sign in to read it."),
                            Reason.TERM_NEAR,
                                    new NeutralText(
                                            "A term ends soon", "A term ends soon. Sign in and see what you have to do."),
                            Reason.TERM_PASSED,
                                    new NeutralText(
                                            "A term is over", "A term is over. Sign in and do what still has to be done."),
                            Reason.SIGN_IN,
                                    new NeutralText(
                                            "Regular reminder to sign in",
                                            "This is a regular reminder, also when there is nothing. Sign in, so that your keys stay valid."),
                            Reason.LAW,
                                    new NeutralText(
                                            "News about the law",
                                            "There is news about the law. Sign in and read it under News about the law.")));

    /** One text for one mail, however many reasons it has. */
    public static NeutralText of(List<Reason> reasons, NoticeLanguage language) {
        var texts = reasons.stream().map(TEXTS.get(language)::get).toList();
        return new NeutralText(
                texts.get(0).subject(), texts.stream().map(NeutralText::body).collect(Collectors.joining("\n\n")));
    }
}
