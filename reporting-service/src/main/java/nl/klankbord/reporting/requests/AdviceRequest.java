package nl.klankbord.reporting.requests;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import org.jspecify.annotations.Nullable;

/**
 * A request as one of its members sees it.
 *
 * @param set its record set
 * @param organisation who asked
 * @param deleteOn the last day on which it is there
 * @param share the key of the set, sealed to this member; whoever asked has it in the own vault
 * @param records what was asked and answered, in no order
 */
record AdviceRequest(
        RecordSetId set,
        OrganisationId organisation,
        LocalDate askedOn,
        LocalDate deleteOn,
        @Nullable Share share,
        List<SealedRecord> records) {}
