/** Practices, advisors and reporters as tests act them: with real keys, through Kafka and HTTP. */
@NullMarked
package nl.klankbord.intake.testing;

import org.jspecify.annotations.NullMarked;
