package nl.klankbord.reporting.advice;

import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.people.Author;

/**
 * An advisor who serves an organisation: whoever holds this has been looked up.
 *
 * @param who the advisor
 * @param organisation for whom
 */
record Adviser(Author who, OrganisationId organisation) {}
