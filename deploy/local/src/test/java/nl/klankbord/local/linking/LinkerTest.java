package nl.klankbord.local.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.klankbord.protocol.wire.Hash;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private final Random random = new Random(7);

    @Test
    void aValueIsFoundInEveryFormInWhichAMachineKeepsIt() {
        var name = bytes(16);
        var linker = new Linker(List.of(List.of(bytes(16)), List.of(name)));
        var hex = HexFormat.of().formatHex(name);
        var uuid = hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");

        for (var kept : List.of(
                "{\"id\":\"" + hex + "\"}",
                "{\"id\":\"\\\\x" + hex + "\"}",
                "case " + uuid + " of 2026-11-22",
                "key=" + Base64.getUrlEncoder().withoutPadding().encodeToString(name),
                "key=" + Base64.getEncoder().encodeToString(name),
                "hash=" + Hash.sha256("thread", name).hex()))
            assertEquals(Set.of(1), linker.ownersIn(kept.getBytes(StandardCharsets.UTF_8)), kept);
    }

    @Test
    void aPieceOfSomethingLargeIsFoundInSomethingLarge() {
        var file = bytes(200_000);
        var other = bytes(300_000);
        var linker = new Linker(List.of(List.of(file)));

        assertEquals(Map.of(), linker.sharedWith(List.of(List.of(other))));
        System.arraycopy(file, 77_003, other, 123_457, 15);
        assertEquals(
                Set.of(new Linker.Link(0, 0)),
                linker.sharedWith(List.of(List.of(other))).keySet());
    }

    @Test
    void namesThatLookAlikeForAFewLettersJoinNobody() {
        var mine = "019eeb76-4f1c-4d2a-9b8e-7c6d5e4f3a2b \\x0000000000000000f00dfeed11112222";
        var yours = "019eeb76-aaaa-4bbb-8ccc-ddddeeeeffff \\x00000000000000004f1c9999f00dfeed";
        var linker = new Linker(List.of(List.of(mine.getBytes(StandardCharsets.UTF_8))));

        assertEquals(Map.of(), linker.sharedWith(List.of(List.of(yours.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void whatManyHaveJoinsNobody() {
        var kid = bytes(16);
        var linker = new Linker(List.of(List.of(kid), List.of(kid), List.of(new byte[64])));

        assertEquals(Set.of(), linker.ownersIn(kid));
        assertEquals(Set.of(), linker.ownersIn(new byte[64]));
    }

    @Test
    void anOrderThatSaysSomethingIsSeen() {
        var one = List.of("a", "b", "c", "d", "e");

        assertEquals(1.0, Linker.agreement(one, one));
        assertEquals(-1.0, Linker.agreement(one, List.of("e", "d", "c", "b", "a")));
        assertEquals(2, Linker.kinds(List.of(1, 1, 2)));
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
