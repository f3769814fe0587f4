package nl.klankbord.notification.reports;

import java.nio.charset.StandardCharsets;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.protocol.wire.Hash;

/** How a cause about an advice is named here. */
final class AdviceCauses {
    private AdviceCauses() {}

    static Hash of(AdviceId advice) {
        return Hash.sha256("notice-advice", bytes(advice.text()));
    }

    static Hash of(AdviceId advice, String what) {
        return Hash.sha256("notice-advice-cause", bytes(advice.text() + " " + what));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
