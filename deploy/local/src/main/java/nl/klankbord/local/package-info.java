/**
 * The whole system on one machine, for development, demonstration and tests: no container engine needed.
 *
 * <p>Knows artefacts, ports and settings. Must never know the rules of a service: it starts them, as any other operator.
 */
@NullMarked
package nl.klankbord.local;

import org.jspecify.annotations.NullMarked;
