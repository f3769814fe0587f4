package nl.klankbord.local.clients;

import java.security.SecureRandom;
import java.time.Clock;
import nl.klankbord.protocol.client.RecoveryKit;

/** What an officer's browser does. */
public final class OfficerClient {
    private static final int FORBIDDEN = 403;

    private final StaffHttp http;
    private final StaffVaults vaults;

    /** Works at the origin of the portal. */
    public OfficerClient(String origin, StaffSession officer, Clock clock, SecureRandom random) {
        this.http = new StaffHttp(origin, officer);
        this.vaults = new StaffVaults(http, StaffVaults.Side.OFFICER, clock, random);
    }

    /** Whether the portal has heard of the appointment, which takes a moment. */
    public boolean isKnown() {
        try {
            var unused = vaults.isEnrolled();
            return true;
        } catch (HttpRefusal refusal) {
            if (refusal.status() == FORBIDDEN) return false;
            throw refusal;
        }
    }

    /** Whether this person has enrolled. */
    public boolean isEnrolled() {
        return vaults.isEnrolled();
    }

    /** Brings a new identity and its vault, opened by passphrase or kit from now on, and fills the weeks ahead. */
    public void enrol(AdvisorVault vault, String passphrase, RecoveryKit kit) {
        vaults.enrol(vault, passphrase, kit);
    }

    /** Opens the vault of this person. */
    public AdvisorVault unlock(String passphrase) {
        return vaults.unlock(passphrase);
    }

    /** Fills the weeks ahead. */
    public void publishPrekeys(AdvisorVault vault) {
        vaults.publishPrekeys(vault);
    }

    /** The threads of escalations that were granted to this officer. */
    public ThreadClient escalations() {
        return new ThreadClient(http, "organisation");
    }
}
