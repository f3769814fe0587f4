package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import nl.klankbord.protocol.client.PickupCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case from its first talk to its last trace: a mode agreed on, closed, reopened, closed again, destroyed. */
class CaseLifeTest {
    private static final String ORGANISATION = "Gemeente Eikenrade";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final People people = new People();
    private final Canaries canaries = new Canaries();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void fromTheFirstTalkToTheLastTrace() {
        var story = canaries.release("Levensloop-verhaal-8812 over het rooster");
        var reporter = new ReporterHands(people.withPhone("nl-NL"));
        var code = reporter.report(World.reporterLink(ORGANISATION), story);
        var advisor = new AdvisorHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.openCaseWith("Levensloop-verhaal-8812");
        advisor.press("a3-acknowledge");
        advisor.press("a3-send-now");
        advisor.answer("Fijn dat je schrijft.");
        sees(advisor, "INTAKE");

        agreeOnAMode(advisor, reporter, code);
        closeWithTheKeyboard(advisor);
        reopen(advisor, reporter);
        closeAgain(advisor);
        var id = advisor.the("a3").getAttribute("data-id");
        seesEveryTerm(advisor, id);
        timePasses(advisor, id);
        theCodeIsLikeAnyOther(reporter, code);
        nothingIsLeft();
    }

    private void agreeOnAMode(AdvisorHands advisor, ReporterHands reporter, String code) {
        advisor.press("a3-set-mode");
        advisor.the("a3-mode-choice", "value", "MELDEN_ZELF").check();
        advisor.write("a3-mode-text", canaries.release("Levensloop-voorstel-5523"));
        Look.at(advisor.page, "a3-mode");
        advisor.press("a3-mode-send");

        reporter.comeBack(World.reporterLink(ORGANISATION), code);
        reporter.sees("r10-mode-ask");
        Look.at(reporter.page, "r10-mode-ask");
        reporter.press("r10-mode-yes");

        assertThat(reporter.the("r10-mode-ask")).hasCount(0);
        assertThat(advisor.the("a3-mode")).hasText("Zelf melden");
        sees(advisor, "EXPLORING");
        assertThat(reporter.the("r10-status")).containsText("bekijken samen wat kan");
        reporter.press("r10-terms");
        assertThat(reporter.the("r10-term", "data-key", "answer")).hasAttribute("data-state", "met");
        Look.at(reporter.page, "r10-terms");
    }

    /** Every field in the order of the form, without a mouse and within a minute (A12-1). */
    private void closeWithTheKeyboard(AdvisorHands advisor) {
        advisor.the("a3-close-case").focus();
        var begun = System.nanoTime();
        advisor.page.keyboard().press("Enter");
        advisor.sees("a12");
        advisor.reach("a12-close");
        advisor.page.keyboard().press("Enter");
        assertThat(advisor.the("a12-incomplete").locator("li")).hasCount(10);
        Look.at(advisor.page, "a12-incomplete");
        advisor.type("a12-reason", "Afgerond");
        advisor.type("a12-topic", "Pesten");
        advisor.type("a12-nature", "Persoonlijk");
        advisor.type("a12-role", "Ik zag");
        advisor.type("a12-relation", "Werknemer");
        advisor.type("a12-channel", "Platform");
        advisor.type("a12-result", "Gesteund");
        advisor.type("a12-talks", "2");
        advisor.reach("a12-action");
        advisor.page.keyboard().press("Space");
        advisor.type("a12-text", canaries.release("Levensloop-afscheid-7719"));
        advisor.reach("a12-aftercare");
        advisor.page.keyboard().press("Space");
        advisor.reach("a12-close");
        advisor.page.keyboard().press("Enter");

        sees(advisor, "CLOSED");
        assertTrue(System.nanoTime() - begun < A_MINUTE.toNanos(), "closing took longer than a minute");
        Look.at(advisor.page, "a3-closed");
    }

    private void reopen(AdvisorHands advisor, ReporterHands reporter) {
        reporter.sees("r10-closed");
        assertThat(reporter.the("r10-message", "data-from", "advisor").filter(with("Levensloop-afscheid-7719")))
                .hasCount(1);
        assertThat(reporter.the("r10-status")).containsText("afgesloten");
        Look.at(reporter.page, "r10-closed");

        reporter.reply(canaries.release("Levensloop-vervolg-3340"));

        sees(advisor, "EXPLORING");
        assertThat(reporter.the("r10-closed")).hasCount(0);
    }

    private static void closeAgain(AdvisorHands advisor) {
        advisor.press("a3-close-case");
        advisor.sees("a12");
        List.of(
                        List.of("a12-reason", "CLO.AFG"),
                        List.of("a12-topic", "OO.INT"),
                        List.of("a12-nature", "LN.PER"),
                        List.of("a12-role", "GETUIGE"),
                        List.of("a12-relation", "WERKNEMER"),
                        List.of("a12-channel", "PLATFORM"),
                        List.of("a12-result", "RES.STR"),
                        List.of("a12-talks", "C2_3"))
                .forEach(choice -> advisor.the(choice.get(0)).selectOption(choice.get(1)));
        advisor.the("a12-action", "value", "ACT.LUI").check();
        advisor.write("a12-text", "Het ga je goed.");
        advisor.press("a12-close");
        sees(advisor, "CLOSED");
    }

    private static void seesEveryTerm(AdvisorHands advisor, String id) {
        advisor.press("nav-a6");
        advisor.sees("a6");
        var purge = advisor.page.locator(
                "[data-testid=a6-row][data-key='case.purge']:has(a[href='/cases/%s'])".formatted(id));
        assertThat(purge).hasAttribute("data-state", "running");
        Look.at(advisor.page, "a6");
        advisor.openCases();
    }

    /** As if a year had gone by for this case alone. */
    private void timePasses(AdvisorHands advisor, String id) {
        var remains = new Remains(folder);
        var mailbox = remains.valueIn("case_service", "select mailbox_id from cases where id = '%s'".formatted(id));
        canaries.release(id);
        canaries.release(mailbox);
        var mailboxAtIntake =
                canaries.release(mailbox.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        advisor.the("a2-view", "data-view", "all").click();
        assertThat(advisor.the("a2-row", "data-id", id)).hasCount(1);
        remains.inDatabase(
                "case_service", "update cases set purge_due_on = purge_due_on - 400 where id = '%s'".formatted(id));

        assertThat(advisor.the("a2-row", "data-id", id)).hasCount(0);
        var left = "select count(*) from mailboxes where mailbox_id = '%s'".formatted(mailboxAtIntake);
        await().atMost(A_MINUTE).until(() -> "0".equals(remains.valueIn("intake_service", left)));
    }

    private static void theCodeIsLikeAnyOther(ReporterHands reporter, String code) {
        var unknown = PickupCode.draw(new SecureRandom()).exposeDigits();
        assertEquals(refusalOf(reporter, unknown), refusalOf(reporter, code));
    }

    private static String refusalOf(ReporterHands reporter, String code) {
        reporter.open(World.reporterLink(ORGANISATION));
        reporter.page.reload();
        reporter.press("r0-have-code");
        reporter.enter(code);
        return reporter.read("r9-code-error");
    }

    private void nothingIsLeft() {
        var remains = new Remains(folder);
        var search = new LeakSearch(canaries);
        await().atMost(A_MINUTE).untilAsserted(() -> assertEquals(List.of(), remains.searchTables(search)));
        assertEquals(List.of(), search.inFolder(remains.logs()));
        assertEquals(List.of(), remains.searchMails(search));
    }

    private static void sees(AdvisorHands advisor, String status) {
        assertThat(advisor.the("a3-status")).hasAttribute("data-state", status);
    }

    private static com.microsoft.playwright.Locator.FilterOptions with(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
