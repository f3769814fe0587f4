/**
 * case-service: practices and their people, channels and signed directories, vaults and prekeys of advisors, cases.
 *
 * <p>May know: who works for which practice, which conversation is which case, days and counts, sealed vaults. Must never
 * know: plaintext of a conversation, mailbox signing keys, which case belongs to which escalation.
 *
 * <p>Features, from the ground up: {@code platform}, {@code signin}, {@code deadlines}, {@code practice}, {@code vaults},
 * {@code channels}, {@code cases}, {@code closing}, {@code retention}, {@code time}, {@code appointments}, {@code live};
 * {@code forwarding} stands alone and stores nothing.
 */
@NullMarked
package nl.klankbord.casework;

import org.jspecify.annotations.NullMarked;
