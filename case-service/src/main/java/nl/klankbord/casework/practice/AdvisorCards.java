package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.CardDetails;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** The door to what advisors say of themselves; inside the caller's session. */
@ApplicationScoped
public class AdvisorCards {
    private static final List<Integer> WEEKDAYS = List.of(1, 2, 3, 4, 5);

    private final People people;
    private final Registrations registrations;

    AdvisorCards(People people, Registrations registrations) {
        this.people = people;
        this.registrations = registrations;
    }

    /**
     * A card as its owner sees it.
     *
     * @param card what the advisor wrote, or what is shown until then
     * @param domains what the practice recorded about the training
     */
    public record Shown(NewCard card, List<String> domains) {}

    /** The card of one advisor. Until one is written, the languages that the practice recorded count. */
    public Uni<Shown> of(Advisor advisor) {
        return written(List.of(advisor.id()))
                .chain(cards -> registrations
                        .of(List.of(advisor.id()))
                        .map(recorded -> shown(
                                Optional.ofNullable(cards.get(advisor.id())),
                                Optional.ofNullable(recorded.get(advisor.id())))));
    }

    /** Writes it. */
    public Uni<Void> write(Advisor advisor, NewCard written) {
        return Panache.getSession()
                .chain(session -> session.find(OwnCard.class, advisor.id().value())
                        .chain(known -> {
                            if (known == null) return session.persist(new OwnCard(advisor.id(), written));
                            known.write(written);
                            return Uni.createFrom().voidItem();
                        }));
    }

    /** A profile whose cards say what their owners wrote and what the practice recorded; other cards stay as they are. */
    public Uni<ChannelProfile> shownIn(ChannelProfile profile) {
        return people.withKeys(profile.cards().stream().map(AdvisorCard::kid).toList())
                .chain(owners -> {
                    var ids = owners.stream().map(Person::id).toList();
                    return written(ids)
                            .chain(cards -> registrations
                                    .of(ids)
                                    .map(recorded -> profile.withCards(profile.cards().stream()
                                            .map(card -> owner(owners, card.kid())
                                                    .map(owner -> told(card, cards.get(owner), recorded.get(owner)))
                                                    .orElse(card))
                                            .toList())));
                });
    }

    private static Optional<PersonId> owner(List<Person> owners, Kid kid) {
        return owners.stream()
                .filter(owner -> kid.equals(owner.kid()))
                .map(Person::id)
                .findFirst();
    }

    private static AdvisorCard told(AdvisorCard card, @Nullable OwnCard own, @Nullable Registration recorded) {
        var domains = recorded == null ? List.<String>of() : recorded.domains();
        if (own == null && domains.isEmpty()) return card;
        if (own == null) {
            var details = new CardDetails(domains, null, null, null, null);
            return card.with(card.languages(), card.workingDays(), card.phone(), details);
        }
        var written = own.written();
        return card.with(written.languages(), written.workingDays(), written.phone(), written.details(domains));
    }

    private static Shown shown(Optional<OwnCard> own, Optional<Registration> recorded) {
        var spoken = recorded.map(Registration::languages).filter(found -> !found.isEmpty());
        return new Shown(
                own.map(OwnCard::written)
                        .orElseGet(() ->
                                new NewCard(null, null, spoken.orElse(List.of("nl")), WEEKDAYS, null, null, null)),
                recorded.map(Registration::domains).orElse(List.of()));
    }

    private static Uni<Map<PersonId, OwnCard>> written(Collection<PersonId> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from OwnCard where personId in ?1", OwnCard.class)
                        .setParameter(1, ids.stream().map(PersonId::value).toList())
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(OwnCard::person, Function.identity())));
    }
}
