package nl.klankbord.local.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.SigningKey;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelPin;
import org.junit.jupiter.api.Test;

class ChannelLinkTest {
    @Test
    void aLinkIsReadAsItWasWritten() {
        var channel = new ChannelId("0123456789abcdef0123456789abcdef");
        var root = new SigningKey(Secret.draw(new SecureRandom())).identityKey();
        var link = new ChannelLink("http://localhost:8081", channel, ChannelPin.of(root, channel));

        assertEquals(link, ChannelLink.parse(link.text()));
    }
}
