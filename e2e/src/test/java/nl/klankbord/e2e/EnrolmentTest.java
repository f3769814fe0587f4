package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new advisor makes keys, and opens the vault in each of the three ways. */
class EnrolmentTest {
    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void aNewAdvisorEnrolsAndOpensTheVaultWithPhrasePasskeyAndKit() {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        addAuthenticator(advisor);
        advisor.signIn(World.newcomer().username(), World.newcomer().password());
        assertThat(advisor.the("a0")).hasAttribute("data-state", "setup");

        var phrase = advisor.read("a0-setup-words");
        assertTrue(phrase.split("\\s+").length >= 6, "a generated phrase of at least six words");
        advisor.write("a0-setup-repeat", phrase);
        advisor.press("a0-setup-passkey");
        var kit = advisor.read("a0-setup-kit-code");
        advisor.write("a0-setup-kit-group", kit.substring(kit.length() - 4));
        advisor.press("a0-setup-finish");
        isOpen(advisor);

        advisor.press("lock");
        isLocked(advisor);
        advisor.unlock(phrase);
        isOpen(advisor);

        advisor.press("lock");
        advisor.press("a0-passkey");
        isOpen(advisor);

        advisor.press("lock");
        advisor.press("a0-recovery");
        advisor.write("a0-recovery-code", kit);
        advisor.press("a0-unlock");
        isOpen(advisor);
    }

    @Test
    void aWrongPhraseOpensNothing() {
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.samir().username(), World.samir().password());

        advisor.write("a0-passphrase", World.noor().passphrase());
        advisor.press("a0-unlock");

        advisor.sees("a0-unlock-error");
        isLocked(advisor);
    }

    private static void isOpen(AdvisorHands advisor) {
        advisor.page.waitForSelector("[data-testid=a1], [data-testid=a2]");
    }

    private static void isLocked(AdvisorHands advisor) {
        assertThat(advisor.the("a0")).hasAttribute("data-state", "locked");
    }

    /** A passkey device without a person at it, that can do PRF. */
    private static void addAuthenticator(AdvisorHands advisor) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        for (var able : List.of(
                "hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation", "hasPrf"))
            options.addProperty(able, true);
        var argument = new JsonObject();
        argument.add("options", options);
        var protocol = advisor.page.context().newCDPSession(advisor.page);
        protocol.send("WebAuthn.enable");
        protocol.send("WebAuthn.addVirtualAuthenticator", argument);
    }
}
