package nl.klankbord.local.servers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Accepts every mail and delivers none; they can be looked at until it stops. */
public final class MailCatcher implements AutoCloseable {
    /**
     * A mail as it came in.
     *
     * @param to who should have got it
     * @param subject its subject, decoded
     * @param text its body, decoded
     * @param raw everything that was sent, headers included
     */
    public record Mail(String to, String subject, String text, String raw) {}

    private final int port;
    private GreenMail server;

    /** Will listen there, on the loopback address. */
    public MailCatcher(int port) {
        this.port = port;
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    }

    /** Begins to listen. */
    public synchronized void start() {
        server.start();
    }

    /** Stops listening; what was received is gone. */
    @Override
    public synchronized void close() {
        server.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    }

    /** All mails, newest first. */
    public synchronized List<Mail> mails() {
        var mails = new ArrayList<>(Arrays.stream(server.getReceivedMessages())
                .map(MailCatcher::read)
                .toList());
        Collections.reverse(mails);
        return mails;
    }

    private static Mail read(MimeMessage message) {
        try {
            var to = Arrays.stream(message.getAllRecipients())
                    .map(Object::toString)
                    .toList();
            return new Mail(
                    String.join(", ", to),
                    String.valueOf(message.getSubject()),
                    String.valueOf(message.getContent()).strip(),
                    GreenMailUtil.getWholeMessage(message));
        } catch (MessagingException | IOException unreadable) {
            return new Mail("?", "?", "?", GreenMailUtil.getWholeMessage(message));
        }
    }
}
