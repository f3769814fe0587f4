package nl.klankbord.reporting.activities;

import static nl.klankbord.reporting.activities.ActivityState.ANNOUNCED;
import static nl.klankbord.reporting.activities.ActivityState.COUNTED;
import static nl.klankbord.reporting.activities.ActivityState.HELD;
import static nl.klankbord.reporting.activities.ActivityState.PLANNED;

import java.util.List;
import java.util.Optional;

/** The life of an activity as one table. Whatever is not in it cannot happen. {@code docs/advice-life.md} prints it. */
enum ActivityStep {
    ANNOUNCE(path(PLANNED, ANNOUNCED)),
    /** On its day or later. */
    HOLD(path(PLANNED, HELD), path(ANNOUNCED, HELD)),
    /** Taken by the term {@code report.freeze} only. */
    COUNT(path(HELD, COUNTED));

    record Path(ActivityState from, ActivityState to) {}

    final List<Path> paths;

    ActivityStep(Path... paths) {
        this.paths = List.of(paths);
    }

    /** Where it leads from here. */
    Optional<ActivityState> next(ActivityState from) {
        return paths.stream().filter(path -> path.from() == from).map(Path::to).findFirst();
    }

    private static Path path(ActivityState from, ActivityState to) {
        return new Path(from, to);
    }
}
