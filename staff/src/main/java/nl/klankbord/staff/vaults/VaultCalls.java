package nl.klankbord.staff.vaults;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.staff.people.StaffMember;
import nl.klankbord.staff.people.StaffMembers;
import nl.klankbord.staff.signin.FullSignIn;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a staff service answers about the vault of whoever is signed in; its resources only say for whom they are. */
@ApplicationScoped
public class VaultCalls {
    private final Enrol enrol;
    private final SaveVault saveVault;
    private final Vaults vaults;
    private final StaffMembers members;
    private final SignedIn person;

    VaultCalls(Enrol enrol, SaveVault saveVault, Vaults vaults, StaffMembers members, SignedIn person) {
        this.enrol = enrol;
        this.saveVault = saveVault;
        this.vaults = vaults;
        this.members = members;
        this.person = person;
    }

    /** Enrols, once, soon after a full sign-in. */
    public Uni<EnrolmentView> enrol(EnrolmentRequest request) {
        FullSignIn.requireRecent(person);
        return enrol.enrol(person.subject(), request).map(EnrolmentView::new);
    }

    /** Fetches the vault with the ways to open it. */
    @WithSession
    public Uni<RestResponse<VaultView>> fetch() {
        return members.member(person.subject())
                .map(StaffMember::enrolled)
                .chain(owner -> vaults.of(owner)
                        .chain(vault -> vaults.wrapsOf(owner.kid()).map(wraps -> VaultView.of(vault, wraps))))
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header("ETag", ExpectedVersion.tagOf(view.version()))
                        .build());
    }

    /** Saves the next version. */
    public Uni<RestResponse<Void>> save(@Nullable String expected, VaultRequest request) {
        return saveVault
                .save(person.subject(), request.vault(), request.signature(), new ExpectedVersion(expected))
                .map(version -> RestResponse.ResponseBuilder.<Void>noContent()
                        .header("ETag", ExpectedVersion.tagOf(version))
                        .build());
    }

    /** Replaces all ways to open it, soon after a full sign-in. */
    public Uni<Void> saveWraps(@Nullable String expected, WrapsRequest request) {
        FullSignIn.requireRecent(person);
        return saveVault.save(
                person.subject(), new Wraps(request.wraps()), request.signature(), new ExpectedWraps(expected));
    }
}
