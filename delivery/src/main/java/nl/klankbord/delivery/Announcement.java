package nl.klankbord.delivery;

/**
 * An event and where it goes.
 *
 * @param topic the topic
 * @param key the key of the record; events whose keys agree up to the first colon keep their order
 * @param event an event record with a constant {@code TYPE}
 * @param byDay whether a reporter caused it, so that it carries the day only
 */
public record Announcement(String topic, String key, Object event, boolean byDay) {}
