package nl.klankbord.local.servers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Who reads from a broker, and how far. */
public final class KafkaReaders implements AutoCloseable {
    private final Admin admin;

    /** Asks the broker at that host and port. */
    public KafkaReaders(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Whether every group has dealt with everything in the partitions that it reads now. */
    public boolean haveReadEverything() throws ExecutionException, InterruptedException {
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
        for (var group : groups) if (!hasReadEverything(group)) return false;
        return !groups.isEmpty();
    }

    private boolean hasReadEverything(String group) throws ExecutionException, InterruptedException {
        var reads = partitionsOf(group);
        var done = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(
                        reads.stream().collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest())))
                .all()
                .get();
        return !reads.isEmpty()
                && ends.entrySet().stream().allMatch(end -> {
                    var committed = done.get(end.getKey());
                    return end.getValue().offset() <= (committed == null ? 0 : committed.offset());
                });
    }

    private Set<TopicPartition> partitionsOf(String group) throws ExecutionException, InterruptedException {
        var all = new HashSet<TopicPartition>();
        var described = admin.describeConsumerGroups(Set.of(group)).all().get();
        described
                .values()
                .forEach(one -> one.members()
                        .forEach(member -> all.addAll(member.assignment().topicPartitions())));
        return all;
    }

    @Override
    public void close() {
        admin.close();
    }
}
