package nl.klankbord.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** The people of one story, each with a browser profile of their own. */
final class People implements AutoCloseable {
    private final List<BrowserContext> profiles = new ArrayList<>();

    /** Somebody at a desk, in Dutch. */
    Page withBrowser(XWing xwing) {
        return with(new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1280, 800), xwing);
    }

    /** Somebody with a phone. */
    Page withPhone(String language) {
        return with(new Browser.NewContextOptions().setLocale(language).setViewportSize(360, 640), XWing.NATIVE);
    }

    Page with(Browser.NewContextOptions options, XWing xwing) {
        var profile = World.browser().newContext(options);
        xwing.prepare(profile);
        profiles.add(profile);
        return profile.newPage();
    }

    @Override
    public void close() {
        profiles.forEach(People::close);
        profiles.clear();
    }

    /** A page on its way to another address may go before its profile does. */
    private static void close(BrowserContext profile) {
        try {
            profile.close();
        } catch (PlaywrightException e) {
            if (!String.valueOf(e.getMessage()).contains("has been closed")) throw e;
        }
    }
}
