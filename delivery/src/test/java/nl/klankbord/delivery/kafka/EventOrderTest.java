package nl.klankbord.delivery.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

class EventOrderTest {
    private static final int PARTITIONS = 12;

    @Test
    void theDirectoriesOfAChannelAndItsPausesStandInOnePartition() {
        var keys = List.of("65527fe7", "65527fe7:0", "65527fe7:1", "65527fe7:41");

        assertEquals(1, keys.stream().map(EventOrderTest::partition).distinct().count());
    }

    @Test
    void differentKeysAreSpread() {
        var used = IntStream.range(0, 500)
                .mapToObj(number -> partition(Integer.toHexString(number)))
                .collect(Collectors.toSet());

        assertEquals(PARTITIONS, used.size());
        assertTrue(used.stream().allMatch(partition -> partition >= 0 && partition < PARTITIONS));
    }

    private static int partition(String key) {
        var node = new Node(1, "localhost", 1);
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new PartitionInfo("topic", number, node, new Node[0], new Node[0]))
                .toList();
        var cluster = new Cluster("id", List.of(node), partitions, Set.of(), Set.of());
        try (var order = new EventOrder()) {
            var bytes = key.getBytes(StandardCharsets.UTF_8);
            return order.partition("topic", key, bytes, null, new byte[0], cluster);
        }
    }
}
