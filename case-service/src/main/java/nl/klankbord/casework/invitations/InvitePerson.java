package nl.klankbord.casework.invitations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.klankbord.casework.practice.AdmitPerson;
import nl.klankbord.casework.practice.NewPerson;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SpokenForm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Invites somebody: an account with a first password that the manager passes on by voice, and the admission to the practice.
 * At the first sign-in the person chooses a password and, outside the demonstration, a second factor.
 *
 * <p>Does not protect against: a manager who signs in as the invited person first. Keys count only after the words were
 * compared (KB-77).
 */
@ApplicationScoped
public class InvitePerson {
    private static final int PASSWORD_BYTES = 10;

    private final Accounts accounts;
    private final AdmitPerson admitPerson;
    private final SecureRandom random;
    private final boolean demo;

    InvitePerson(
            Accounts accounts,
            AdmitPerson admitPerson,
            SecureRandom random,
            @ConfigProperty(name = "klankbord.demo") boolean demo) {
        this.accounts = accounts;
        this.admitPerson = admitPerson;
        this.random = random;
        this.demo = demo;
    }

    /**
     * What the manager passes on.
     *
     * @param person who was admitted
     * @param username what is typed at sign-in
     * @param firstPassword counts once
     */
    public record Invited(PersonId person, String username, String firstPassword) {
        @Override
        public String toString() {
            return "Invited";
        }
    }

    Uni<Invited> invite(PracticeId practice, NewAccount account) {
        return accounts.groupOf(practice)
                .chain(group -> invite(group, account, subject -> admit(practice, account, subject)));
    }

    /** Invites an officer or reader of an organisation; who calls says how the person is admitted. */
    public Uni<Invited> invite(
            OrganisationId organisation, NewAccount account, Function<KeycloakSubject, Uni<PersonId>> admission) {
        return accounts.groupOf(organisation).chain(group -> invite(group, account, admission));
    }

    private Uni<Invited> invite(String group, NewAccount account, Function<KeycloakSubject, Uni<PersonId>> admission) {
        var password = drawPassword();
        return accounts.create(group, account, password, requiredActions())
                .chain(subject -> admission.apply(subject).onFailure().call(failure -> accounts.remove(subject)))
                .map(person -> new Invited(person, account.username(), password));
    }

    private Uni<PersonId> admit(PracticeId practice, NewAccount account, KeycloakSubject subject) {
        var person = new NewPerson(subject, account.name(), account.personRole(), account.internal());
        return admitPerson.admit(practice, person).map(AdmitPerson.Admitted::id);
    }

    private List<String> requiredActions() {
        var actions = new ArrayList<>(List.of("UPDATE_PASSWORD"));
        if (!demo) actions.add("CONFIGURE_TOTP");
        return actions;
    }

    private String drawPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return SpokenForm.of(bytes).replace(' ', '-');
    }
}
