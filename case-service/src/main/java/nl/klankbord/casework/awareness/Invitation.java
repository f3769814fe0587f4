package nl.klankbord.casework.awareness;

import java.util.List;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;

/**
 * What a poster says, in no language yet. Everything comes from the signed directory.
 *
 * @param organisation whose people are invited
 * @param advisors with whom they can talk
 * @param address the link as somebody types it, without the pin
 * @param fragment the pin as it stands in the link
 * @param spoken the pin as people compare it
 */
record Invitation(String organisation, List<String> advisors, String address, String fragment, String spoken) {
    static Invitation of(String origin, Directory directory) {
        var advisors = directory.people().stream()
                .filter(person -> person.role() == DirectoryPerson.Role.ADVISOR
                        && person.status() != DirectoryPerson.Status.ENDED)
                .map(DirectoryPerson::name)
                .toList();
        var pin = directory.pin();
        return new Invitation(
                directory.org(), advisors, origin + "/" + directory.channel().hex(), pin.fragment(), pin.spoken());
    }

    String link() {
        return address + fragment;
    }
}
