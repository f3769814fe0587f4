package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
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

        Look.at(advisor.page, "a0-setup");
        advisor.press("lang-en");
        Look.at(advisor.page, "en-a0-setup");
        advisor.press("lang-nl");
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

        losesTheKey();
        advisor.page.reload();
        assertThat(advisor.the("a0")).hasAttribute("data-state", "setup");
        var another = advisor.read("a0-setup-words");
        advisor.write("a0-setup-repeat", another);
        var newKit = advisor.read("a0-setup-kit-code");
        advisor.write("a0-setup-kit-group", newKit.substring(newKit.length() - 4));
        advisor.press("a0-setup-finish");
        isOpen(advisor);
    }

    /** No list counts on her key, so the practice lets her make another one. */
    private void losesTheKey() {
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.press("nav-p2");
        manager.the("p2-advisor")
                .filter(new Locator.FilterOptions().setHasText(World.newcomer().name()))
                .getByTestId("p2-revoke")
                .click();
        manager.sees("p2-new-key");
        Look.at(manager.page, "p2-new-key");
        manager.press("p2-new-key");
        manager.sees("p2-invite");
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
