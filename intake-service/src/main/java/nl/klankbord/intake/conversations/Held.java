package nl.klankbord.intake.conversations;

/** The highest seq a reader has in each direction; -1 for none. */
public record Held(int r2a, int a2r) {}
