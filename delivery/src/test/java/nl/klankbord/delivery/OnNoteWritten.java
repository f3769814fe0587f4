package nl.klankbord.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down what it hears. */
@ApplicationScoped
public class OnNoteWritten implements EventConsumer<NoteWritten> {
    private static final String WRITE_DOWN = """
            insert into notes (name, number)
            select name, number from unnest(cast(?1 as text[]), cast(?2 as integer[]))
              with ordinality as heard (name, number, place)
            order by place returning name""";

    private final Set<String> difficult = ConcurrentHashMap.newKeySet();

    /** From now on it cannot write down this name. */
    public void stumbleOver(String name) {
        difficult.add(name);
    }

    public void stumbleNoMore() {
        difficult.clear();
    }

    @Override
    public String topic() {
        return NoteWritten.TOPIC;
    }

    @Override
    public Class<NoteWritten> type() {
        return NoteWritten.class;
    }

    @Override
    public Uni<Void> apply(NoteWritten event) {
        return applyAll(List.of(event));
    }

    @Override
    public Uni<Void> applyAll(List<NoteWritten> events) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE_DOWN, String.class)
                        .setParameter(1, events.stream().map(NoteWritten::name).toArray(String[]::new))
                        .setParameter(
                                2, events.stream().map(NoteWritten::number).toArray(Integer[]::new))
                        .getResultList())
                .invoke(() -> {
                    if (events.stream().map(NoteWritten::name).anyMatch(difficult::contains))
                        throw new IllegalStateException("stumbled");
                })
                .replaceWithVoid();
    }
}
