package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.SignedDirectory;

/** What an advisor's browser does. */
public final class AdvisorClient {
    /**
     * A case as its advisor sees it before it is opened.
     *
     * @param id the case
     * @param channel where it came in
     * @param status such as {@code RECEIVED}
     * @param r2a the number of the reporter's newest message
     * @param a2r the number of the newest answer, −1 for none
     */
    public record CaseView(CaseId id, ChannelId channel, String status, int r2a, int a2r) {}

    private final StaffHttp http;
    private final StaffVaults vaults;
    private final Clock clock;
    private final SecureRandom random;

    /** Works at the origin of the advisor app. */
    public AdvisorClient(String origin, StaffSession advisor, Clock clock, SecureRandom random) {
        this.http = new StaffHttp(origin, advisor);
        this.vaults = new StaffVaults(http, StaffVaults.Side.ADVISOR, clock, random);
        this.clock = clock;
        this.random = random;
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

    /** Fills the weeks ahead: the seeds are in the confirmed vault before anybody can seal to them. */
    public void publishPrekeys(AdvisorVault vault) {
        vaults.publishPrekeys(vault);
    }

    /** All cases, the newest first. */
    public List<CaseView> cases() {
        var all = new ArrayList<CaseView>();
        JsonNode page;
        var cursor = "";
        do {
            page = http.get("/v1/advisor/cases?limit=100" + cursor);
            all.addAll(JsonHttp.listOf(page.path("cases"), CaseView.class));
            cursor = "&cursor=" + page.path("next").asText();
        } while (page.path("next").isTextual());
        return all;
    }

    /** Opens the conversation of a case with the keys of a vault. */
    public AdvisorConversation conversation(CaseId id, AdvisorVault vault) {
        return new AdvisorConversation(http, id, vault.identity(), this, clock, random);
    }

    /** Confirms receipt. */
    public void acknowledge(CaseId id, int receiptSeq) {
        http.post("/v1/advisor/cases/" + id.text() + "/acknowledgements", Map.of("receiptSeq", receiptSeq));
    }

    /** Puts a card into the figures of a year, as closing a case does. */
    public void putCard(CardId card, ChannelId channel, int year, CaseCodes codes) {
        http.put(
                "/v1/advisor/statistics-cards/" + card.text(),
                Map.of("channel", channel, "year", year, "codes", codes));
    }

    /** Whether reports about an organisation are for this person to write. */
    public boolean serves(OrganisationId organisation) {
        try {
            var unused = http.get("/v1/advisor/profiles/" + organisation.text());
            return true;
        } catch (HttpRefusal refusal) {
            if (refusal.status() == 404) return false;
            throw refusal;
        }
    }

    /** An organisation that this person serves, by its name. */
    public OrganisationId served(String organisation) {
        for (var served : http.get("/v1/advisor/advice").path("organisations"))
            if (served.path("name").asText().equals(organisation))
                return JsonHttp.as(served.path("organisation"), OrganisationId.class);
        throw new IllegalStateException("Not served: " + organisation);
    }

    /** Gives an organisation that this person serves, by its name, an advice that rests on no case. */
    public void advise(String organisation, Map<String, Object> words) {
        var place = "/v1/advisor/advice/" + served(organisation).text() + "/" + UUID.randomUUID();
        http.post(place, words);
        http.post(place + "/steps", Map.of("step", "GIVE", "version", 1, "noTrace", List.of()));
    }

    /** Hears what changes, as long as the stream lasts. */
    public LiveStream live() {
        return new LiveStream(http.origin(), http.session().token());
    }

    /** The threads of escalations that this person opened. */
    public ThreadClient escalations() {
        return new ThreadClient(http, "advisor");
    }

    /** Who can be given a thread in a channel in which this person serves. */
    public List<ThreadClient.Officer> officers(ChannelId channel) {
        var answer = http.get("/v1/advisor/channels/" + channel.hex() + "/officers");
        return JsonHttp.listOf(answer.path("officers"), ThreadClient.Officer.class);
    }

    /** The newest directory of a channel in which this person serves. */
    public SignedDirectory directory(ChannelId channel) {
        for (var view : http.get("/v1/advisor/channels").path("channels")) {
            if (!view.path("channel").asText().equals(channel.hex())) continue;
            var chain = JsonHttp.listOf(view.path("directories"), SignedDirectory.class);
            return chain.get(chain.size() - 1);
        }
        throw new IllegalStateException("does not serve in that channel");
    }
}
