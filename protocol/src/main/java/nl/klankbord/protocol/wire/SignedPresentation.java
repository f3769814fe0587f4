package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/**
 * A presentation with the signature of the practice root: exact bytes, never written anew (SPEC, 7.6). Public. One that
 * exists is well formed; whether the root signed it for a directory is told by {@link #verify}.
 */
public final class SignedPresentation {
    /** The largest document, 20 KiB: every reporter fetches it. More than half of it is for a logo. */
    public static final int MAX_LENGTH = 20_480;

    private final byte[] document;
    private final byte[] signature;
    private final Presentation presentation;

    private SignedPresentation(byte[] document, byte[] signature, Presentation presentation) {
        this.document = document;
        this.signature = signature;
        this.presentation = presentation;
    }

    /**
     * Reads a presentation; its signature is not checked yet.
     *
     * @param doc the exact JSON bytes, at most 20 KiB
     * @param sig 64 bytes
     * @return the presentation
     * @throws MalformedWire if the document is not as SPEC 7.6 says; the code names the member
     */
    public static SignedPresentation parse(byte[] doc, byte[] sig) {
        if (doc.length > MAX_LENGTH) throw new MalformedWire("length");
        return new SignedPresentation(doc.clone(), sig.clone(), PresentationReader.read(doc));
    }

    /**
     * Reads the form in JSON.
     *
     * @param doc the document in base64url
     * @param sig the signature in base64url
     * @return the presentation
     * @throws RefusedInput as {@link #parse}
     */
    @JsonCreator
    public static SignedPresentation fromText(@JsonProperty("doc") String doc, @JsonProperty("sig") String sig) {
        return parse(Base64Url.decode(doc), Base64Url.decode(sig));
    }

    /**
     * Checks that the root of a directory signed this for that very directory.
     *
     * @param directory the directory with which it is shown
     * @throws NotAuthentic with code {@code signature} or {@code directory}
     */
    public void verify(SignedDirectory directory) {
        directory.directory().root().verify("presentation", document, signature);
        if (!presentation.directory().equals(directory.hash())) throw new NotAuthentic("directory");
    }

    /**
     * The content.
     *
     * @return what was signed
     */
    public Presentation presentation() {
        return presentation;
    }

    /**
     * The document in JSON.
     *
     * @return base64url
     */
    @JsonProperty("doc")
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
        return other instanceof SignedPresentation that
                && Arrays.equals(document, that.document)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(document);
    }

    @Override
    public String toString() {
        return "SignedPresentation[%d bytes]".formatted(document.length);
    }
}
