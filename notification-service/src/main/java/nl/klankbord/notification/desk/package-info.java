/**
 * What staff can ask this service: which mails they get, an address for their calendar, news of the law.
 *
 * <p>The apps of advisors and officers reach it through their own service, which passes the token on; calendar programs come
 * directly, with a secret address.
 */
@NullMarked
package nl.klankbord.notification.desk;

import org.jspecify.annotations.NullMarked;
