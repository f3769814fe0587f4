package nl.klankbord.reporting.people;

import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * Somebody who may read what is final for an organisation, such as its yearly reports: whoever holds this has been looked up.
 * It opens no escalation; those ask for an {@link Officer}.
 *
 * @param id the person
 * @param organisation whose
 * @param role officer, board or works council
 */
public record OrganisationReader(PersonId id, OrganisationId organisation, PersonRole role) {}
