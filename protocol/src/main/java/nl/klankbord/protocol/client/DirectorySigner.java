package nl.klankbord.protocol.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Hex;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.SignedPresentation;
import nl.klankbord.protocol.wire.VerificationKey;
import org.jspecify.annotations.Nullable;

/**
 * A practice root, which states who answers for a channel (SPEC, 7.6).
 *
 * <p>Does not protect against: signing a key that the server swapped. Before that, people compare the spoken form (KB-77).
 */
public final class DirectorySigner {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final SigningKey root;

    /**
     * Takes over a root.
     *
     * @param rootSeed 32 bytes
     */
    public DirectorySigner(Secret rootSeed) {
        this.root = new SigningKey(rootSeed);
    }

    /**
     * The public root.
     *
     * @return what a channel link pins
     */
    public IdentityKey root() {
        return root.identityKey();
    }

    /**
     * Writes and signs a directory.
     *
     * @param directory the content; its root must be this one
     * @return the signed document
     * @throws MalformedWire with code {@code root} or as {@link SignedDirectory#parse}
     */
    public SignedDirectory sign(Directory directory) {
        if (!directory.root().equals(root())) {
            throw new MalformedWire("root");
        }
        return sign(write(directory));
    }

    /**
     * Signs exact bytes.
     *
     * @param json the document
     * @return the signed document
     * @throws MalformedWire as {@link SignedDirectory#parse}
     */
    public SignedDirectory sign(byte[] json) {
        return SignedDirectory.parse(json, root.sign("directory", json));
    }

    /**
     * Signs how an organisation shows itself.
     *
     * @param json the document, which names the directory that is shown with it
     * @return the signed document
     * @throws MalformedWire as {@link SignedPresentation#parse}
     */
    public SignedPresentation signPresentation(byte[] json) {
        return SignedPresentation.parse(json, root.sign("presentation", json));
    }

    private static byte[] write(Directory directory) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("v", 1).put("channel", directory.channel().hex()).put("seq", directory.seq());
        json.put("prev", hexOrNull(directory.prev())).put("root", hex(directory.root()));
        json.put("issued", directory.issued().toString());
        json.put("notAfter", directory.notAfter().toString());
        json.putObject("org").put("name", directory.org());
        json.putObject("policy")
                .put("backup", directory.policy().backup().word())
                .put("backupAfterDays", directory.policy().backupAfterDays())
                .put("retentionDays", directory.policy().retentionDays());
        var people = json.putArray("people");
        directory.people().forEach(person -> write(people.addObject(), person));
        var next = directory.rootNext();
        if (next != null) {
            json.put("rootNext", hex(next));
        }
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ObjectNode json, DirectoryPerson person) {
        var until = person.until();
        json.put("kid", person.kid().hex())
                .put("role", person.role().word())
                .put("name", person.name())
                .put("pk", hex(person.key()))
                .put("status", person.status().word())
                .put("since", person.since().toString())
                .put("until", until == null ? null : until.toString());
    }

    private static @Nullable String hexOrNull(@Nullable Hash hash) {
        return hash == null ? null : hash.hex();
    }

    private static String hex(VerificationKey key) {
        return Hex.encode(key.bytes());
    }

    @Override
    public String toString() {
        return "DirectorySigner[32 bytes]";
    }
}
