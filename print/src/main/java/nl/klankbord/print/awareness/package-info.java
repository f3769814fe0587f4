/**
 * What an organisation hangs up and publishes to make its channel known: poster, card, slide, texts for intranet and
 * onboarding. The practice and the organisation's officers get the same kit from here.
 *
 * <p>May know: the newest signed directory of a channel, and with it the public pin. Must never know: a case, a code, or who
 * looks at a poster: there is one link for everybody, without a mark per department or campaign.
 */
@NullMarked
package nl.klankbord.print.awareness;

import org.jspecify.annotations.NullMarked;
