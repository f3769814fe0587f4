package nl.klankbord.local.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.client.UsablePrekey;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.Grant;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * A channel that a reporter's client has verified.
 *
 * @param directory the newest directory, in a chain from the pin of the link
 * @param prekeys what the server offers
 * @param profile public texts
 */
public record ReporterChannel(SignedDirectory directory, List<Prekey> prekeys, ChannelProfile profile) {
    /** Grants of epoch 0: to the primary advisor, and held to the back-up where the policy says so. */
    List<Grant> firstGrants(ReporterKeys keys, LocalDate today) {
        var grants = new ArrayList<Grant>();
        grants.add(grant(keys, DirectoryPerson.Role.ADVISOR, today));
        if (directory.directory().policy().backup() == DirectoryPolicy.Backup.UPFRONT)
            grants.add(grant(keys, DirectoryPerson.Role.BACKUP, today));
        return grants;
    }

    private Grant grant(ReporterKeys keys, DirectoryPerson.Role role, LocalDate today) {
        var person = directory.directory().people().stream()
                .filter(someone -> someone.role() == role && someone.status() == DirectoryPerson.Status.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + role.word() + " of this channel"));
        var prekey = UsablePrekey.of(prekeys, person, today)
                .orElseThrow(() -> new IllegalStateException(person.name() + " has no prekey for this week"));
        return keys.grant(0, prekey, role == DirectoryPerson.Role.BACKUP);
    }
}
