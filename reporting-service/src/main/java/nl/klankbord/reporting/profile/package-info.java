/**
 * What is known of an organisation besides cases: its units and their size, its policies and their days, internal advisors, the
 * works council's consent, and figures of its own that stand next to a report (ORG-7, ORG-13, RPT-13, RPT-15).
 *
 * <p>May know: what an organisation tells about itself. Must never know: a case; and no figure in here is ever divided by a
 * number of cases.
 *
 * <pre>
 * organisation_profiles (organisation_id) profile, version
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.profile;

import org.jspecify.annotations.NullMarked;
