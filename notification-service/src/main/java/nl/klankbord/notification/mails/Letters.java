package nl.klankbord.notification.mails;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.oidc.client.OidcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.notification.wording.NeutralText;
import nl.klankbord.protocol.wire.KeycloakSubject;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Addresses a mail with what the sign-in system says at this moment, and hands it to the mail server. Blocks. */
@ApplicationScoped
class Letters {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final UsersClient users;
    private final OidcClient credentials;
    private final ReactiveMailer mailer;
    private final Vertx vertx;

    Letters(@RestClient UsersClient users, OidcClient credentials, ReactiveMailer mailer, Vertx vertx) {
        this.users = users;
        this.credentials = credentials;
        this.mailer = mailer;
        this.vertx = vertx;
    }

    String credential() {
        return "Bearer " + credentials.getTokens().await().atMost(PATIENCE).getAccessToken();
    }

    /** Empty for somebody who has left or cannot be reached. */
    Optional<Recipient> recipient(KeycloakSubject subject, String credential) {
        try {
            var user = users.get(subject.value(), credential).await().atMost(PATIENCE);
            return user.recipient();
        } catch (UnknownUser gone) {
            return Optional.empty();
        }
    }

    /** Neither the address nor the reasons are kept. */
    void send(Recipient recipient, int reasons) {
        var text = NeutralText.of(Reason.in(reasons), recipient.language());
        send(Mail.withText(recipient.address(), text.subject(), text.body())
                .addHeader("Auto-Submitted", "auto-generated"));
    }

    /** From an event loop: from any other thread the client may miss a greeting that comes at once, and wait for it. */
    private void send(Mail mail) {
        Uni.createFrom()
                .<Boolean>emitter(sent -> vertx.runOnContext(
                        here -> mailer.send(mail).subscribe().with(done -> sent.complete(true), sent::fail)))
                .replaceWithVoid()
                .await()
                .atMost(PATIENCE);
    }
}
