package nl.klankbord.casework.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelProfile;

/** Channel profiles as stored text. */
@ApplicationScoped
class Profiles {
    private final ObjectMapper json;

    Profiles(ObjectMapper json) {
        this.json = json;
    }

    String write(ChannelProfile profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ChannelProfile> of(Channel channel) {
        return Optional.ofNullable(channel.profile()).map(this::read);
    }

    private ChannelProfile read(String text) {
        try {
            return json.readValue(text, ChannelProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
