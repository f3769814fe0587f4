package nl.klankbord.casework.awareness;

import java.util.List;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Presentation;
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
record Invitation(
        String organisation,
        List<String> advisors,
        String address,
        String fragment,
        String spoken,
        Presentation.@Nullable Logo logo) {
    static Invitation of(String origin, Directory directory, Presentation.@Nullable Logo logo) {
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
                logo);
    }

    String link() {
        return address + fragment;
    }
}
