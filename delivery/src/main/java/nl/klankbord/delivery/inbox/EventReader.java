package nl.klankbord.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.klankbord.delivery.DeliverySettings;
import nl.klankbord.delivery.kafka.KafkaClients;
import nl.klankbord.delivery.kafka.TopicCreation;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of all consumers as one group named like the service. Events that share their order are applied one
 * after the other, others at the same time and several in one transaction; the broker hears what was dealt with after the database knows.
 */
@ApplicationScoped
public class EventReader {
    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** The broker need not hear of every round: what it has not heard of comes again after a crash, and is known. */
    private static final Duration TOLD_WITHIN = Duration.ofMillis(250);

    /** A transaction costs about as much as the effects of so many events; sooner than that, a second one is too dear. */
    private static final int WORTH_A_TRANSACTION = 25;

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final TopicCreation topics;
    private final Consumers consumers;
    private final EventDelivery delivery;
    private final DeadLetterRelease release;
    private final int concurrency;

    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    EventReader(
            KafkaClients clients,
            TopicCreation topics,
            Consumers consumers,
            EventDelivery delivery,
            DeadLetterRelease release,
            DeliverySettings settings) {
        this.clients = clients;
        this.topics = topics;
        this.consumers = consumers;
        this.delivery = delivery;
        this.release = release;
        this.concurrency = settings.concurrency();
    }

    /** Begins, on threads of its own. */
    public void start() {
        running = true;
        thread = new Thread(this::run, "event-reader");
        thread.start();
    }

    /** Stops; what was not yet applied comes again. */
    public void stop() {
        running = false;
        var started = thread;
        if (started == null) return;
        var reading = consumer;
        if (reading != null) reading.wakeup();
        try {
            started.join(GRACE.toMillis());
            started.interrupt();
            started.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var workers = Executors.newFixedThreadPool(concurrency, work -> new Thread(work, "event-delivery"));
        while (running) {
            try {
                topics.ensure(consumers.topics());
                release.releaseAll();
                if (consumers.topics().isEmpty()) break;
                read(workers);
            } catch (InterruptedException e) {
                break;
            } catch (ExecutionException | RuntimeException e) {
                if (running)
                    LOG.warnf("Reader starts again after %s", e.getClass().getSimpleName());
                pause();
            }
        }
        workers.shutdownNow();
    }

    private void read(ExecutorService workers) throws InterruptedException, ExecutionException {
        try (var reading = clients.consumer()) {
            consumer = reading;
            reading.subscribe(consumers.topics());
            var untold = false;
            var lastTold = System.nanoTime();
            while (running) {
                var records = next(reading, untold ? TOLD_WITHIN : POLL);
                if (!records.isEmpty()) deliver(records, workers);
                untold |= !records.isEmpty();
                if (untold && System.nanoTime() - lastTold > TOLD_WITHIN.toNanos()) {
                    commit(reading);
                    untold = false;
                    lastTold = System.nanoTime();
                }
            }
            // Whoever reads on begins where this one ended.
            if (untold) commit(reading);
        }
    }

    /** Nothing, if it is told to stop meanwhile. */
    private static ConsumerRecords<String, byte[]> next(Consumer<String, byte[]> reading, Duration patience) {
        try {
            return reading.poll(patience);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private void deliver(ConsumerRecords<String, byte[]> records, ExecutorService workers)
            throws InterruptedException, ExecutionException {
        var inOrder = new LinkedHashMap<String, List<Arrival>>();
        for (var record : records) {
            if (record.value() == null) continue; // a tombstone: what it ends was never ours to keep
            var arrival = Arrival.of(record);
            inOrder.computeIfAbsent(arrival.topic() + " " + arrival.order(), order -> new ArrayList<>())
                    .add(arrival);
        }
        var left = all(
                workers, packs(inOrder.values()).stream().map(this::together).toList());
        var unused = all(workers, left.stream().map(this::oneAfterTheOther).toList());
    }

    /** Whole orders: a calm topic makes one pack, a busy one as many as there are workers, or full ones. */
    private List<List<List<Arrival>>> packs(Collection<List<Arrival>> orders) {
        var events = orders.stream().mapToInt(List::size).sum();
        var share = (events + concurrency - 1) / concurrency;
        var enough = Math.min(EventDelivery.TOGETHER, Math.max(WORTH_A_TRANSACTION, share));
        var packs = new ArrayList<List<List<Arrival>>>();
        var held = enough;
        for (var order : orders) {
            if (held >= enough) {
                packs.add(new ArrayList<>());
                held = 0;
            }
            packs.get(packs.size() - 1).add(order);
            held += order.size();
        }
        return packs;
    }

    /** Answers with the orders that could not be delivered together. */
    private Callable<List<List<Arrival>>> together(List<List<Arrival>> pack) {
        return () -> {
            if (pack.size() == 1) return pack;
            var events = pack.stream().flatMap(List::stream).toList();
            return delivery.deliverTogether(events) ? List.of() : pack;
        };
    }

    private Callable<List<List<Arrival>>> oneAfterTheOther(List<Arrival> order) {
        return () -> {
            delivery.deliver(order);
            return List.of();
        };
    }

    private static List<List<Arrival>> all(ExecutorService workers, List<Callable<List<List<Arrival>>>> work)
            throws InterruptedException, ExecutionException {
        var results = new ArrayList<List<Arrival>>();
        for (var done : workers.invokeAll(work)) {
            results.addAll(done.get());
        }
        return results;
    }

    /** A commit that comes too late costs nothing: the events come again and are known. */
    private static void commit(Consumer<?, ?> reading) {
        try {
            reading.commitSync();
        } catch (WakeupException e) {
            // Told to stop, which is heard once.
            commit(reading);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.infof("Others read on: %s", e.getClass().getSimpleName());
        } catch (KafkaException e) {
            LOG.warnf("The broker could not be told: %s", e.getClass().getSimpleName());
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
