package nl.klankbord.reporting.organisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.ChannelLeaving;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation for which a practice works: whoever holds this has been looked up.
 *
 * @param id the organisation
 * @param practice who works for it
 * @param staff how many people work there
 * @param sector what kind of organisation it is, or null while its practice has not said so
 * @param channels its channels; at least one, the one whose directory was signed last at the end
 */
public record Organisation(
        OrganisationId id,
        PracticeId practice,
        int staff,
        @Nullable Sector sector,
        List<ServedChannel> channels) {
    /** What it is called in the directory that was signed last. */
    public String name() {
        return newest().directory().org();
    }

    /** Who answers for it now: advisors and back-ups, each once. */
    public List<DirectoryPerson> advisorSide() {
        var people = new LinkedHashMap<Kid, DirectoryPerson>();
        for (var channel : channels) {
            for (var person : channel.directory().people()) {
                if (person.mayReceiveReports()) people.put(person.kid(), person);
            }
        }
        return List.copyOf(people.values());
    }

    /** The advisor or back-up with this key, if they answer for it now. */
    public Optional<DirectoryPerson> advisor(Kid kid) {
        return advisorSide().stream().filter(person -> person.kid().equals(kid)).findFirst();
    }

    /** What that person's certificate is, as the newest channel tells it. */
    public Optional<String> certificate(Kid kid) {
        return newest().profile().cards().stream()
                .filter(card -> card.kid().equals(kid))
                .findFirst()
                .map(AdvisorCard::certificate);
    }

    /** The day on which the organisation leaves the practice with its last channel; empty while one of them stays. */
    public Optional<LocalDate> leavesOn() {
        var days = channels.stream()
                .flatMap(channel -> Optional.ofNullable(channel.profile().leaving()).stream())
                .map(ChannelLeaving::on)
                .toList();
        return days.size() < channels.size() ? Optional.empty() : days.stream().max(Comparator.naturalOrder());
    }

    /** The channel whose directory was signed last. */
    public ServedChannel newest() {
        return channels.get(channels.size() - 1);
    }
}
