/**
 * The demonstration practice De Linde: its people, organisations, channels and example reports, made through the public
 * interfaces with real keys, as the apps make them.
 *
 * <p>May know: the passphrases of the demonstration, which everybody knows. Must never work on a real installation.
 */
@NullMarked
package nl.klankbord.local.seed;

import org.jspecify.annotations.NullMarked;
