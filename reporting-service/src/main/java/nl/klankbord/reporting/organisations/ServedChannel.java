package nl.klankbord.reporting.organisations;

import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;

/**
 * A channel of an organisation, as it is now.
 *
 * @param directory its newest signed directory
 * @param profile what it says about itself
 */
public record ServedChannel(Directory directory, ChannelProfile profile) {}
