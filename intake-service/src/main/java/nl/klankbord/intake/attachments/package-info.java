/**
 * Attachments: sealed files that arrive, wait and leave in parts of 1 MiB.
 *
 * <p>May know: lengths (padded by the sender) and which parts are there. Must never know: a name, a type or a content.
 *
 * <pre>
 * attachments ── mailbox_id, attachment_id │ wire_length │ started_on │ named by a message
 *   └─ attachment_parts   part │ part_hash │ sealed_part
 * </pre>
 *
 * Parts may come before the mailbox exists. What no message names is gone after the next day. Only {@link
 * nl.klankbord.intake.attachments.AttachmentParts} touches the bytes, so an object store can take the place of the table.
 */
@NullMarked
package nl.klankbord.intake.attachments;

import org.jspecify.annotations.NullMarked;
