package nl.klankbord.intake.platform;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An insert, update or delete that is still to run, with parameters {@code ?1}, {@code ?2} and so on. */
public final class Change {
    private final String statement;
    private final List<Object> parameters;
    private final Optional<Demand> demand;

    public Change(String statement, Object... parameters) {
        this(statement, List.of(parameters), Optional.empty());
    }

    private Change(String statement, List<Object> parameters, Optional<Demand> demand) {
        this.statement = statement;
        this.parameters = parameters;
        this.demand = demand;
    }

    /** The same, which must meet so many rows; what it does when it meets another number counts for nothing. */
    public Change meeting(int rows, Supplier<RuntimeException> refusal) {
        return new Change(statement, parameters, Optional.of(new Demand(rows, refusal)));
    }

    /** Runs it in the session of the caller and tells how many rows it met. */
    public Uni<Integer> run() {
        return Sql.change(statement, parameters.toArray());
    }

    /**
     * Runs several with one statement in the session of the caller; fails with the refusal of the first that does not meet
     * what it must. None of them sees the rows of another, except that references may point to them.
     */
    public static Uni<Void> together(List<Change> changes) {
        return Sql.first(
                        row -> row.numbers(changes.size()),
                        Together.statement(changes),
                        Together.parameters(changes).toArray())
                .invoke(met -> require(changes, met.orElseThrow()))
                .replaceWithVoid();
    }

    /** Throws the refusal of the first change for which so many rows are not what it must meet. */
    static void require(List<Change> changes, List<Integer> met) {
        for (var i = 0; i < changes.size(); i++) changes.get(i).require(met.get(i));
    }

    String statement() {
        return statement;
    }

    List<Object> parameters() {
        return parameters;
    }

    private void require(int met) {
        demand.filter(must -> must.rows != met).ifPresent(must -> {
            throw must.refusal.get();
        });
    }

    private static final class Demand {
        private final int rows;
        private final Supplier<RuntimeException> refusal;

        Demand(int rows, Supplier<RuntimeException> refusal) {
            this.rows = rows;
            this.refusal = refusal;
        }
    }
}
