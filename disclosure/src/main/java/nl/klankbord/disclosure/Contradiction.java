package nl.klankbord.disclosure;

/** Nothing fits all that is told, so nothing is proven by it. */
final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contradiction() {
        super("What is published contradicts itself");
    }
}
