package nl.klankbord.intake.grants;

import java.time.LocalDate;
import nl.klankbord.delivery.Announcement;
import nl.klankbord.protocol.events.CaseKeyGranted;
import nl.klankbord.protocol.events.CaseKeyHeld;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Kid;

/** A grant with the person to whom it goes: someone of the channel who may receive reports. */
public record GivenGrant(Kid owner, Grant grant) {
    /** The fact that it was given, or is held. */
    public Announcement announcement(LocalDate today) {
        var mailbox = grant.mailbox();
        var event = grant.held()
                ? new CaseKeyHeld(mailbox, grant.epoch(), owner, grant.prekey(), today)
                : new CaseKeyGranted(mailbox, grant.epoch(), owner, grant.prekey(), today);
        return new Announcement(Topics.INTAKE_CONVERSATIONS, mailbox.hex(), event, true);
    }
}
