package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.SigningKey;
import nl.klankbord.protocol.client.VaultKeys;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.protocol.wire.WrapId;
import org.jspecify.annotations.Nullable;

/** An admitted advisor and what the advisor's browser would hold. */
final class TestAdvisor {
    static final SecureRandom RANDOM = new SecureRandom();

    final AdvisorIdentity identity = AdvisorIdentity.draw(RANDOM);
    final VaultKeys vaultKeys = VaultKeys.draw(RANDOM);
    final String subject;
    final @Nullable PersonId person;

    TestAdvisor(String subject, @Nullable PersonId person) {
        this.subject = subject;
        this.person = person;
    }

    String token() {
        return Tokens.advisor(subject);
    }

    Kid kid() {
        return identity.kid();
    }

    /** As the browser does it after the first sign-in. */
    TestAdvisor enrolled() {
        write(token(), enrolment()).post("/v1/advisor/enrolments").then().statusCode(201);
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

    void replaceWraps(Map<String, Object> enrolment, List<VaultWrap> wraps) {
        enrolment.put("wraps", texts(wraps));
        enrolment.put("wrapsSignature", sign(1, VaultWrap.hashOf(wraps)));
    }

    SealedVault vault(long version) {
        return vaultKeys.seal(kid(), version, "{\"v\":1,\"version\":%d}".formatted(version));
    }

    /** A passkey and a kit; a phrase would cost half a second each time. */
    List<VaultWrap> wraps() {
        return List.of(passkey(), vaultKeys.wrapWithKit(kid(), RecoveryKit.draw(RANDOM)));
    }

    VaultWrap passkey() {
        return vaultKeys.wrapWithPasskey(kid(), WrapId.of(bytes(WrapId.LENGTH)), bytes(32), Secret.draw(RANDOM));
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
                .mapToObj(week -> identity.prekey(from.plusWeeks(week)))
                .toList();
    }

    SigningKey signer() {
        return identity.signer();
    }

    /** The prekey of this week, published. */
    Prekey publishesPrekey() {
        var today = TestClock.today();
        var prekey = identity.prekey(
                today.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY)));
        write(token(), Map.of("prekeys", List.of(prekey.text())))
                .post("/v1/advisor/prekeys")
                .then()
                .statusCode(204);
        return prekey;
    }

    DirectoryPerson inDirectory(DirectoryPerson.Role role) {
        return new DirectoryPerson(
                role,
                "Noor van Dalen",
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
