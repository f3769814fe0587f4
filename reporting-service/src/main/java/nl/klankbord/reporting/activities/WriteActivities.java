package nl.klankbord.reporting.activities;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.activities.Activity.Facts;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.people.Authors;

/** What advisors plan, announce and do for organisations that they serve. */
@ApplicationScoped
class WriteActivities {
    /** Which activity of which organisation, as whoever acts has seen it. */
    record Seen(OrganisationId organisation, UUID id, int version) {}

    private final Authors authors;
    private final Organisations organisations;
    private final Activities activities;
    private final Clock clock;

    WriteActivities(Authors authors, Organisations organisations, Activities activities, Clock clock) {
        this.authors = authors;
        this.organisations = organisations;
        this.activities = activities;
        this.clock = clock;
    }

    @WithSession
    Uni<List<Activity>> read(KeycloakSubject subject, OrganisationId organisation, int year) {
        return served(subject, organisation).chain(served -> activities.of(served.id(), year));
    }

    /** The same once more changes nothing; a name that is taken by something else is refused. */
    @WithTransaction
    Uni<Void> plan(KeycloakSubject subject, OrganisationId organisation, UUID id, Facts facts) {
        return served(subject, organisation)
                .chain(served -> activities.claim(id).chain(there -> {
                    if (there.isEmpty()) return activities.persist(Activity.planned(id, served.id(), facts));
                    var same = there.get().organisation().equals(served.id())
                            && there.get().facts().equals(facts);
                    if (!same) throw Problem.conflict();
                    return Uni.createFrom().voidItem();
                }));
    }

    @WithTransaction
    Uni<Void> rewrite(KeycloakSubject subject, Seen seen, Facts facts) {
        return open(subject, seen).invoke(found -> found.rewrite(facts)).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> drop(KeycloakSubject subject, Seen seen) {
        return open(subject, seen).chain(activities::remove);
    }

    /** Announces or holds; only a term counts. */
    @WithTransaction
    Uni<Void> take(KeycloakSubject subject, Seen seen, ActivityStep step) {
        var today = LocalDate.now(clock);
        return open(subject, seen)
                .invoke(found -> {
                    if (!found.steps(today).contains(step)) throw Problem.conflict();
                    found.take(step, today);
                })
                .replaceWithVoid();
    }

    private Uni<Activity> open(KeycloakSubject subject, Seen seen) {
        return served(subject, seen.organisation())
                .chain(served -> activities.hold(served, seen.id()))
                .invoke(found -> {
                    if (found.version() != seen.version() || !found.isOpen()) throw Problem.conflict();
                });
    }

    private Uni<Organisation> served(KeycloakSubject subject, OrganisationId organisation) {
        return authors.acting(subject).chain(author -> organisations.servedBy(author, organisation));
    }
}
