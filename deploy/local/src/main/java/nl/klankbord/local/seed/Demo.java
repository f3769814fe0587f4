package nl.klankbord.local.seed;

import java.util.List;
import java.util.Map;

/**
 * What a demonstration can be tried with.
 *
 * @param links the link of each organisation, by its name
 * @param accounts who can sign in
 * @param officers who receives escalations, and where
 * @param readers who reads the yearly reports for a board or works council, and of which organisation
 * @param reports pickup codes of the example reports, by the name of the organisation
 */
public record Demo(
        Map<String, String> links,
        List<Account> accounts,
        List<Officer> officers,
        List<Reader> readers,
        Map<String, String> reports) {
    /**
     * Somebody who can sign in.
     *
     * @param username what is typed at sign-in
     * @param password the password
     * @param name the full name
     * @param task what this person does
     * @param passphrase what opens the vault; empty for somebody who has none
     * @param kit the recovery kit, or for the manager the sheet of the practice's signing key; empty for somebody who has none
     */
    public record Account(String username, String password, String name, String task, String passphrase, String kit) {}

    /**
     * An officer of an organisation.
     *
     * @param organisation its name
     * @param account how to sign in at the portal
     */
    public record Officer(String organisation, Account account) {}

    /**
     * A member of the board or works council of an organisation; the task is {@code board} or {@code works-council}.
     *
     * @param organisation its name
     * @param account how to sign in at the portal; without a vault
     */
    public record Reader(String organisation, Account account) {}

    /** Without any organisation. */
    public static Demo none() {
        return new Demo(Map.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
