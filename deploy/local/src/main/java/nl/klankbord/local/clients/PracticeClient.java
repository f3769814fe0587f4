package nl.klankbord.local.clients;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.Unlocking;
import nl.klankbord.protocol.client.VaultKeys;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VaultWrap;
import org.jspecify.annotations.Nullable;

/** What a practice manager does. */
public final class PracticeClient {
    /**
     * Somebody of the practice, as its manager sees them.
     *
     * @param id the person
     * @param subject who that is for the sign-in system
     * @param name the name
     * @param internal whether the organisation employs them
     * @param identityKey the key, once enrolled
     */
    public record PersonView(
            PersonId id,
            String subject,
            String name,
            boolean internal,
            @Nullable IdentityKey identityKey) {}

    /**
     * A channel as its practice sees it.
     *
     * @param directories the chain from the oldest to the newest
     * @param profile the newest profile
     * @param prekeysUntil the last day on which every active advisor can be written to
     */
    public record ChannelView(
            List<SignedDirectory> directories,
            @Nullable ChannelProfile profile,
            @Nullable LocalDate prekeysUntil) {}

    /**
     * An officer of an organisation, as its practice sees them.
     *
     * @param person who
     * @param name the name
     * @param identityKey the offered key, if there is one
     * @param prekeysUntil the last day on which they can be written to
     * @param listed whether a directory names the key
     */
    public record OfficerView(
            PersonId person,
            String name,
            @Nullable IdentityKey identityKey,
            @Nullable LocalDate prekeysUntil,
            boolean listed) {}

    /**
     * A reader of an organisation, as its practice sees them.
     *
     * @param person who
     * @param name the name
     * @param role {@code board} or {@code works-council}
     */
    public record ReaderView(PersonId person, String name, String role) {}

    /**
     * What is passed on to somebody who was invited.
     *
     * @param person who
     * @param username what is typed at sign-in
     * @param firstPassword counts once
     */
    public record Invited(PersonId person, String username, String firstPassword) {}

    private final StaffHttp http;

    /** Works at the origin of the advisor app. */
    public PracticeClient(String origin, StaffSession manager) {
        this.http = new StaffHttp(origin, manager);
    }

    /** Creates the practice, or changes how it presents itself. */
    public void present(String name, String privacyContact, String complaintRoute) {
        http.put(
                "/v1/practice/profile",
                Map.of("name", name, "privacyContact", privacyContact, "complaintRoute", complaintRoute));
    }

    /** Admits somebody; the same subject again is the same person. */
    @CanIgnoreReturnValue
    public PersonId admit(String subject, String name, String role, boolean internal) {
        var person = Map.of("subject", subject, "name", name, "role", role, "internal", internal);
        return JsonHttp.as(http.post("/v1/practice/people", person).path("id"), PersonId.class);
    }

    /** Whether the practice keeps its root on the server, sealed. */
    public boolean keepsRoot() {
        try {
            var unused = http.get("/v1/practice/root");
            return true;
        } catch (HttpRefusal refusal) {
            if (refusal.status() == 404) return false;
            throw refusal;
        }
    }

    /** Keeps the root in a vault of its own that only this kit opens. */
    public void keepRoot(AdvisorVault root, RecoveryKit kit) {
        var identity = root.identity();
        var sealed = root.next();
        var wrap = root.keys().wrapWithKit(identity.kid(), kit);
        http.session().signIn(); // keys change soon after a full sign-in only
        var content = Map.of(
                "vault",
                sealed,
                "vaultSignature",
                signature(identity, sealed.version(), sealed.hash()),
                "wrap",
                wrap,
                "wrapSignature",
                signature(identity, sealed.version(), VaultWrap.hashOf(List.of(wrap))));
        http.post("/v1/practice/root", Map.of("rootKey", identity.identityKey(), "content", content));
    }

    /** What signs for the practice, from the vault that this kit opens. */
    public DirectorySigner openRoot(RecoveryKit kit) {
        var kept = http.get("/v1/practice/root");
        var wrap = JsonHttp.as(kept.path("wrap"), VaultWrap.class);
        var keys = VaultKeys.unwrap(wrap, Unlocking.byKit(kit, wrap.wrapId()), new SecureRandom());
        return new DirectorySigner(AdvisorVault.seedIn(JsonHttp.as(kept.path("vault"), SealedVault.class), keys));
    }

    private static String signature(AdvisorIdentity root, long version, Hash content) {
        return Base64Url.encode(root.sign(Statements.vaultSave(root.kid(), version, content)));
    }

    /** Everybody of the practice. */
    public List<PersonView> people() {
        return JsonHttp.listOf(http.get("/v1/practice/people").path("people"), PersonView.class);
    }

    /** Enters an organisation; the same key and words again give the same answer. */
    public OrganisationId organisation(
            String idempotencyKey, String name, int staff, String sector, AdvisorRole advisorRole) {
        var organisation = Map.of("name", name, "staff", staff, "sector", sector, "advisorRole", advisorRole);
        var answer = http.post("/v1/practice/organisations", organisation, "Idempotency-Key", idempotencyKey);
        return JsonHttp.as(answer.path("id"), OrganisationId.class);
    }

    /** Records a certificate and its last day for an advisor of both domains. */
    public void register(PersonId person, String certificate, LocalDate endsOn) {
        http.put(
                "/v1/practice/people/" + person.text() + "/registration",
                Map.of(
                        "certificate", certificate,
                        "certificateEndsOn", endsOn.toString(),
                        "domains", List.of("OO", "IN"),
                        "languages", List.of("nl", "en"),
                        "otherDuty", "NONE"));
    }

    /** Agrees a bundle of hours at the price of the list. */
    public void agree(OrganisationId organisation, LocalDate startsOn) {
        http.put(
                "/v1/practice/contracts/" + organisation.text(),
                Map.of("startsOn", startsOn.toString(), "billingForm", "PREPAID"));
    }

    /** Says for which organisation somebody is the contact person. */
    public void place(PersonId contactPerson, OrganisationId organisation) {
        http.put("/v1/practice/contact-persons/" + contactPerson.text(), Map.of("organisation", organisation.text()));
    }

    /** The officers of an organisation. */
    public List<OfficerView> officers(OrganisationId organisation) {
        return JsonHttp.listOf(http.get(officersOf(organisation)).path("officers"), OfficerView.class);
    }

    /** Invites one more officer. */
    public Invited inviteOfficer(OrganisationId organisation, String firstName, String lastName, String email) {
        var invitation = Map.of("firstName", firstName, "lastName", lastName, "email", email);
        return JsonHttp.as(http.post(officersOf(organisation), invitation), Invited.class);
    }

    /** Says what an officer is from now on. */
    public void appoint(OrganisationId organisation, PersonId officer, boolean fallback, boolean excluded) {
        http.put(officersOf(organisation) + "/" + officer.text(), Map.of("fallback", fallback, "excluded", excluded));
    }

    /** The board and works council of an organisation, as readers. */
    public List<ReaderView> readers(OrganisationId organisation) {
        return JsonHttp.listOf(http.get(readersOf(organisation)).path("readers"), ReaderView.class);
    }

    /** Invites one more reader: of the {@code board} or the {@code works-council}. */
    public Invited inviteReader(
            OrganisationId organisation, String firstName, String lastName, String email, String role) {
        var invitation = Map.of("firstName", firstName, "lastName", lastName, "email", email, "role", role);
        return JsonHttp.as(http.post(readersOf(organisation), invitation), Invited.class);
    }

    private static String readersOf(OrganisationId organisation) {
        return "/v1/practice/organisations/" + organisation.text() + "/readers";
    }

    private static String officersOf(OrganisationId organisation) {
        return "/v1/practice/organisations/" + organisation.text() + "/officers";
    }

    /** Opens a channel; the same again changes nothing. */
    public void open(OrganisationId organisation, ChannelId channel) {
        http.post("/v1/practice/channels", Map.of("organisation", organisation, "channel", channel));
    }

    /** Publishes the next directory; the same again changes nothing. */
    public void publish(SignedDirectory directory, ChannelProfile profile) {
        var channel = directory.directory().channel().hex();
        http.post(
                "/v1/practice/channels/" + channel + "/directories",
                Map.of("dir", directory.documentText(), "sig", directory.signatureText(), "profile", profile));
    }

    /** Pauses a channel, or opens it again. */
    public void pause(ChannelId channel, boolean paused) {
        http.put("/v1/practice/channels/" + channel.hex() + "/pause", Map.of("paused", paused));
    }

    /** Looks at a channel. */
    public ChannelView channel(ChannelId channel) {
        return JsonHttp.as(http.get("/v1/practice/channels/" + channel.hex()), ChannelView.class);
    }
}
