package nl.klankbord.delivery.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OrderOfHandingOverTest {
    private static final List<OutboxRow> ROWS = LongStream.range(0, 3)
            .mapToObj(
                    position -> new OutboxRow(position, "notes.v1", "one key", LocalDate.of(2026, 11, 23), true, "{}"))
            .toList();

    @Test
    void nothingOvertakesAnEventThatTheProducerCouldNotTake() {
        try (var producer = new KnowsNoBrokerAtFirst()) {
            assertEquals(List.of(), OutboxRelay.send(producer, ROWS));
            assertEquals(List.of(), producer.history());

            assertEquals(ROWS, OutboxRelay.send(producer, ROWS));
            assertEquals(3, producer.history().size());
        }
    }

    /** As the real one does while it waits in vain for the first word about a topic: it answers, and throws nothing. */
    private static final class KnowsNoBrokerAtFirst extends MockProducer<String, byte[]> {
        private boolean asked;

        KnowsNoBrokerAtFirst() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent, Callback whenDone) {
            if (asked) return super.send(sent, whenDone);
            asked = true;
            return CompletableFuture.failedFuture(new TimeoutException("Topic notes.v1 not present in metadata"));
        }
    }
}
