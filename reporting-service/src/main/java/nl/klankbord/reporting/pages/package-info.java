/**
 * The addresses of the organisation's app.
 *
 * <p>May know: the runtime. Must never know: any feature.
 */
@NullMarked
package nl.klankbord.reporting.pages;

import org.jspecify.annotations.NullMarked;
