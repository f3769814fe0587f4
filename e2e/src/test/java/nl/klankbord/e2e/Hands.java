package nl.klankbord.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/** What anybody can do on a page of ours, through the agreed test ids. */
class Hands {
    private static final int MOST_TABS = 80;

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

    /** Presses Tab until the element, or what it holds, has the focus. */
    final void reach(String testId) {
        sees(testId);
        reachWhat("[data-testid=\"%s\"]".formatted(testId));
    }

    /** The same for one of several. */
    final void reach(String testId, String attribute, String value) {
        PlaywrightAssertions.assertThat(the(testId, attribute, value)).isVisible();
        reachWhat("[data-testid=\"%s\"][%s=\"%s\"]".formatted(testId, attribute, value));
    }

    private void reachWhat(String selector) {
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            var there = (Boolean) page.evaluate("""
                    (selector) => {
                      const wanted = document.querySelector(selector)
                      return wanted !== null && document.activeElement !== document.body
                        && (wanted === document.activeElement || wanted.contains(document.activeElement))
                    }""", selector);
            if (there) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    /** Types into an element that the keyboard has reached. */
    final void type(String testId, String text) {
        reach(testId);
        page.keyboard().type(text);
    }

    /** Has everybody look at a screen of an app for staff, in Dutch and in English. */
    final void showToEverybody(String name) {
        Look.at(page, name);
        press("lang-en");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "en");
        Look.atTranslated(page, name + "-en");
        press("lang-nl");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "nl");
    }

    final List<String> readAll(String testId) {
        return the(testId).allTextContents().stream().map(String::strip).toList();
    }

    final boolean has(String testId) {
        return the(testId).count() > 0;
    }
}
