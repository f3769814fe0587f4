package nl.klankbord.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an installation can say about delivery. */
@ConfigMapping(prefix = "klankbord.delivery")
public interface DeliverySettings {
    /** The name of the service: source of its events, consumer group, first part of its dead-letter topics. */
    String service();

    /**
     * The name of this instance, the same after a restart and different from all others of the service. With it, a killed
     * instance continues at once; without it, its partitions wait some seconds for it to be missed.
     */
    Optional<String> instance();

    /** Whether missing topics are made at start. */
    @WithDefault("true")
    boolean createTopics();

    /** Partitions of a new topic; left out, the broker decides. */
    Optional<Integer> partitions();

    /** Replicas of a new topic; left out, the broker decides. */
    Optional<Short> replicas();

    /** Events applied at the same time, of different keys. Each needs a connection to the database. */
    @WithDefault("4")
    int concurrency();

    /** How often an event is tried before it becomes a dead letter; the last pauses are two seconds each. */
    @WithDefault("5")
    int attempts();
}
