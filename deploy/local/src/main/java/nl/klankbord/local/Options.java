package nl.klankbord.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is started.
 *
 * @param root the checked-out repository, whose packaged services are started
 * @param data where state is kept; absent: a temporary folder that goes when the stack is closed
 * @param fresh begin with an empty folder
 * @param ports where everything listens
 * @param absent services that are not started, because a developer runs them from the sources
 * @param demo demonstration settings: one-factor sign-in, mail at once
 * @param reporterOrigins where the reporter app is reached, public one first; absent: from the ports
 * @param advisorOrigin where the advisor app is reached; absent: from the ports
 * @param serviceFlags the JVM flags of the services and of the broker
 * @param environment further settings per service
 * @param progress hears how the start goes on
 */
public record Options(
        Path root,
        @Nullable Path data,
        boolean fresh,
        PortPlan ports,
        Set<Part> absent,
        boolean demo,
        @Nullable String reporterOrigins,
        @Nullable String advisorOrigin,
        List<String> serviceFlags,
        Map<Part, Map<String, String>> environment,
        Progress progress) {
    /** Quick to start and small, at the price of peak speed. */
    private static final List<String> SMALL = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Xms16m",
            "-Xmx128m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25");

    /** The usual ports, and state that stays. */
    public static Options usual(Path root) {
        var data = root.resolve("deploy/local/data");
        return new Options(
                root, data, false, PortPlan.usual(), Set.of(), true, null, null, SMALL, Map.of(), Progress.SILENT);
    }

    /** Free ports and a temporary folder, for tests: any number at the same time. */
    public static Options onFreePorts() {
        return new Options(
                findRoot(), null, false, PortPlan.free(), Set.of(), true, null, null, SMALL, Map.of(), Progress.SILENT);
    }

    /** The same, with its state in this folder, where it stays. */
    public Options withData(Path folder) {
        return new Options(
                root,
                folder,
                fresh,
                ports,
                absent,
                demo,
                reporterOrigins,
                advisorOrigin,
                serviceFlags,
                environment,
                progress);
    }

    /** Free ports, and a folder that is emptied first and can be looked into afterwards. */
    public static Options freshOnFreePorts(Path folder) {
        return onFreePorts().withData(folder).withFreshData();
    }

    /** The same, without what the folder holds. */
    public Options withFreshData() {
        return new Options(
                root,
                data,
                true,
                ports,
                absent,
                demo,
                reporterOrigins,
                advisorOrigin,
                serviceFlags,
                environment,
                progress);
    }

    /** The same without one service. */
    public Options without(Part service) {
        if (!service.isService()) throw new CannotStart(service.label() + " cannot be left out");
        var missing = EnumSet.of(service);
        missing.addAll(absent);
        return new Options(
                root,
                data,
                fresh,
                ports,
                missing,
                demo,
                reporterOrigins,
                advisorOrigin,
                serviceFlags,
                environment,
                progress);
    }

    /** The same on other ports. */
    public Options withPorts(PortPlan plan) {
        return new Options(
                root,
                data,
                fresh,
                plan,
                absent,
                demo,
                reporterOrigins,
                advisorOrigin,
                serviceFlags,
                environment,
                progress);
    }

    /** The same with the settings of a real installation where the demonstration has easier ones. */
    public Options withoutDemo() {
        return new Options(
                root,
                data,
                fresh,
                ports,
                absent,
                false,
                reporterOrigins,
                advisorOrigin,
                serviceFlags,
                environment,
                progress);
    }

    /** The same, reached at these origins, through a proxy for example. */
    public Options withOrigins(String reporter, String advisor) {
        return new Options(
                root, data, fresh, ports, absent, demo, reporter, advisor, serviceFlags, environment, progress);
    }

    /** The same with other JVM flags for the services and the broker; none at all are the defaults of the JVM. */
    public Options withServiceFlags(List<String> flags) {
        return new Options(
                root, data, fresh, ports, absent, demo, reporterOrigins, advisorOrigin, flags, environment, progress);
    }

    /** The same with one more setting for one service. */
    public Options with(Part service, String name, String value) {
        var more = new EnumMap<Part, Map<String, String>>(Part.class);
        more.putAll(environment);
        var settings = new TreeMap<>(more.getOrDefault(service, Map.of()));
        settings.put(name, value);
        more.put(service, settings);
        return new Options(
                root, data, fresh, ports, absent, demo, reporterOrigins, advisorOrigin, serviceFlags, more, progress);
    }

    /** The same, telling somebody how it goes. */
    public Options reportingTo(Progress listener) {
        return new Options(
                root,
                data,
                fresh,
                ports,
                absent,
                demo,
                reporterOrigins,
                advisorOrigin,
                serviceFlags,
                environment,
                listener);
    }

    /** The services that are started. */
    List<Part> services() {
        return Arrays.stream(Part.values())
                .filter(Part::isService)
                .filter(part -> !absent.contains(part))
                .toList();
    }

    String reporterOriginsOrDefault() {
        return reporterOrigins != null ? reporterOrigins : "http://localhost:" + ports.of(Door.INTAKE);
    }

    String advisorOriginOrDefault() {
        return advisorOrigin != null ? advisorOrigin : "http://localhost:" + ports.of(Door.CASE);
    }

    /** Where the portal of organisations is reached. */
    String organisationOrigin() {
        return "http://localhost:" + ports.of(Door.REPORTING);
    }

    /** Easy sign-in and known passphrases belong to one machine; an https origin is a real installation. */
    void refuseDemoInPublic() {
        var origins = reporterOriginsOrDefault() + "," + advisorOriginOrDefault();
        if (demo && origins.contains("https://"))
            throw new CannotStart("Demonstration settings are refused for https origins: " + origins);
    }

    private static Path findRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) return folder;
        throw new CannotStart("This is not inside the repository: no deploy/local above the working folder");
    }
}
