package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first journey: an employee reports, the advisor answers, the employee comes back with 30 digits. */
class ReportAnswerReturnTest {
    private static final String ORGANISATION = "Zorggroep Veldzicht";
    private static final String STORY =
            "Mijn leidinggevende schreeuwt elke week tegen het team, emoji \uD83D\uDE1F en \u0627\u0644\u0639\u0631\u0628\u064A\u0629 erbij. ";
    private static final String ANSWER = "Dank je wel dat je dit deelt. Ik denk graag met je mee.";
    private static final String REPLY = "Fijn. Het gebeurde vandaag opnieuw.";
    private static final String REMARK = "GPS-remark-5213";

    @TempDir
    Path folder;

    private final People people = new People();

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @ParameterizedTest
    @EnumSource
    void anEmployeeReportsTheAdvisorAnswersTheEmployeeComesBack(XWing xwing) throws IOException {
        var advisor = new AdvisorHands(people.withBrowser(xwing), World.advisorApp());
        advisor.signIn(World.noor().username(), World.noor().password());
        advisor.unlock(World.noor().passphrase());
        advisor.openCases();
        var mails = World.mailsTo(World.noor()).size();

        var employee = new ReporterHands(people.withBrowser(xwing));
        employee.begin(World.reporterLink(ORGANISATION));
        var story = STORY + xwing;
        employee.tell(story);
        employee.attach(photo(), notes());
        employee.keepTheFiles();
        var code = employee.send();
        employee.keep(code);

        advisor.openCaseWith("erbij. " + xwing);
        assertThat(advisor.the("a3-message-text").first()).hasText(story);
        receivesTheFilesWithoutTheirPast(advisor);
        await().untilAsserted(() ->
                assertEquals(mails + 1, World.mailsTo(World.noor()).size()));
        advisor.answer(ANSWER);

        var returned = new ReporterHands(people.withBrowser(xwing));
        returned.comeBack(World.reporterLink(ORGANISATION), code);
        assertThat(returned.the("r10-message", "data-from", "me").first()).containsText(story);
        assertThat(returned.the("r10-message", "data-from", "advisor").first()).containsText(ANSWER);
        returned.reply(REPLY);
        assertThat(returned.the("r10-message", "data-from", "me").last()).containsText(REPLY);

        assertThat(advisor.the("a3-message", "data-from", "reporter").last()).containsText(REPLY);
        assertTrue(xwing.wasUsedAsMeant(employee.page), "the way to X-Wing was another than " + xwing);
    }

    private void receivesTheFilesWithoutTheirPast(AdvisorHands advisor) throws IOException {
        assertThat(advisor.the("a3-file")).hasCount(2);
        advisor.the("a3-file-open").first().click();
        var shown = advisor.page.locator("[data-testid=a3-file] img");
        assertThat(shown).isVisible();
        var received = bytesBehind(advisor.page, shown.getAttribute("src"));
        assertFalse(Photo.hides(received, REMARK), "the remark in the photo's metadata arrived");
        assertFalse(Photo.hides(received, "Exif\0\0MM"), "the photo's EXIF arrived");
        assertTrue(samePixels(Photo.pixels(Photo.withHidden(REMARK)), Photo.pixels(received)), "the picture changed");

        var download = advisor.page.waitForDownload(
                () -> advisor.the("a3-file-open").last().click());
        assertEquals("notities: maandag, woensdag", Files.readString(download.path()));
        assertFalse(download.suggestedFilename().contains("geheime-naam"), download.suggestedFilename());
    }

    /** The page's policy forbids reading a blob by fetch, so it is saved as a person would. */
    private static byte[] bytesBehind(Page page, String blob) throws IOException {
        var download = page.waitForDownload(() -> page.evaluate("""
                (url) => {
                  const link = document.createElement('a')
                  link.href = url
                  link.download = 'picture'
                  link.click()
                }""", blob));
        return Files.readAllBytes(download.path());
    }

    private static boolean samePixels(BufferedImage one, BufferedImage other) {
        for (var y = 0; y < one.getHeight(); y++)
            for (var x = 0; x < one.getWidth(); x++) if (one.getRGB(x, y) != other.getRGB(x, y)) return false;
        return List.of(one.getWidth(), one.getHeight()).equals(List.of(other.getWidth(), other.getHeight()));
    }

    private Path photo() throws IOException {
        return Files.write(folder.resolve("geheime-naam-1.jpg"), Photo.withHidden(REMARK));
    }

    private Path notes() throws IOException {
        return Files.writeString(folder.resolve("geheime-naam-2.txt"), "notities: maandag, woensdag");
    }
}
