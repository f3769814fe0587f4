package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.klankbord.casework.vaults.RootVaults;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/**
 * What a directory and its profile must be by themselves; the form and the signature were checked when they were parsed.
 *
 * <p>Does not protect against: a stolen root. Reporters and advisors check everything again themselves (KB-71).
 */
@ApplicationScoped
class DirectoryChecks {
    static final String ACK = "case.ack";
    static final String ANSWER = "case.firstAnswer";

    private final RootVaults roots;
    private final DeadlineRules deadlineRules;
    private final PresentationChecks presentationChecks;
    private final Clock clock;

    DirectoryChecks(RootVaults roots, DeadlineRules deadlineRules, PresentationChecks presentationChecks, Clock clock) {
        this.roots = roots;
        this.deadlineRules = deadlineRules;
        this.presentationChecks = presentationChecks;
        this.clock = clock;
    }

    Uni<Void> check(PracticeId practice, SignedDirectory signed, ChannelProfile profile, AdvisorRole role) {
        var today = LocalDate.now(clock);
        signed.verify(today);
        if (profile.advisorRole() != role) throw Problem.invalid("/profile/advisorRole", "role");
        requireCardsOfAdvisors(signed, profile);
        return roots.requireOwn(practice, signed.directory().root())
                .chain(() -> presentationChecks.check(practice, signed, profile))
                .chain(() -> deadlineRules.inForceOn(today))
                .invoke(terms -> requireTerms(profile, terms))
                .replaceWithVoid();
    }

    /** A card beside somebody who is not an advisor there would introduce a person whom the root did not sign. */
    private static void requireCardsOfAdvisors(SignedDirectory signed, ChannelProfile profile) {
        var advisors = signed.directory().people().stream()
                .filter(person -> person.role() != DirectoryPerson.Role.OFFICER)
                .map(DirectoryPerson::kid)
                .toList();
        if (!profile.cards().stream().allMatch(card -> advisors.contains(card.kid()))) {
            throw Problem.invalid("/profile/cards", "kid");
        }
    }

    private static void requireTerms(ChannelProfile profile, Terms terms) {
        if (!terms.permit(ACK, profile.ackWorkingDays())) throw Problem.invalid("/profile/ackWorkingDays", "term");
        if (!terms.permit(ANSWER, profile.answerWorkingDays())) {
            throw Problem.invalid("/profile/answerWorkingDays", "term");
        }
    }
}
