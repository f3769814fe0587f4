package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import nl.klankbord.casework.practice.AdvisorCards;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * What a channel says about itself, with the cards as their owners wrote them: beside a new directory, or beside the one
 * that is signed already. Inside the caller's transaction, which holds the channel.
 */
@ApplicationScoped
class PresentChannel {
    private final Directories directories;
    private final Profiles profiles;
    private final AdvisorCards cards;
    private final Outbox outbox;

    PresentChannel(Directories directories, Profiles profiles, AdvisorCards cards, Outbox outbox) {
        this.directories = directories;
        this.profiles = profiles;
        this.cards = cards;
        this.outbox = outbox;
    }

    /** Beside a directory that was just signed. That an organisation leaves stays said. */
    Uni<Void> with(Channel channel, SignedDirectory signed, ChannelProfile sent) {
        var leaving = profiles.of(channel).map(ChannelProfile::leaving).orElse(null);
        return cards.shownIn(sent.withLeaving(leaving)).chain(profile -> tell(channel, signed, profile));
    }

    /** Beside the newest directory, if there is one and if anything changed. */
    Uni<Void> anew(Channel channel, UnaryOperator<ChannelProfile> change) {
        var before = profiles.of(channel);
        if (before.isEmpty()) return Uni.createFrom().voidItem();
        return cards.shownIn(change.apply(before.get()))
                .chain(profile -> profile.equals(before.get())
                        ? Uni.createFrom().voidItem()
                        : directories
                                .newest(channel.id())
                                .chain(newest -> tell(channel, newest.orElseThrow(), profile)));
    }

    private Uni<Void> tell(Channel channel, SignedDirectory signed, ChannelProfile profile) {
        channel.presentAs(profiles.write(profile));
        var key = channel.id().hex() + ":" + signed.directory().seq();
        var published = new ChannelPublished(channel.id(), signed, profile);
        return outbox.append(Topics.PRACTICE_CHANNELS, key, published, false);
    }
}
