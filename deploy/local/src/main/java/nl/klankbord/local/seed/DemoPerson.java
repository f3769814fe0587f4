package nl.klankbord.local.seed;

import java.util.Locale;

/** The people of the demonstration practice De Linde; the realm file has them under the same subjects. */
public enum DemoPerson {
    NOOR(
            "Noor van Dalen",
            "dac961e9-16a1-4722-afcd-f1f9d45a37ca",
            "advisor",
            "linde appel fiets regen molen brood kast"),
    SAMIR(
            "Samir Haddad",
            "3c466a16-d00a-4491-8d03-c5448c1e5109",
            "back-up advisor",
            "haven sleutel wolk tuin potlood brug zomer"),
    ILSE(
            "Ilse Brandsma",
            "e4642bfc-4b08-4d7b-92ad-53c22fe9e8df",
            "internal advisor",
            "spiegel duin kompas lamp vogel trein herfst"),
    VERA("Vera Smit", "7b9ccb83-ae40-474a-a07d-27fb8896ff57", "advisor without keys: watch enrolment", ""),
    JORIS("Joris Kuiper", "b7d1f0a4-6c52-4e0b-9c0e-5d3a8f27c614", "contact person at De Wilg", ""),
    ELLEN("Ellen Prins", "18076c5a-a001-413c-a60c-0b83df19fb1d", "practice manager", "");

    /** The claim that every token of these people carries. */
    public static final String PRACTICE = "679533b2-9624-48a1-8d8e-2cfbe98621df";

    private final String fullName;
    private final String subject;
    private final String task;
    private final String passphrase;

    DemoPerson(String fullName, String subject, String task, String passphrase) {
        this.fullName = fullName;
        this.subject = subject;
        this.task = task;
        this.passphrase = passphrase;
    }

    /** What is typed at sign-in. */
    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Known to everybody: of the demonstration only. */
    public String password() {
        return username() + "-wachtwoord-1";
    }

    /** What colleagues read. */
    public String fullName() {
        return fullName;
    }

    /** Who this is for Keycloak. */
    public String subject() {
        return subject;
    }

    /** What this person does in the practice. */
    public String task() {
        return task;
    }

    /** What opens the vault; empty for somebody who has none. */
    public String passphrase() {
        return passphrase;
    }

    /** Whether this person has a vault from the beginning. */
    public boolean hasVault() {
        return !passphrase.isEmpty();
    }
}
