package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * How a case is counted, in codes of the taxonomy.
 *
 * @param topic its main topic
 * @param extraTopics at most two more
 * @param nature what it is in law
 * @param role who wrote
 * @param relation what that person is to the organisation
 * @param channel how the first contact came
 * @param mode what the reporter wanted in the end
 * @param actions what was done
 * @param result what came of it
 * @param reason why it was closed
 * @param talks how many talks there were
 * @param duration how long it took
 * @param party whom it was about
 * @param known to whom the reporter was known
 * @param answer whether the first answer came within the term that was agreed; never how long it took
 */
public record CaseCodes(
        TaxonomyCode topic,
        List<TaxonomyCode> extraTopics,
        TaxonomyCode nature,
        TaxonomyCode role,
        TaxonomyCode relation,
        TaxonomyCode channel,
        TaxonomyCode mode,
        List<TaxonomyCode> actions,
        TaxonomyCode result,
        TaxonomyCode reason,
        TaxonomyCode talks,
        TaxonomyCode duration,
        TaxonomyCode party,
        TaxonomyCode known,
        TaxonomyCode answer) {
    /** What nobody asked or nobody knows. */
    public static final TaxonomyCode UNKNOWN = new TaxonomyCode("ONBEKEND");

    /** Takes over the codes. */
    public CaseCodes {
        extraTopics = List.copyOf(extraTopics);
        actions = List.copyOf(actions);
    }

    /**
     * Reads codes; what a card of before did not ask yet is unknown.
     *
     * @throws MalformedWire with code {@code codes} if one that always was there is missing
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CaseCodes of(WrittenCodes written) {
        return written.codes();
    }
}
