package nl.klankbord.casework.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.SealedVault;

/** Gives an advisor an identity and its first vault. The first save names the identity; later ones obey it (KB-78). */
@ApplicationScoped
class EnrolAdvisor {
    /**
     * What the advisor's browser made.
     *
     * @param key the new identity
     * @param vault version 1
     * @param vaultSignature its signature
     * @param wraps the ways to open it
     * @param wrapsSignature their signature
     */
    record Enrolment(
            IdentityKey key,
            SealedVault vault,
            SaveSignature vaultSignature,
            Wraps wraps,
            SaveSignature wrapsSignature) {
        void verify() {
            vaultSignature.verify(key, vault.version(), vault.hash());
            wraps.verify(key, vault.version(), wrapsSignature);
        }
    }

    private final Advisors advisors;
    private final Vaults vaults;

    EnrolAdvisor(Advisors advisors, Vaults vaults) {
        this.advisors = advisors;
        this.vaults = vaults;
    }

    @WithTransaction
    Uni<Kid> enrol(KeycloakSubject subject, Enrolment enrolment) {
        return advisors.acting(subject).chain(advisor -> {
            if (advisor.enrolled().isPresent()) throw Problem.conflict();
            enrolment.verify();
            return keep(advisor, enrolment).replaceWith(enrolment.key().kid());
        });
    }

    private Uni<Void> keep(Advisor advisor, Enrolment enrolment) {
        var kid = enrolment.key().kid();
        var vault = new Vault(kid, advisor.id(), enrolment.vault());
        return advisors.enrol(advisor, enrolment.key())
                .chain(() -> vaults.persist(vault))
                .chain(() -> vaults.replaceWraps(kid, enrolment.wraps()));
    }
}
