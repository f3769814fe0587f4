package nl.klankbord.print.awareness;

import java.util.List;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Presentation;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.SignedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What a poster says, in no language yet. Everything comes from the signed directory and what was signed beside it.
 *
 * @param organisation whose people are invited
 * @param advisors with whom they can talk
 * @param address the link as somebody types it, without the pin
 * @param fragment the pin as it stands in the link
 * @param spoken the pin as people compare it
 * @param logo of the organisation, or null
 */
public record Invitation(
        String organisation,
        List<String> advisors,
        String address,
        String fragment,
        String spoken,
        Presentation.@Nullable Logo logo) {
    /**
     * Reads it from what was signed.
     *
     * @param origin of the reporter app
     * @param newest the directory that counts now
     * @param entry how the organisation shows itself; what was not signed with that very directory counts for nothing
     */
    public static Invitation of(String origin, SignedDirectory newest, @Nullable SignedPresentation entry) {
        var directory = newest.directory();
        var advisors = directory.people().stream()
                .filter(person -> person.role() == DirectoryPerson.Role.ADVISOR
                        && person.status() != DirectoryPerson.Status.ENDED)
                .map(DirectoryPerson::name)
                .toList();
        var pin = directory.pin();
        return new Invitation(
                directory.org(),
                advisors,
                origin + "/" + directory.channel().hex(),
                pin.fragment(),
                pin.spoken(),
                entry == null ? null : logoBeside(newest, entry));
    }

    /** The whole link. Public, and yet only in the body of an answer or in a file, never in an address. */
    public String link() {
        return address + fragment;
    }

    private static Presentation.@Nullable Logo logoBeside(SignedDirectory newest, SignedPresentation entry) {
        try {
            entry.verify(newest);
            return entry.presentation().logo();
        } catch (NotAuthentic e) {
            return null;
        }
    }
}
