package nl.klankbord.local.clients;

import java.util.List;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.client.SealedAttachment;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * A report that is sealed and not yet sent: everything that a browser computes, except the proof of work.
 *
 * @param channel where it goes
 * @param keys what the code of the reporter gives
 * @param grants who can read it
 * @param message the sealed message
 * @param attachments its sealed files
 */
public record PreparedReport(
        ChannelId channel,
        ReporterKeys keys,
        List<Grant> grants,
        SealedMessage message,
        List<SealedAttachment> attachments) {}
