package nl.klankbord.delivery.relay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.klankbord.protocol.events.json.EventCodec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One event that waits in the outbox. */
record OutboxRow(long position, String topic, String key, LocalDate occurredOn, boolean byDay, String body) {
    private static final byte[] CONTENT_TYPE =
            (EventCodec.MEDIA_TYPE + "; charset=UTF-8").getBytes(StandardCharsets.US_ASCII);

    /** The broker keeps a moment per record; for whatever a reporter caused it is the start of the day. */
    ProducerRecord<String, byte[]> asRecord() {
        @Nullable Long moment = byDay ? EventCodec.startOf(occurredOn).toEpochMilli() : null;
        var sent = new ProducerRecord<String, byte[]>(topic, null, moment, key, body.getBytes(StandardCharsets.UTF_8));
        sent.headers().add("content-type", CONTENT_TYPE);
        return sent;
    }
}
