/**
 * What two parties must agree on: formats, keys, events and limits of the Klankbord protocol ({@code KB01}).
 *
 * <p>May know: bytes, structure, cryptography, event records. Must never know: any service, framework, database or
 * HTTP. The normative text is {@code SPEC.md} beside this module.
 */
@NullMarked
package nl.klankbord.protocol;

import org.jspecify.annotations.NullMarked;
