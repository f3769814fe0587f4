package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.klankbord.protocol.client.PickupCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case from its first talk to its last trace: a mode agreed on, cared after, closed, reopened, withdrawn, destroyed. */
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
        advisor.unlockWithSheet(World.noor().kit());
        advisor.openCaseWith("Levensloop-verhaal-8812");
        advisor.press("a3-acknowledge");
        advisor.press("a3-send-now");
        advisor.answer("Fijn dat je schrijft.");
        sees(advisor, "INTAKE");

        agreeOnAMode(advisor, reporter, code);
        careAfterwards(advisor, reporter, code);
        closeWithTheKeyboard(advisor);
        reopen(advisor, reporter);
        withdraw(advisor, reporter);
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
        reporter.show("r10-mode-ask");
        reporter.press("r10-mode-yes");

        assertThat(reporter.the("r10-mode-ask")).hasCount(0);
        assertThat(advisor.the("a3-mode")).hasText("Zelf melden");
        sees(advisor, "EXPLORING");
        assertThat(reporter.the("r10-status")).containsText("bekijken samen wat kan");
        reporter.press("r10-terms");
        assertThat(reporter.the("r10-term", "data-key", "answer")).hasAttribute("data-state", "met");
        reporter.show("r10-terms");
    }

    /** The days are planned when after-care begins; the mailbox asks on the first visit after one of them, and nobody is called. */
    private void careAfterwards(AdvisorHands advisor, ReporterHands reporter, String code) {
        advisor.press("a3-next-step");
        sees(advisor, "ACCOMPANYING");
        advisor.press("a3-next-step");
        sees(advisor, "AFTERCARE");
        assertThat(advisor.the("a3-aftercare-day")).hasCount(3);
        inBothLanguages(advisor, "a3-aftercare");
        advisor.press("a3-aftercare-send");
        advisor.sees("a3-aftercare-plan");

        assertThat(reporter.the("r10-message", "data-from", "system").filter(with("vraagt later nog eens")))
                .hasCount(1);
        reporter.doesNotSee("r10-checkin");
        for (var language : List.of("nl-NL", "en-GB")) {
            var later = new ReporterHands(people.withPhone(language));
            later.page.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(32))));
            later.comeBack(World.reporterLink(ORGANISATION), code);
            later.sees("r10-checkin");
            Look.at(later.page, language.substring(0, 2) + "-r10-checkin");
        }
    }

    /** Every field in the order of the form, without a mouse and within a minute (A12-1). */
    private void closeWithTheKeyboard(AdvisorHands advisor) {
        advisor.the("a3-close-case").focus();
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
        advisor.reach("a12-more");
        advisor.page.keyboard().press("Enter");
        assertThat(advisor.the("a12-party")).hasValue("ONBEKEND");
        advisor.type("a12-party", "Collega");
        advisor.type("a12-known", "Anoniem");
        Look.at(advisor.page, "a12-more");
        advisor.reach("a12-action");
        advisor.page.keyboard().press("Space");
        advisor.type("a12-text", canaries.release("Levensloop-afscheid-7719"));
        advisor.reach("a12-aftercare");
        advisor.page.keyboard().press("Space");
        advisor.reach("a12-close");
        advisor.page.keyboard().press("Enter");

        sees(advisor, "CLOSED");
        Look.at(advisor.page, "a3-closed");
    }

    private void reopen(AdvisorHands advisor, ReporterHands reporter) {
        reporter.sees("r10-closed");
        assertThat(reporter.the("r10-message", "data-from", "advisor").filter(with("Levensloop-afscheid-7719")))
                .hasCount(1);
        assertThat(reporter.the("r10-status")).containsText("afgesloten");
        reporter.show("r10-closed");

        reporter.reply(canaries.release("Levensloop-vervolg-3340"));

        sees(advisor, "EXPLORING");
        assertThat(reporter.the("r10-closed")).hasCount(0);
    }

    /** To stop is the reporter's own word, under seal; the advisor's browser reads it and offers nothing but the end. */
    private void withdraw(AdvisorHands advisor, ReporterHands reporter) {
        reporter.press("r10-tab-data");
        reporter.sees("r13");
        reporter.show("r13");
        var kept = reporter.page.waitForDownload(() -> reporter.press("r13-download"));
        assertTrue(textOf(kept).contains("Levensloop-vervolg-3340"));
        reporter.press("r13-correct");
        assertThat(reporter.the("r10-reply")).isFocused();
        reporter.write("r10-reply", "");

        reporter.press("r10-tab-data");
        reporter.write("r13-name", canaries.release("Levensloop-naam-6604"));
        reporter.press("r13-name-send");
        var phrase = reporter.the("r13-phrase").locator("strong").textContent();
        assertThat(advisor.the("a3-recognition")).containsText("Levensloop-naam-6604");
        assertThat(advisor.the("a3-recognition")).containsText(phrase);

        reporter.press("r13-no-contact");
        assertThat(advisor.the("a3-wish")).containsText("geen contact");
        advisor.doesNotSee("a3-reply");
        reporter.sees("r13-wish");
        assertThat(reporter.the("r13-no-contact")).hasCount(0);
        reporter.press("r13-withdraw");
        assertThat(reporter.the("r13-withdraw")).hasCount(0);
        Look.at(reporter.page, "nl-r13-withdrawn");

        assertThat(advisor.the("a3-wish")).containsText("ingetrokken");
        inBothLanguages(advisor, "a3-withdrawn");
        advisor.press("a3-wish-close");
        advisor.sees("a12");
        assertThat(advisor.the("a12-reason")).hasValue("CLO.WEN");
        advisor.doesNotSee("a12-text");
        List.of(
                        List.of("a12-topic", "OO.INT"),
                        List.of("a12-nature", "LN.PER"),
                        List.of("a12-role", "GETUIGE"),
                        List.of("a12-relation", "WERKNEMER"),
                        List.of("a12-channel", "PLATFORM"),
                        List.of("a12-result", "RES.STR"),
                        List.of("a12-talks", "C2_3"))
                .forEach(choice -> advisor.the(choice.get(0)).selectOption(choice.get(1)));
        advisor.the("a12-action", "value", "ACT.LUI").check();
        inBothLanguages(advisor, "a12-withdrawn");
        advisor.press("a12-close");
        sees(advisor, "CLOSED");
    }

    private static String textOf(Download kept) {
        try {
            return Files.readString(kept.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBothLanguages(AdvisorHands advisor, String name) {
        Look.at(advisor.page, "nl-" + name);
        advisor.press("lang-en");
        Look.at(advisor.page, "en-" + name);
        advisor.press("lang-nl");
    }

    private static void seesEveryTerm(AdvisorHands advisor, String id) {
        advisor.press("nav-a6");
        advisor.sees("a6");
        var purge = advisor.page.locator(
                "[data-testid=a6-row][data-key='case.purge']:has(a[href='/cases/%s'])".formatted(id));
        assertThat(purge).hasAttribute("data-state", "running");
        var checkin = advisor.page.locator(
                "[data-testid=a6-row][data-key='aftercare.check']:has(a[href='/cases/%s'])".formatted(id));
        assertThat(checkin).hasAttribute("data-state", "running");
        inBothLanguages(advisor, "a6");
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
