package nl.klankbord.casework.intervision;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import org.jspecify.annotations.Nullable;

/**
 * A card as one of its members sees it.
 *
 * @param set its record set
 * @param author who shared it
 * @param deleteOn the last day on which it is there
 * @param share the key of the set, sealed to this member; the author has it in the own vault
 * @param records the card and what was added
 */
record SharedCard(
        RecordSetId set,
        PersonId author,
        LocalDate deleteOn,
        @Nullable Share share,
        List<SealedRecord> records) {}
