/**
 * Which case of case-service a mailbox has become, how far it is in plain words, and which advisor may read it.
 *
 * <p>May know: the pair of case and mailbox, terms and days of the end, released grants. Must never know: what a case is about.
 *
 * <pre>
 * cases   case_id │ mailbox_id │ status │ ack_due_on, answer_due_on, legal_*_on │ close_due_on, reopen_until_on, purge_due_on
 * recusals   case_id, person_id │ recused_on
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.cases;

import org.jspecify.annotations.NullMarked;
