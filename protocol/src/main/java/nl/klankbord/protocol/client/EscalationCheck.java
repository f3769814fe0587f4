package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.klankbord.protocol.wire.EscalationKey;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * What an officer's client checks before it shows an escalation: that the reporter agreed to exactly this document, these
 * recipients and this day, and that an advisor answers for it (KB-60, step 4).
 *
 * <p>Does not protect against: an advisor who signs in a reporter's place with a key of their own (SPEC, attack 16). That
 * the key occurs in no other thread, and that the advisor is active, the caller checks.
 */
public final class EscalationCheck {
    private static final int MOST_PARTS = 16;

    private EscalationCheck() {}

    /**
     * What was agreed to.
     *
     * @param key the reporter's one-off key
     * @param escNonce the name of the draft, in hexadecimal
     * @param commitment the commitment to the proof of authorship
     * @param document the hash of the document
     */
    public record Accepted(EscalationKey key, String escNonce, Hash commitment, Hash document) {}

    /**
     * Checks the body of an {@code escalation}.
     *
     * @param body the body of the message
     * @param thread the thread it came in
     * @param self the officer who reads
     * @param advisor the advisor's identity key from the directory
     * @param grantSigner who signed the thread grant
     * @return what was agreed to
     * @throws MalformedWire if a member has not the form of SPEC 7.2 and 7.7
     * @throws NotAuthentic with code {@code officers}, {@code document}, {@code decision}, {@code day}, {@code signer},
     *     {@code statement} or {@code signature}
     */
    public static Accepted check(JsonNode body, ThreadId thread, Kid self, IdentityKey advisor, Kid grantSigner) {
        ConsentedReport.require(advisor.kid().equals(grantSigner), "signer");
        var report = ConsentedReport.read(body);
        ConsentedReport.require(report.officers().contains(self), "officers");

        var statement =
                EscalationStatements.escalation(thread, report.document(), Hex.decode(report.escNonce()), report.key());
        ConsentedReport.require(
                Arrays.equals(statement.bytes(), ConsentedReport.bytes(body, "statement")), "statement");
        statement.verify(advisor, ConsentedReport.bytes(body, "sig"));
        return new Accepted(report.key(), report.escNonce(), report.authorship(), report.document());
    }

    /**
     * Checks the body of an {@code escalation} with a part of each of several reporters: every part as {@link #check} does,
     * over the same officers, and no two with one key or one draft.
     *
     * @param body the body of the message; member {@code others} holds the further parts
     * @param thread the thread it came in
     * @param self the officer who reads
     * @param advisor the advisor's identity key from the directory
     * @param grantSigner who signed the thread grant
     * @return what was agreed to, part by part; one part that does not hold refuses them all
     * @throws MalformedWire as {@link #check}, and with code {@code others}
     * @throws NotAuthentic as {@link #check}, and with code {@code repeated}
     */
    public static List<Accepted> checkAll(
            JsonNode body, ThreadId thread, Kid self, IdentityKey advisor, Kid grantSigner) {
        var accepted = new ArrayList<Accepted>();
        accepted.add(check(body, thread, self, advisor, grantSigner));
        for (var other : others(body)) {
            if (!(other instanceof ObjectNode part) || part.has("officers")) throw new MalformedWire("others");
            JsonNode whole = part.deepCopy().set("officers", body.path("officers"));
            accepted.add(check(whole, thread, self, advisor, grantSigner));
        }
        var keys = accepted.stream().map(part -> Hex.encode(part.key().bytes())).distinct();
        var drafts = accepted.stream().map(Accepted::escNonce).distinct();
        ConsentedReport.require(keys.count() == accepted.size() && drafts.count() == accepted.size(), "repeated");
        return List.copyOf(accepted);
    }

    private static Iterable<JsonNode> others(JsonNode body) {
        var others = body.path("others");
        if (others.isMissingNode()) return List.of();
        if (!others.isArray() || others.isEmpty() || others.size() >= MOST_PARTS) throw new MalformedWire("others");
        return others;
    }
}
