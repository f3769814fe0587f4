package nl.klankbord.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Looks at a screen as people with different eyes and hands would: every rule of axe in light, those about colour again
 * in dark and forced colours, and no sideways scrolling at 320 px. With {@code -Dpictures} it keeps a picture of every
 * screen under {@code target/screens}.
 */
final class Look {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final boolean PICTURES_WANTED = System.getProperty("pictures") != null;
    private static final String AXE = read(Path.of("..", "node_modules", "axe-core", "axe.min.js"));
    /** Nothing, while the page has no axe yet. Of these rules one needs something beforehand: how long sounds are. */
    private static final String FINDINGS = """
            async (runOnly) => {
              if (typeof axe === 'undefined') return null
              const found = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: { assets: ['media'] } })
              return found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', '))
            }""";

    private static final Map<String, Object> EVERY_RULE = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /** Nothing else in a page depends on its colours. */
    private static final Map<String, Object> RULES_ABOUT_COLOUR =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private Look() {}

    /** Everybody's eyes on one screen; the name is that of its picture. */
    static void at(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        assertEquals(List.of(), axe(page, EVERY_RULE), name);
        picture(page, name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(List.of(), axe(page, RULES_ABOUT_COLOUR), name + " in the dark");
        picture(page, name + "-dark");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        assertEquals(List.of(), axe(page, RULES_ABOUT_COLOUR), name + " in forced colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        fitsASmallPhone(page, name);
    }

    /** The same screen in other words: they may be longer or unnamed, but have the same colours. */
    static void atTranslated(Page page, String name) {
        assertEquals(List.of(), axe(page, EVERY_RULE), name);
        picture(page, name + "-light");
        fitsASmallPhone(page, name);
    }

    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page, Map<String, Object> rules) {
        var found = page.evaluate(FINDINGS, rules);
        if (found == null) {
            page.evaluate(AXE);
            found = page.evaluate(FINDINGS, rules);
        }
        return (List<String>) found;
    }

    private static void fitsASmallPhone(Page page, String name) {
        var before = page.viewportSize();
        page.setViewportSize(320, 568);
        var sizes = (Map<?, ?>)
                page.evaluate("() => ({ content: document.documentElement.scrollWidth, window: window.innerWidth })");
        picture(page, name + "-320");
        page.setViewportSize(before.width, before.height);
        assertTrue(
                ((Number) sizes.get("content")).intValue() <= ((Number) sizes.get("window")).intValue(),
                name + " scrolls sideways at 320 px: " + sizes);
    }

    private static void picture(Page page, String name) {
        if (!PICTURES_WANTED) return;
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
