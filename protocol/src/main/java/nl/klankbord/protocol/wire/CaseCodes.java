package nl.klankbord.protocol.wire;

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
        TaxonomyCode duration) {
    /** Takes over the codes. */
    public CaseCodes {
        extraTopics = List.copyOf(extraTopics);
        actions = List.copyOf(actions);
    }
}
