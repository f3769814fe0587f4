/**
 * What every PDF of ours keeps: that a screen reader can read it (PDF/UA-1), and its one typeface.
 *
 * <p>May know: marks on paper and the text they belong to. Must never know: what a sheet is about.
 */
@NullMarked
package nl.klankbord.print;

import org.jspecify.annotations.NullMarked;
