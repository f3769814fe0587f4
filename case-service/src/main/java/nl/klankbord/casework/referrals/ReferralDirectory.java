package nl.klankbord.casework.referrals;

import java.util.List;
import java.util.Map;

/**
 * All cards in force on a day.
 *
 * @param cards by name
 * @param selection codes to offer first, per topic; {@code emergency} stands above everything
 */
record ReferralDirectory(List<ReferralCard> cards, Map<String, List<String>> selection) {}
