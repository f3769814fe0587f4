package nl.klankbord.local;

/** Hears how the start goes on. Called by several threads. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = (step, state) -> {};

    /** What a step is doing. */
    enum State {
        WAITING("waiting"),
        PREPARING("preparing, once"),
        STARTING("starting"),
        READY("ready"),
        FAILED("failed"),
        ENDED("ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A step has come into a state. */
    void changed(String step, State state);
}
