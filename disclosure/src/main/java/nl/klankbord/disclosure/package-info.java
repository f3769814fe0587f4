/**
 * Which numbers of a year may be published, so that no number, sum, difference, earlier publication, invoice or sentence
 * leads to a person.
 *
 * <p>May know: counts by code, what was published before, what an insider knows. Must never know: a case, a card, a person,
 * an organisation's name, a database, a framework.
 *
 * <pre>
 * counts of a year ──► YearTables ──► PublicationFunction   which form, which cells (domain.md 7.3)
 *                          │    ──► TableAudit, Ledger      what a reader can work out (7.4), by Unknowns
 *                          └──────► YearFigures             tables, verdict, each suppression in words
 * work of a period ─────► StatementRule                     which hours an invoice shows (7.6)
 * </pre>
 *
 * <p>Where the rules come from:
 *
 * <ul>
 *   <li>Hundepool et al., Handbook on Statistical Disclosure Control (ESSnet SDC): chapter 4, tables of magnitude and the
 *       singleton problem; chapter 5, frequency tables, minimum frequency 3 or more, redesign before suppression, secondary
 *       suppression, differencing between publications.
 *   <li>tau-ARGUS user's manual (Statistics Netherlands, CBS): audit of a suppression pattern by the feasible interval of each
 *       hidden cell. There by linear programming; here by flows ({@code Network}), which are exact for whole numbers, and by
 *       enumeration where what is published is no flow.
 *   <li>Statistics Netherlands (CBS), rules for output of microdata: minimum number of units per cell, no cell that is nearly
 *       everything (group disclosure), no differencing.
 * </ul>
 *
 * <p>What is our own is that the reader is taken to know this program: which form is chosen depends on nothing but what the
 * reader is shown, and a test groups all small inputs by identical output and applies the rules to each group.
 *
 * <p>Does not protect against: what people tell each other, what an advisor writes in words, and a reader who knows all cases
 * but one.
 */
@NullMarked
package nl.klankbord.disclosure;

import org.jspecify.annotations.NullMarked;
