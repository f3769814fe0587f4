package nl.klankbord.staff.vaults;

import nl.klankbord.protocol.wire.Kid;

/**
 * Who has enrolled.
 *
 * @param kid the name of the key
 */
public record EnrolmentView(Kid kid) {}
