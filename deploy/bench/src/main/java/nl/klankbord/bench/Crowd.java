package nl.klankbord.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** So many people at the same time, each doing the next thing as soon as the one before is done. */
final class Crowd {
    interface Act<T> {
        void on(T thing) throws Exception;
    }

    /** Makes what one person needs, such as a connection, before the clock starts. */
    interface Person<T> extends AutoCloseable {
        void act(T thing) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface Arrival<T> {
        Person<T> arrive() throws Exception;
    }

    private Crowd() {}

    static <T> Times does(int people, List<T> things, Act<T> act) throws Exception {
        return does(people, things, () -> act::on);
    }

    static <T> Times does(int people, List<T> things, Arrival<T> arrival) throws Exception {
        var queue = new ConcurrentLinkedQueue<>(things);
        var each = new ConcurrentLinkedQueue<Duration>();
        var failure = new AtomicReference<Exception>();
        var ready = new CountDownLatch(people);
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < people; i++) {
            var thread = new Thread(() -> {
                try (var person = arrival.arrive()) {
                    ready.countDown();
                    start.await();
                    for (T thing; (thing = queue.poll()) != null; ) {
                        var before = System.nanoTime();
                        person.act(thing);
                        each.add(Duration.ofNanos(System.nanoTime() - before));
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                    ready.countDown();
                }
            });
            thread.start();
            threads.add(thread);
        }
        ready.await();
        var before = System.nanoTime();
        start.countDown();
        for (var thread : threads) thread.join();
        var all = Duration.ofNanos(System.nanoTime() - before);
        if (failure.get() != null) throw failure.get();
        return new Times(List.copyOf(each), all);
    }
}
