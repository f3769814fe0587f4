package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import nl.klankbord.protocol.wire.OrganisationId;

/** Whether the board still owes an answer to an advice. Both sides see each advice and its answer, so this tells of no case. */
public interface AwaitedAnswers {
    /** Of the advice given in a year; none is awaited once its term is over. Inside the caller's session. */
    Uni<Boolean> areAwaited(OrganisationId organisation, int year);
}
