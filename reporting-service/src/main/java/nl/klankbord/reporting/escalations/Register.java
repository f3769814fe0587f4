package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.channels.Directories;
import org.jspecify.annotations.Nullable;

/**
 * The register of reports that the law asks for (ESC-8): days and codes, no name, no id, no word of anybody. An officer finds
 * in it what the officer may read; an entry about an escalation from which somebody was left out would tell that it exists.
 */
@ApplicationScoped
class Register {
    /**
     * One entry.
     *
     * @param channelName the name the organisation has in the directory of the channel
     * @param acknowledgedOn when receipt was confirmed, or null
     * @param destroyOn when it will be destroyed, or null while it is open
     */
    record Entry(
            LocalDate receivedOn,
            String channelName,
            TaxonomyCode nature,
            TaxonomyCode topic,
            EscalationState state,
            @Nullable LocalDate ackDueOn,
            @Nullable LocalDate acknowledgedOn,
            LocalDate feedbackDueOn,
            @Nullable LocalDate feedbackOn,
            @Nullable TaxonomyCode result,
            List<TaxonomyCode> measures,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate destroyOn) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::receivedOn)
            .thenComparing(Entry::channelName)
            .thenComparing(entry -> entry.nature().value())
            .thenComparing(entry -> entry.topic().value());

    private final Actors actors;
    private final Threads threads;
    private final Directories directories;
    private final ThreadLog log;

    Register(Actors actors, Threads threads, Directories directories, ThreadLog log) {
        this.actors = actors;
        this.threads = threads;
        this.directories = directories;
        this.log = log;
    }

    @WithSession
    Uni<List<Entry>> of(KeycloakSubject officer) {
        return actors.officer(officer).chain(this::entries);
    }

    /** The same, for a file that leaves the service, which is logged. */
    @WithTransaction
    Uni<List<Entry>> export(KeycloakSubject officer) {
        return actors.officer(officer)
                .call(reader -> log.write(reader.kid(), ThreadAct.REGISTER_EXPORTED))
                .chain(this::entries);
    }

    private Uni<List<Entry>> entries(Reader reader) {
        return threads.of(reader)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::entry)
                        .collect()
                        .asList())
                .map(entries -> entries.stream().sorted(ORDER).toList());
    }

    private Uni<Entry> entry(Escalation it) {
        return directories
                .newest(it.channel())
                .map(newest ->
                        newest.map(SignedDirectory::directory).orElseThrow().org())
                .map(name -> entry(it, name));
    }

    private static Entry entry(Escalation it, String channel) {
        var days = it.days();
        return new Entry(
                days.received(),
                channel,
                it.nature(),
                it.topic(),
                it.state(),
                days.clock().ackDue(),
                days.acknowledgedOn(),
                days.clock().feedbackDue(),
                days.feedbackOn(),
                it.outcome().assessment(),
                it.outcome().measures(),
                days.closedOn(),
                days.destroyDueOn());
    }
}
