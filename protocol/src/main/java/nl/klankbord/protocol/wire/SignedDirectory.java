package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/**
 * A directory with the signature of its practice root: exact bytes, never written anew (SPEC, 7.6). Public. One that
 * exists is well formed and signed by the root it names (KB-29).
 *
 * <p>Does not protect against: a root nobody trusts, or an old directory. The first is decided by the pin in the link and
 * by {@link #follows}, the second by {@link #verify(LocalDate)}.
 */
public final class SignedDirectory {
    /** The largest document, 64 KiB. */
    public static final int MAX_LENGTH = 65_536;

    private final byte[] document;
    private final byte[] signature;
    private final Directory directory;

    private SignedDirectory(byte[] document, byte[] signature, Directory directory) {
        this.document = document;
        this.signature = signature;
        this.directory = directory;
    }

    /**
     * Reads a directory and checks its signature.
     *
     * @param dir the exact JSON bytes, at most 64 KiB
     * @param sig 64 bytes
     * @return the directory, whose day and chain are not checked yet
     * @throws MalformedWire if the document is not as SPEC 7.6 says; the code names the member
     * @throws NotAuthentic with code {@code signature}
     */
    public static SignedDirectory parse(byte[] dir, byte[] sig) {
        if (dir.length > MAX_LENGTH) {
            throw new MalformedWire("length");
        }
        var directory = DirectoryReader.read(dir);
        directory.root().verify("directory", dir, sig);
        return new SignedDirectory(dir.clone(), sig.clone(), directory);
    }

    /**
     * Reads the form in JSON.
     *
     * @param dir the document in base64url
     * @param sig the signature in base64url
     * @return the directory
     * @throws RefusedInput as {@link #parse}
     */
    @JsonCreator
    public static SignedDirectory fromText(@JsonProperty("dir") String dir, @JsonProperty("sig") String sig) {
        return parse(Base64Url.decode(dir), Base64Url.decode(sig));
    }

    /**
     * Checks that the newest directory of a channel still holds, with a day of tolerance (KB-29).
     *
     * @param today the reader's own day
     * @throws NotAuthentic with code {@code expired}
     */
    public void verify(LocalDate today) {
        if (directory.notAfter().isBefore(today.minusDays(1))) {
            throw new NotAuthentic("expired");
        }
    }

    /**
     * Checks that this directory is the next one after another (KB-30): same channel, one more in seq, its hash as
     * {@code prev}, and the same root or the one it announced.
     *
     * @param former the directory before it
     * @throws NotAuthentic with code {@code chain}
     */
    public void follows(SignedDirectory former) {
        var last = former.directory;
        var sameRoot = directory.root().equals(last.root()) || Objects.equals(directory.root(), last.rootNext());
        if (!directory.channel().equals(last.channel())
                || directory.seq() - 1 != last.seq()
                || !former.hash().equals(directory.prev())
                || !sameRoot) {
            throw new NotAuthentic("chain");
        }
    }

    /**
     * The content.
     *
     * @return the directory that was signed
     */
    public Directory directory() {
        return directory;
    }

    /**
     * The name under which messages and later directories mention it.
     *
     * @return {@code H("directory", bytes)}
     */
    public Hash hash() {
        return Hash.sha256("directory", document);
    }

    /**
     * The exact bytes that were signed.
     *
     * @return a copy
     */
    public byte[] document() {
        return document.clone();
    }

    /**
     * The signature of the root.
     *
     * @return a copy, 64 bytes
     */
    public byte[] signature() {
        return signature.clone();
    }

    /**
     * The document in JSON.
     *
     * @return base64url
     */
    @JsonProperty("dir")
    public String documentText() {
        return Base64Url.encode(document);
    }

    /**
     * The signature in JSON.
     *
     * @return base64url
     */
    @JsonProperty("sig")
    public String signatureText() {
        return Base64Url.encode(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedDirectory that
                && Arrays.equals(document, that.document)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(document);
    }

    @Override
    public String toString() {
        return "SignedDirectory[%d bytes]".formatted(document.length);
    }
}
