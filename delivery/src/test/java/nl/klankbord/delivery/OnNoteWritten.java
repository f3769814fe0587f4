package nl.klankbord.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down what it hears. */
@ApplicationScoped
public class OnNoteWritten implements EventConsumer<NoteWritten> {
    private static final String WRITE_DOWN = "insert into notes (name, number) values (?1, ?2) returning name";

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
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE_DOWN, String.class)
                        .setParameter(1, event.name())
                        .setParameter(2, event.number())
                        .getResultList())
                .invoke(() -> {
                    if (difficult.contains(event.name())) throw new IllegalStateException("stumbled");
                })
                .replaceWithVoid();
    }
}
