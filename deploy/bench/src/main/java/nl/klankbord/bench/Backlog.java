package nl.klankbord.bench;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;

/** What readers still have to read. */
final class Backlog {
    private static final int PATIENCE_SECONDS = 900;
    private final String bootstrap;

    Backlog(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Waits until every reader has read everything. */
    void awaitNone() throws ExecutionException, InterruptedException {
        try (var broker = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            for (var seconds = 0; behind(broker) > 0; seconds++) {
                if (seconds == PATIENCE_SECONDS) throw new IllegalStateException("readers do not catch up");
                Thread.sleep(1_000);
            }
        }
    }

    private static long behind(Admin broker) throws ExecutionException, InterruptedException {
        var behind = 0L;
        for (var group : broker.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList()) {
            var read = broker.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var wanted = read.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var ends = broker.listOffsets(wanted).all().get();
            for (var each : read.entrySet()) {
                var end = ends.get(each.getKey());
                if (end != null) behind += end.offset() - each.getValue().offset();
            }
        }
        return behind;
    }
}
