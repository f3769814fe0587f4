/**
 * What the services tell each other: one record per event, in the past tense, each with its name on the wire.
 *
 * <p>May know: ids, codes, days and counts, and two public documents (a signed directory, a prekey). Must never know:
 * text, ciphertext, secret keys, names, addresses, or a moment a reporter caused. Topics, keys and order stand in
 * {@code EVENTS.md}; the form on the wire is the business of {@code nl.klankbord.protocol.events.json}.
 */
@NullMarked
package nl.klankbord.protocol.events;

import org.jspecify.annotations.NullMarked;
