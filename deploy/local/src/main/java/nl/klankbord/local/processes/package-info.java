/**
 * Processes and ports of this machine: started, watched, measured and stopped.
 *
 * <p>Knows nothing of what the processes do.
 */
@NullMarked
package nl.klankbord.local.processes;

import org.jspecify.annotations.NullMarked;
