package nl.klankbord.notification.bulletin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.klankbord.notification.people.People;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.DatedCauses;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.wire.Hash;

/** News about the law as dated data (NOT-6). A new item is told once, to whoever advises, receives or manages. */
@ApplicationScoped
public class Bulletin implements DatedCauses {
    /** An item that was not told by then is read by whoever looks; nobody is written to for old news. */
    private static final int NEW_FOR_DAYS = 14;

    private static final List<String> READERS =
            List.of("ADVISOR", "CONTACT_PERSON", "PRACTICE_MANAGER", "OFFICER", "BOARD", "WORKS_COUNCIL");

    private final List<LawItem> items;
    private final People people;
    private final Causes causes;

    Bulletin(ObjectMapper mapper, People people, Causes causes) {
        this.items = read(mapper);
        this.people = people;
        this.causes = causes;
    }

    /** All items that stand in it on a day, the newest first. */
    public List<LawItem> on(LocalDate day) {
        return items.stream().filter(item -> !item.on().isAfter(day)).toList();
    }

    @Override
    public Uni<Void> remember(LocalDate day) {
        var remembered = Uni.createFrom().voidItem();
        for (var item : on(day)) {
            if (item.on().plusDays(NEW_FOR_DAYS).isBefore(day)) continue;
            var cause = Hash.sha256("notice-law", item.id().getBytes(StandardCharsets.UTF_8));
            remembered = remembered
                    .chain(() -> people.withRoles(READERS))
                    .chain(readers -> causes.remember(readers, cause, cause, Reason.LAW));
        }
        return remembered;
    }

    private static List<LawItem> read(ObjectMapper mapper) {
        try (var file = Objects.requireNonNull(Bulletin.class.getResourceAsStream("/law-bulletin.json"))) {
            var items = mapper.readValue(file, new TypeReference<List<LawItem>>() {});
            return items.stream()
                    .sorted(Comparator.comparing(LawItem::on).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
