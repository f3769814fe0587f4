package nl.klankbord.local.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.protocol.wire.OrganisationId;

/** Fills an empty stack with the demonstration, and keeps an older one usable: weekly keys end, directories expire. */
public final class DemoSeeder {
    /** Keys reach eight weeks ahead; this leaves five of them. */
    private static final int WEEKS_FRESH = 3;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private final String reporterApp;
    private final DemoPractice practice;
    private final DemoDirectories directories;
    private final DemoOfficers officers;
    private final DemoReaders readers;
    private final DemoReports reports;
    private final DemoState state;
    private final LocalDate today;

    /** Keeps what it must not forget in that file. */
    public DemoSeeder(Path file, String reporterApp, String advisorApp, String portal, String keycloak)
            throws IOException {
        var random = new SecureRandom();
        var clock = Clock.system(ZONE);
        this.reporterApp = reporterApp;
        this.today = LocalDate.now(clock);
        this.state = DemoState.load(file);
        this.practice = new DemoPractice(advisorApp, keycloak, state, clock, random);
        this.directories = new DemoDirectories(state, random, today);
        this.officers = new DemoOfficers(portal, keycloak, state, clock, random);
        this.readers = new DemoReaders(keycloak, state, random);
        this.reports = new DemoReports(reporterApp, state, clock, random);
    }

    /** Whether there is nothing to do. */
    public boolean isFresh() {
        var refreshed = state.refreshedOn();
        return refreshed.isPresent()
                && state.find(DemoDirectories.KIT).isPresent()
                && !refreshed.get().isAfter(today)
                && refreshed.get().plusWeeks(WEEKS_FRESH).isAfter(today);
    }

    /** Does what is missing or about to end. */
    public void seed() throws IOException, InterruptedException {
        var manager = practice.manager();
        practice.admitEverybody(manager);
        practice.fillVaults();
        directories.keepRoot(manager);
        practice.register(manager);
        var keys = practice.keys(manager);
        var organisations = new EnumMap<DemoOrganisation, OrganisationId>(DemoOrganisation.class);
        for (var organisation : DemoOrganisation.values())
            organisations.put(organisation, practice.openChannel(manager, organisation, directories));
        officers.fill(manager, organisations);
        readers.fill(manager, organisations);
        for (var entered : organisations.entrySet()) {
            var offered = officers.keys(manager, entered.getKey(), entered.getValue());
            directories.publish(manager, entered.getKey(), keys, offered);
        }
        reports.send(reporterApp, directories);
        state.put("refreshedOn", today.toString());
    }

    /** What the demonstration can be tried with. */
    public Demo demo() throws IOException {
        var links = new LinkedHashMap<String, String>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (var organisation : DemoOrganisation.values()) {
            var link =
                    new ChannelLink(reporterApp, directories.channelOf(organisation), directories.pinOf(organisation));
            links.put(organisation.fullName(), link.text());
            state.find(DemoReports.codeName(organisation)).ifPresent(code -> codes.put(organisation.fullName(), code));
        }
        var accounts = new ArrayList<Demo.Account>();
        for (var person : DemoPerson.values()) accounts.add(account(person));
        return new Demo(links, accounts, officerAccounts(), readerAccounts(), codes);
    }

    private List<Demo.Officer> officerAccounts() {
        return Arrays.stream(DemoOfficer.values())
                .map(officer -> new Demo.Officer(
                        officer.organisation().fullName(),
                        new Demo.Account(
                                officer.email(),
                                officer.password(),
                                officer.fullName(),
                                officer.isFallback() ? "fallback" : "officer",
                                officer.passphrase(),
                                state.find(DemoOfficers.kitOf(officer)).orElse(""))))
                .toList();
    }

    private static List<Demo.Reader> readerAccounts() {
        return Arrays.stream(DemoReader.values())
                .map(reader -> new Demo.Reader(
                        reader.organisation().fullName(),
                        new Demo.Account(reader.email(), reader.password(), reader.fullName(), reader.role(), "", "")))
                .toList();
    }

    private Demo.Account account(DemoPerson person) {
        var name = person == DemoPerson.ELLEN ? DemoDirectories.KIT : "kit " + person.username();
        var kit = state.find(name).orElse("");
        return new Demo.Account(
                person.username(), person.password(), person.fullName(), person.task(), person.passphrase(), kit);
    }
}
