package nl.klankbord.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** What anybody can do on a page of ours, through the agreed test ids. */
class Hands {
    final Page page;

    Hands(Page page) {
        this.page = page;
    }

    /** The elements with a test id; several where the contract says "each". */
    final Locator the(String testId) {
        return page.locator("[data-testid=\"" + testId + "\"]");
    }

    /** One of several: the one with an attribute of that value. */
    final Locator the(String testId, String attribute, String value) {
        return page.locator("[data-testid=\"%s\"][%s=\"%s\"]".formatted(testId, attribute, value));
    }

    final void press(String testId) {
        the(testId).first().click();
    }

    final void write(String testId, String text) {
        the(testId).fill(text);
    }

    /** Waits until a screen is ready for input, or an element is there to be seen. */
    final void sees(String testId) {
        PlaywrightAssertions.assertThat(the(testId).first()).isVisible();
    }

    final void doesNotSee(String testId) {
        PlaywrightAssertions.assertThat(the(testId)).hasCount(0);
    }

    /** What an element says, once it says something. */
    final String read(String testId) {
        PlaywrightAssertions.assertThat(the(testId).first()).not().hasText("");
        return the(testId).first().textContent().strip();
    }

    final List<String> readAll(String testId) {
        return the(testId).allTextContents().stream().map(String::strip).toList();
    }

    final boolean has(String testId) {
        return the(testId).count() > 0;
    }
}
