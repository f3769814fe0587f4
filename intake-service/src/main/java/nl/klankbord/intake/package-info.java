/**
 * intake-service: the home of sealed conversations between reporters and advisors.
 *
 * <p>May know: channels and their signed directories, mailboxes as hashes of public keys, who was granted a case key,
 * sealed messages and attachment parts, and the day on which something happened. Must never know: who a reporter is
 * (name, address, language, a moment finer than a day) or what a message says; nothing here can open anything.
 *
 * <p>The reporter's side ({@code /v1/reporter}) is anonymous; the advisor's side ({@code /v1/advisor}) is called by
 * case-service with the token of the advisor.
 */
@NullMarked
package nl.klankbord.intake;

import org.jspecify.annotations.NullMarked;
