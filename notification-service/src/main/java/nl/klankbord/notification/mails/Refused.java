package nl.klankbord.notification.mails;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Which failures prove that a mail server has not taken a mail.
 *
 * <p>Every other failure, such as a line that broke while the answer was on its way, may come after the server has taken
 * it; such a mail is not sent again.
 */
final class Refused {
    private static final List<Class<? extends Throwable>> PROOFS = List.of(
            SMTPException.class,
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLException.class);

    private Refused() {}

    static boolean isProvenBy(Throwable failure) {
        if (PROOFS.stream().anyMatch(proof -> proof.isInstance(failure))) return true;
        return failure.getCause() != null && isProvenBy(failure.getCause());
    }
}
