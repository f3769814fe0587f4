package nl.klankbord.protocol.wire;

/**
 * What a channel promises about absence and keeping (SPEC, 7.6).
 *
 * @param backup how a back-up gets to read
 * @param backupAfterDays working days a message waits before a held grant is released, 1 to 365
 * @param retentionDays how long a closed case is kept, 1 to 36 500 days
 */
public record DirectoryPolicy(Backup backup, int backupAfterDays, int retentionDays) {
    /** The most {@link #backupAfterDays}. */
    public static final int MAX_BACKUP_AFTER_DAYS = 365;

    /** The most {@link #retentionDays}. */
    public static final int MAX_RETENTION_DAYS = 36_500;

    /** How a back-up gets to read (KB-59). */
    public enum Backup {
        /** Only when the reporter agrees. */
        CONSENT("consent"),
        /** With a grant that is held until the advisor is away. */
        UPFRONT("upfront");

        private final String word;

        Backup(String word) {
            this.word = word;
        }

        /**
         * The word in the document.
         *
         * @return such as {@code consent}
         */
        public String word() {
            return word;
        }
    }

    /**
     * Takes over a policy.
     *
     * @throws MalformedWire with code {@code policy} for a number out of range
     */
    public DirectoryPolicy {
        if (backupAfterDays < 1
                || backupAfterDays > MAX_BACKUP_AFTER_DAYS
                || retentionDays < 1
                || retentionDays > MAX_RETENTION_DAYS) {
            throw new MalformedWire("policy");
        }
    }
}
