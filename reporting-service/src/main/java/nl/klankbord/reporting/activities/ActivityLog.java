package nl.klankbord.reporting.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** What was held in a year, for whoever may read it; inside the caller's session. */
@ApplicationScoped
public class ActivityLog {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private record Cell(String kind, int quarter) {}

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::kind).thenComparingInt(Cell::quarter);

    private final Activities activities;

    ActivityLog(Activities activities) {
        this.activities = activities;
    }

    /** Summed per kind and quarter; evaluations stand apart. */
    public Uni<List<ActivityFact>> held(OrganisationId organisation, int year) {
        return heldIn(organisation, year).map(ActivityLog::summed);
    }

    /** Presentation and evaluation meetings, the first one first. */
    public Uni<List<MeetingFact>> meetings(OrganisationId organisation, int year) {
        return heldIn(organisation, year)
                .map(found -> found.stream()
                        .map(Activity::facts)
                        .flatMap(ActivityLog::meeting)
                        .sorted(Comparator.comparing(MeetingFact::heldOn))
                        .toList());
    }

    /** When the organisation's people were last told of the advisor in a year. */
    public Uni<Optional<LocalDate>> toldOn(OrganisationId organisation, int year) {
        return heldIn(organisation, year)
                .map(found -> found.stream()
                        .filter(it -> ActivityCodes.tells(it.kind()))
                        .map(it -> it.facts().on())
                        .max(Comparator.naturalOrder()));
    }

    private Uni<List<Activity>> heldIn(OrganisationId organisation, int year) {
        return activities
                .of(organisation, year)
                .map(found -> found.stream().filter(Activity::wasHeld).toList());
    }

    private static Stream<MeetingFact> meeting(Activity.Facts facts) {
        var occasion = facts.occasion();
        var partner = facts.partner();
        return occasion == null || partner == null
                ? Stream.empty()
                : Stream.of(new MeetingFact(occasion, partner, facts.on()));
    }

    static List<ActivityFact> summed(List<Activity> held) {
        Map<Cell, List<Activity>> cells = held.stream()
                .filter(it -> !ActivityCodes.isEvaluation(it.kind()))
                .collect(Collectors.groupingBy(
                        it -> new Cell(it.kind().value(), quarterOf(it)),
                        () -> new TreeMap<>(ORDER),
                        Collectors.toList()));
        return cells.entrySet().stream()
                .map(entry -> {
                    var sizes = entry.getValue().stream()
                            .flatMap(it -> Optional.ofNullable(it.facts().size()).stream())
                            .toList();
                    return new ActivityFact(
                            new TaxonomyCode(entry.getKey().kind()),
                            entry.getKey().quarter(),
                            entry.getValue().size(),
                            sizes.stream().mapToInt(size -> size.from).sum(),
                            most(sizes));
                })
                .toList();
    }

    private static int quarterOf(Activity it) {
        return (it.facts().on().getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1;
    }

    private static @Nullable Integer most(List<Size> sizes) {
        var sum = 0;
        for (var size : sizes) {
            if (size.to == null) return null;
            sum += size.to;
        }
        return sum;
    }
}
