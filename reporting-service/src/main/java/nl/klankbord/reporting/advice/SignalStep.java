package nl.klankbord.reporting.advice;

import static nl.klankbord.reporting.advice.SignalState.CHECKED;
import static nl.klankbord.reporting.advice.SignalState.CLOSED;
import static nl.klankbord.reporting.advice.SignalState.FOLLOWED;
import static nl.klankbord.reporting.advice.SignalState.GIVEN;
import static nl.klankbord.reporting.advice.SignalState.NOTED;

import java.util.List;
import java.util.Optional;

/**
 * The life of a signal as one table; all of it is the advisors' doing. Whatever is not in it cannot happen. {@code
 * docs/advice-life.md} prints it.
 */
enum SignalStep {
    /** Four eyes, always: whoever wrote any of its words does not check them. */
    CHECK(path(NOTED, CHECKED)),
    GIVE(path(CHECKED, GIVEN)),
    FOLLOW(path(GIVEN, FOLLOWED)),
    CLOSE(path(GIVEN, CLOSED), path(FOLLOWED, CLOSED));

    record Path(SignalState from, SignalState to) {}

    final List<Path> paths;

    SignalStep(Path... paths) {
        this.paths = List.of(paths);
    }

    /** Where it leads from here. */
    Optional<SignalState> next(SignalState from) {
        return paths.stream().filter(path -> path.from() == from).map(Path::to).findFirst();
    }

    private static Path path(SignalState from, SignalState to) {
        return new Path(from, to);
    }
}
