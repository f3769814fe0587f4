/**
 * The servers that the services need, from their own distributions: PostgreSQL, Kafka, Keycloak and a mail catcher.
 *
 * <p>Knows their settings. Must never know a table, a topic or a person's secret of the product.
 */
@NullMarked
package nl.klankbord.local.servers;

import org.jspecify.annotations.NullMarked;
