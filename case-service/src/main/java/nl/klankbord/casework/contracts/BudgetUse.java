package nl.klankbord.casework.contracts;

/** How much of the agreed hours is used, said so roughly that no single talk shows in it. */
enum BudgetUse {
    ENOUGH,
    NEARLY,
    SPENT;

    private static final int QUARTERS_OF_AN_HOUR = 4;
    private static final int WHOLE = 100;
    private static final int NEARLY_FROM = 80;

    static BudgetUse of(int quarters, int hours) {
        var budget = hours * QUARTERS_OF_AN_HOUR;
        if (quarters >= budget) return SPENT;
        return (long) quarters * WHOLE >= (long) budget * NEARLY_FROM ? NEARLY : ENOUGH;
    }
}
