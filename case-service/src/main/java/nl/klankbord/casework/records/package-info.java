/**
 * Records: what an advisor notes, sealed by the own browser under keys of sets that only the vault holds.
 *
 * <p>May know: whose set it is, to which case it belongs (deletion needs it), the version and size of a record. Must never
 * know: what a record is or says, or an older version. A set goes with the case, and with the person's hold on the case.
 *
 * <pre>
 * case_holders (case_id, person_id) ──&lt; record_sets (set_id) ──&lt; records (set_id, record_id) version, sealed_record
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.records;

import org.jspecify.annotations.NullMarked;
