package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.VaultKeys;
import nl.klankbord.protocol.events.OfficerAppointed;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.protocol.wire.WrapId;

/** An officer whom a practice has admitted, and what the officer's browser would hold. */
final class TestOfficer {
    static final SecureRandom RANDOM = new SecureRandom();

    final AdvisorIdentity identity = AdvisorIdentity.draw(RANDOM);
    final VaultKeys vaultKeys = VaultKeys.draw(RANDOM);
    final String subject = "officer-" + UUID.randomUUID();
    final PersonId person = new PersonId(UUID.randomUUID());
    final OrganisationId organisation;

    private TestOfficer(OrganisationId organisation) {
        this.organisation = organisation;
    }

    /** Admitted and appointed, and known to the service. */
    static TestOfficer of(OrganisationId organisation) {
        return of(organisation, new PracticeId(UUID.randomUUID()));
    }

    /** The same, by one practice. */
    static TestOfficer of(OrganisationId organisation, PracticeId practice) {
        var officer = new TestOfficer(organisation);
        officer.appointed(false, false);
        officer.tell(new PersonAdmitted(
                officer.person, new KeycloakSubject(officer.subject), null, PersonRole.OFFICER, practice, true));
        await().until(() -> as(officer.token()).get("/v1/organisation/me").statusCode() == 200);
        return officer;
    }

    static TestOfficer alone() {
        return of(new OrganisationId(UUID.randomUUID()));
    }

    TestOfficer appointed(boolean fallback, boolean excluded) {
        var appointed = new OfficerAppointed(person, organisation, fallback, excluded);
        Broker.get().tell(Topics.PRACTICE_PEOPLE, person.text() + ":officer", appointed);
        return this;
    }

    void removed() {
        tell(new PersonRemoved(person));
    }

    private void tell(Object event) {
        Broker.get().tell(Topics.PRACTICE_PEOPLE, person.text(), event);
    }

    String token() {
        return Tokens.officer(subject);
    }

    Kid kid() {
        return identity.kid();
    }

    /** As the browser does it after the first sign-in. */
    TestOfficer enrolled() {
        write(token(), enrolment()).post("/v1/organisation/enrolments").then().statusCode(201);
        return this;
    }

    Map<String, Object> enrolment() {
        var vault = vault(1);
        var wraps = wraps();
        var body = new HashMap<String, Object>();
        body.put("identityKey", identity.identityKey().text());
        body.put("vault", vault.text());
        body.put("vaultSignature", sign(1, vault.hash()));
        body.put("wraps", texts(wraps));
        body.put("wrapsSignature", sign(1, VaultWrap.hashOf(wraps)));
        return body;
    }

    SealedVault vault(long version) {
        return vaultKeys.seal(kid(), version, "{\"v\":1,\"version\":%d}".formatted(version));
    }

    /** A passkey and a kit; a phrase would cost half a second each time. */
    List<VaultWrap> wraps() {
        var passkey = vaultKeys.wrapWithPasskey(kid(), WrapId.of(bytes(WrapId.LENGTH)), bytes(32), Secret.draw(RANDOM));
        return List.of(passkey, vaultKeys.wrapWithKit(kid(), RecoveryKit.draw(RANDOM)));
    }

    Map<String, Object> save(long version) {
        var vault = vault(version);
        return Map.of("vault", vault.text(), "signature", sign(version, vault.hash()));
    }

    String sign(long version, Hash content) {
        return Base64Url.encode(identity.sign(Statements.vaultSave(kid(), version, content)));
    }

    List<Prekey> prekeys(LocalDate from, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(week -> identity.prekey(Prekey.OFFICER, from.plusWeeks(week), 1))
                .toList();
    }

    DirectoryPerson inDirectory() {
        return new DirectoryPerson(
                DirectoryPerson.Role.OFFICER,
                "Mirjam Bos",
                identity.identityKey(),
                DirectoryPerson.Status.ACTIVE,
                TestClock.today().minusDays(1),
                null);
    }

    static List<String> texts(List<VaultWrap> wraps) {
        return wraps.stream().map(VaultWrap::text).toList();
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
