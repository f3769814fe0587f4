package nl.klankbord.casework.channels;

import nl.klankbord.protocol.wire.AdvisorRole;

/**
 * What a channel promises whoever writes.
 *
 * @param ackWorkingDays days until receipt is confirmed
 * @param answerWorkingDays days until the first answer
 * @param advisorRole what the advisors are to the organisation
 */
public record ChannelPromise(int ackWorkingDays, int answerWorkingDays, AdvisorRole advisorRole) {}
