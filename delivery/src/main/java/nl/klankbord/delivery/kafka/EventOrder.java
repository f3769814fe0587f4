package nl.klankbord.delivery.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Events keep their order when their keys agree up to the first colon. A compacted topic needs a key per directory
 * ({@code <channel>:<seq>}), its readers need the directories of a channel one after the other.
 */
public final class EventOrder implements Partitioner {
    /** What orders an event: its key, or the part before the first colon. */
    public static String of(String key) {
        var colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        var order = of(new String(keyBytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(order))
                % cluster.partitionsForTopic(topic).size();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
