package nl.klankbord.notification.mails;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RefusedTest {
    @Test
    void aServerThatWasNeverReachedHasTakenNothing() {
        assertTrue(Refused.isProvenBy(new CompletionException(new ConnectException("refused"))));
    }

    @Test
    void aLineThatBrokeProvesNothing() {
        assertFalse(Refused.isProvenBy(new CompletionException(new IOException("Connection was closed"))));
    }
}
