package nl.klankbord.casework.intervision;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.casework.practice.Peer;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.staff.people.EnrolledIdentity;
import nl.klankbord.staff.prekeys.Prekeys;
import nl.klankbord.terms.DeadlineRules;

/**
 * Shares a card with chosen colleagues of the practice, and lets each of them add to it.
 *
 * <p>Does not protect against: a card that still tells whose case it is. The checklist in the browser is for that.
 */
@ApplicationScoped
class ShareCard {
    private static final String TERM = "intervision.delete";

    record Receiver(Kid kid, Share share) {}

    private final Advisors advisors;
    private final Prekeys prekeys;
    private final Cards cards;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    ShareCard(Advisors advisors, Prekeys prekeys, Cards cards, DeadlineRules deadlineRules, Clock clock) {
        this.advisors = advisors;
        this.prekeys = prekeys;
        this.cards = cards;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** The same again changes nothing; another card under the same name is a conflict. */
    @WithTransaction
    Uni<Void> share(KeycloakSubject subject, RecordSetId set, SealedRecord card, List<Receiver> receivers) {
        var today = LocalDate.now(clock);
        return advisors.acting(subject).chain(author -> {
            requireOwn(author, set, card);
            return deadlineRules
                    .inForceOn(today)
                    .chain(terms -> cards.begin(set, author, terms.end(TERM)))
                    .chain(begun -> begun ? fill(author, set, card, receivers) : requireSame(author, card, today));
        });
    }

    @WithTransaction
    Uni<Void> add(KeycloakSubject subject, RecordSetId set, SealedRecord record) {
        return advisors.acting(subject)
                .chain(member -> cards.require(member, set, LocalDate.now(clock))
                        .invoke(() -> requireOwn(member, set, record))
                        .chain(() -> cards.keep(member, record)));
    }

    @WithTransaction
    Uni<Void> remove(KeycloakSubject subject, RecordSetId set) {
        return advisors.acting(subject).chain(author -> cards.remove(author, set));
    }

    private Uni<Void> fill(Advisor author, RecordSetId set, SealedRecord card, List<Receiver> receivers) {
        return cards.admit(set, author.id(), null)
                .chain(() -> cards.keep(author, card))
                .chain(() -> advisors.peersOf(author))
                .chain(peers -> Multi.createFrom()
                        .iterable(receivers)
                        .onItem()
                        .transformToUniAndConcatenate(receiver -> give(author, set, receiver, peers))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Boolean> give(Advisor author, RecordSetId set, Receiver receiver, List<Peer> peers) {
        var share = receiver.share();
        if (!share.set().equals(set)) throw Problem.invalid("/receivers", "set");
        share.verify(author.enrolled().orElseThrow().key());
        var peer = peers.stream()
                .filter(one -> one.identity().kid().equals(receiver.kid()))
                .findAny()
                .orElseThrow(() -> Problem.invalid("/receivers", "kid"));
        return prekeys.openable(receiver.kid(), LocalDate.now(clock))
                .invoke(open -> {
                    if (!open.contains(share.prekey())) throw Problem.invalid("/receivers", "prekey");
                })
                .chain(() -> cards.admit(set, peer.id(), share));
    }

    private Uni<Void> requireSame(Advisor author, SealedRecord card, LocalDate today) {
        return cards.require(author, card.set(), today)
                .onFailure(Problem.class)
                .transform(hidden -> Problem.conflict())
                .chain(() -> cards.firstOf(card.set(), card))
                .invoke(known -> {
                    if (known.filter(card::equals).isEmpty()) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    private static void requireOwn(Advisor me, RecordSetId set, SealedRecord record) {
        if (!record.set().equals(set)) throw Problem.invalid("/record", "set");
        var mine = me.enrolled().map(EnrolledIdentity::kid).filter(record.author()::equals);
        if (mine.isEmpty()) throw Problem.invalid("/record", "author");
    }
}
