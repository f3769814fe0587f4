package nl.klankbord.protocol.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the JSON of a directory: exactly the members of SPEC 7.6, each in its range (KB-5, KB-29). */
final class DirectoryReader {
    private static final String SUITE = "KB01";
    private static final int MAX_PEOPLE = 1_000;
    private static final Set<String> MEMBERS =
            Set.of("v", "channel", "seq", "prev", "root", "issued", "notAfter", "org", "policy", "people");
    private static final Set<String> OPTIONAL = Set.of("rootNext", "suite");
    private static final Set<String> POLICY = Set.of("backup", "backupAfterDays", "retentionDays");
    private static final Set<String> PERSON = Set.of("kid", "role", "name", "pk", "status", "since", "until");
    private static final Map<String, DirectoryPolicy.Backup> BACKUPS =
            Map.of("consent", DirectoryPolicy.Backup.CONSENT, "upfront", DirectoryPolicy.Backup.UPFRONT);
    private static final Map<String, DirectoryPerson.Role> ROLES = Map.of(
            "advisor", DirectoryPerson.Role.ADVISOR,
            "backup", DirectoryPerson.Role.BACKUP,
            "officer", DirectoryPerson.Role.OFFICER);
    private static final Map<String, DirectoryPerson.Status> STATES = Map.of(
            "active", DirectoryPerson.Status.ACTIVE,
            "absent", DirectoryPerson.Status.ABSENT,
            "ended", DirectoryPerson.Status.ENDED);

    private DirectoryReader() {}

    static Directory read(byte[] json) {
        var fields = JsonFields.of(StrictJson.object(json), MEMBERS, OPTIONAL);
        fields.requireVersion();
        if (fields.has("suite") && !fields.string("suite").equals(SUITE)) {
            throw new MalformedWire("suite");
        }
        return new Directory(
                new ChannelId(fields.string("channel")),
                fields.integer("seq", 0, Integer.MAX_VALUE),
                fields.nullable("prev", name -> new Hash(fields.string(name))).orElse(null),
                key(fields, "root"),
                fields.date("issued"),
                fields.date("notAfter"),
                fields.inner("org", Set.of("name")).text("name"),
                policy(fields.inner("policy", POLICY)),
                people(fields.list("people", PERSON, MAX_PEOPLE)),
                fields.has("rootNext") ? key(fields, "rootNext") : null);
    }

    private static DirectoryPolicy policy(JsonFields policy) {
        return new DirectoryPolicy(
                policy.word("backup", BACKUPS),
                policy.integer("backupAfterDays", 1, DirectoryPolicy.MAX_BACKUP_AFTER_DAYS),
                policy.integer("retentionDays", 1, DirectoryPolicy.MAX_RETENTION_DAYS));
    }

    private static List<DirectoryPerson> people(List<JsonFields> people) {
        return people.stream().map(DirectoryReader::person).toList();
    }

    private static DirectoryPerson person(JsonFields fields) {
        var person = new DirectoryPerson(
                fields.word("role", ROLES),
                fields.text("name"),
                key(fields, "pk"),
                fields.word("status", STATES),
                fields.date("since"),
                fields.nullable("until", fields::date).orElse(null));
        if (!person.kid().equals(new Kid(fields.string("kid")))) {
            throw new MalformedWire("kid");
        }
        return person;
    }

    private static IdentityKey key(JsonFields fields, String name) {
        return new IdentityKey(Hex.decode(fields.string(name), VerificationKey.LENGTH));
    }
}
