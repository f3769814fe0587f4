package nl.klankbord.reporting.advice;

import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * An advisor who serves an organisation: whoever holds this has been looked up.
 *
 * @param kid the name of the advisor's key
 * @param organisation for whom
 */
record Adviser(Kid kid, OrganisationId organisation) {}
