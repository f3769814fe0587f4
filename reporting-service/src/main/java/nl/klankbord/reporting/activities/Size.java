package nl.klankbord.reporting.activities;

import org.jspecify.annotations.Nullable;

/** How many people a session reached, roughly: the exact number could tell who stayed away. */
enum Size {
    UP_TO_10(1, 10),
    UP_TO_25(11, 25),
    UP_TO_50(26, 50),
    UP_TO_100(51, 100),
    OVER_100(101, null);

    final int from;
    final @Nullable Integer to;

    Size(int from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
    }
}
