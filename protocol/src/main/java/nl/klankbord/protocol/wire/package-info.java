/**
 * The protocol as a service sees it: structure, lengths, signatures, hashes and MACs of everything that travels.
 *
 * <p>May know: headers, public keys, the signed documents of a practice. Must never know: how to open anything. No type
 * here holds a key that decrypts (KB-65), and nothing here depends on {@code nl.klankbord.protocol.client}.
 *
 * <p>Whatever arrives is parsed once into one of these types. An object that exists is valid in form; what still needs a
 * signature check says so in its {@code verify} method. Every refusal is a {@link RefusedInput} with a fixed code.
 */
@NullMarked
package nl.klankbord.protocol.wire;

import org.jspecify.annotations.NullMarked;
