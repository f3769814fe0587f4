/**
 * Somebody with everything that is stored, who looks for what joins a reporter's conversation with a report to the
 * organisation. For tests that show that there is nothing to find.
 */
@NullMarked
package nl.klankbord.local.linking;

import org.jspecify.annotations.NullMarked;
