package nl.klankbord.reporting.organisations;

import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * A channel of an organisation, as it is now.
 *
 * @param signed its newest signed directory
 * @param profile what it says about itself
 */
public record ServedChannel(SignedDirectory signed, ChannelProfile profile) {
    /** What the newest directory says. */
    public Directory directory() {
        return signed.directory();
    }
}
