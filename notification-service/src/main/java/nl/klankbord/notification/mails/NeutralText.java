package nl.klankbord.notification.mails;

import java.util.List;
import java.util.Map;

/** The one text that staff get, whatever waits. It names no organisation, no case, no number. */
enum NeutralText {
    NL("Er staat iets voor je klaar", "Er staat iets voor je klaar. Log in om het te lezen."),
    EN("Something is waiting for you", "Something is waiting for you. Sign in to read it.");

    private final String subject;
    private final String body;

    NeutralText(String subject, String body) {
        this.subject = subject;
        this.body = body;
    }

    /** In the language of the sign-in system; Dutch for every other. */
    static NeutralText of(Map<String, List<String>> attributes) {
        var locale = attributes.getOrDefault("locale", List.of()).stream().findFirst();
        return locale.filter(language -> language.startsWith("en")).isPresent() ? EN : NL;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
