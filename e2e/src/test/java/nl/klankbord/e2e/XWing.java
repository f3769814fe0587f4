package nl.klankbord.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** The two ways a browser can do X-Wing; one build serves both. */
enum XWing {
    /** The browser's own WebCrypto. */
    NATIVE {
        @Override
        void prepare(BrowserContext context) {}
    },
    /** A browser whose WebCrypto has no X-Wing: the page loads its own. */
    FALLBACK {
        @Override
        void prepare(BrowserContext context) {
            context.addInitScript("""
                    for (const act of ['generateKey', 'importKey']) {
                      const original = SubtleCrypto.prototype[act]
                      SubtleCrypto.prototype[act] = function (...given) {
                        const name = JSON.stringify(given).toUpperCase()
                        return name.includes('MLKEM') || name.includes('ML-KEM')
                          ? Promise.reject(new DOMException('not supported', 'NotSupportedError'))
                          : original.apply(this, given)
                      }
                    }
                    """);
        }
    };

    abstract void prepare(BrowserContext context);

    /** The lazy chunk was fetched exactly when it was needed. */
    boolean wasUsedAsMeant(Page page) {
        var fetched = (Boolean) page.evaluate(
                "() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('xwing'))");
        return fetched == (this == FALLBACK);
    }
}
