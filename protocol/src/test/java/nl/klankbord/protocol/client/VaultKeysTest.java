package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VaultWrap;
import nl.klankbord.protocol.wire.WrapId;
import org.junit.jupiter.api.Test;

class VaultKeysTest {
    private static final String PASSPHRASE = "zes willekeurige woorden uit een lijst";

    private final Samples world = new Samples(4);
    private final Kid owner = world.advisor.kid();
    private final VaultKeys keys = VaultKeys.draw(world.random);
    private final SealedVault vault = keys.seal(owner, 12, Samples.vaultJson(12));
    private final RecoveryKit kit = RecoveryKit.draw(world.random);
    private final VaultWrap byKit = keys.wrapWithKit(owner, kit);

    @Test
    void allThreeWaysOfUnlockingLeadToTheSameVault() {
        var byPassphrase = keys.wrapWithPassphrase(owner, PASSPHRASE);
        var wrapId = WrapId.of(world.bytes(WrapId.LENGTH));
        var prf = Secret.draw(world.random);
        var byPasskey = keys.wrapWithPasskey(owner, wrapId, Hash.ZEROS.bytes(), prf);

        opens(byPassphrase, Unlocking.byPassphrase("  zes  " + PASSPHRASE.substring(4), byPassphrase));
        opens(byPasskey, Unlocking.byPasskey(prf, wrapId));
        opens(byKit, Unlocking.byKit(RecoveryKit.parse(kit.exposeText().toLowerCase(Locale.ROOT)), byKit.wrapId()));
        assertDoesNotThrow(() -> VaultWrap.requireComplete(List.of(byPassphrase, byPasskey, byKit)));
    }

    @Test
    void anotherPassphraseOpensNothing() {
        var wrap = keys.wrapWithPassphrase(owner, PASSPHRASE);
        var wrong = Unlocking.byPassphrase(PASSPHRASE + "s", wrap);

        assertThrows(NotAuthentic.class, () -> VaultKeys.unwrap(wrap, wrong, world.random));
    }

    @Test
    void aSetOfWrapsNeedsTheKitAndASecondMethod() {
        var another = keys.wrapWithKit(owner, kit);
        var passkey = keys.wrapWithPasskey(
                owner, WrapId.of(world.bytes(WrapId.LENGTH)), Hash.ZEROS.bytes(), Secret.draw(world.random));
        var strange = keys.wrapWithKit(AdvisorIdentity.draw(world.random).kid(), kit);

        incomplete(List.of());
        incomplete(List.of(byKit));
        incomplete(List.of(byKit, another));
        incomplete(List.of(passkey));
        incomplete(List.of(passkey, byKit, byKit));
        incomplete(List.of(passkey, strange));
        incomplete(List.of(passkey, keys.wrapWithPassphrase(owner, PASSPHRASE)));
        assertDoesNotThrow(() -> VaultWrap.requireComplete(List.of(passkey, byKit)));
    }

    @Test
    void theParameterOfAKitIsZeros() {
        var wire = byKit.bytes();
        wire[VaultWrap.HEADER_LENGTH - 1] = 1;

        assertThrows(MalformedWire.class, () -> VaultWrap.parse(wire));
    }

    @Test
    void theOrderOfWrapsDoesNotMatterToTheirHash() {
        var another = keys.wrapWithKit(owner, kit);

        assertEquals(VaultWrap.hashOf(List.of(byKit, another)), VaultWrap.hashOf(List.of(another, byKit)));
    }

    @Test
    void onlyTheOwnerSavesAVault() {
        var statement = Statements.vaultSave(owner, vault.version(), vault.hash());
        var stranger = AdvisorIdentity.draw(world.random);

        assertDoesNotThrow(() -> statement.verify(world.advisor.identityKey(), world.advisor.sign(statement)));
        assertThrows(NotAuthentic.class, () -> statement.verify(stranger.identityKey(), stranger.sign(statement)));
        assertThrows(
                NotAuthentic.class,
                () -> Statements.vaultSave(owner, 13, vault.hash())
                        .verify(world.advisor.identityKey(), world.advisor.sign(statement)));
    }

    @Test
    void aVaultStatesItsVersionInsideToo() {
        assertThrows(MalformedWire.class, () -> keys.seal(owner, 13, Samples.vaultJson(12)));
    }

    @Test
    void aVaultWhoseInsideHasAnotherVersionDoesNotOpen() {
        var header = Header.of(0x30).put(owner.bytes()).u64(13).bytes();
        var inside = Padding.vault(Samples.vaultJson(12).getBytes(StandardCharsets.UTF_8));
        var box = new Seal(world.random).seal(keys.blobKey(owner), header, inside);
        var swapped = SealedVault.parse(Kdf.concat(header, box));

        assertThrows(MalformedWire.class, () -> keys.open(swapped));
    }

    @Test
    void aMistypedKitIsNoticedBeforeItIsTried() {
        var text = kit.exposeText();
        var mistyped = (text.charAt(0) == 'A' ? "B" : "A") + text.substring(1);

        assertThrows(MalformedWire.class, () -> RecoveryKit.parse(mistyped));
        assertThrows(MalformedWire.class, () -> RecoveryKit.parse(text.substring(1)));
    }

    private void opens(VaultWrap wrap, Secret kek) {
        assertEquals(
                Samples.vaultJson(12), VaultKeys.unwrap(wrap, kek, world.random).open(vault));
    }

    private static void incomplete(List<VaultWrap> wraps) {
        assertThrows(MalformedWire.class, () -> VaultWrap.requireComplete(wraps));
    }
}
