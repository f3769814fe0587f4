package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks for what may lead back to people in the text of an author: loose digits, words for numbers, days and seasons, and words
 * that point to an earlier case (domain.md 7.8). It warns; whether something must go is for people to say. Only a field that
 * does not exist stops a report.
 *
 * <p>Does not protect against: a sentence that tells who is meant in other words. That is why a second reader asks ten
 * questions.
 */
final class TextCheck {
    /** What was found. */
    enum Kind {
        DIGITS,
        NUMBER_WORD,
        DAY_WORD,
        POINTS_BACK,
        UNKNOWN_FIELD
    }

    /**
     * A place in a text.
     *
     * @param section in which section
     * @param language nl or en
     * @param kind what it is
     * @param at where it begins
     * @param length how long it is
     * @param word what stands there
     */
    record Finding(int section, String language, Kind kind, int at, int length, String word) {}

    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,]*(?<=[0-9])%?");
    private static final Map<Language, Map<Kind, Pattern>> PATTERNS = Map.of(
            Language.NL,
            Map.of(
                    Kind.NUMBER_WORD,
                    words("nul|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
                            + "|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|honderd"
                            + "|enkele|enkelen|meerdere|paar|handvol|tientallen|tiental|dozijn|helft|kwart|derde"
                            + "|dubbel|verdubbeld|eenmaal|tweemaal|driemaal|geen enkele|niemand|iedereen"),
                    Kind.DAY_WORD,
                    words("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei"
                            + "|juni|juli|augustus|september|oktober|november|december|voorjaar|lente|zomer|najaar"
                            + "|herfst|winter|kwartaal|kerst|vakantie"),
                    Kind.POINTS_BACK,
                    words("opnieuw|weer|nogmaals|alweer|wederom")),
            Language.EN,
            Map.of(
                    Kind.NUMBER_WORD,
                    words("zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                            + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|few"
                            + "|several|some|couple|handful|dozens?|half|quarter|third|double|doubled|once|twice"
                            + "|nobody|everybody|everyone"),
                    Kind.DAY_WORD,
                    words("monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may"
                            + "|june|july|august|september|october|november|december|spring|summer|autumn|winter"
                            + "|quarter|christmas|holidays"),
                    Kind.POINTS_BACK,
                    words("again|once more|anew")));

    private TextCheck() {}

    /** Everything in one report, in the order of its sections. */
    static List<Finding> of(ReportTexts texts, BoundFields fields) {
        var findings = new ArrayList<Finding>();
        texts.all().forEach((section, text) -> {
            for (var language : Language.values()) {
                findings.addAll(of(section, language, text.in(language), fields));
            }
        });
        return findings;
    }

    private static List<Finding> of(int section, Language language, String text, BoundFields fields) {
        var findings = new ArrayList<Finding>();
        var bound = BoundFields.FIELD.matcher(text);
        while (bound.find()) {
            if (!fields.knows(bound.group(1))) {
                findings.add(finding(section, language, Kind.UNKNOWN_FIELD, bound.start(), bound.group()));
            }
        }
        // Bound fields are blotted out, so that their names are no findings and places stay what they are.
        var loose = BoundFields.FIELD
                .matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        find(findings, section, language, Kind.DIGITS, DIGITS, loose);
        PATTERNS.getOrDefault(language, Map.of())
                .forEach((kind, pattern) -> find(findings, section, language, kind, pattern, loose));
        findings.sort(Comparator.comparingInt(Finding::at));
        return findings;
    }

    private static void find(
            List<Finding> into, int section, Language language, Kind kind, Pattern pattern, String text) {
        var found = pattern.matcher(text);
        while (found.find()) into.add(finding(section, language, kind, found.start(), found.group()));
    }

    private static Finding finding(int section, Language language, Kind kind, int at, String word) {
        return new Finding(section, language.tag(), kind, at, word.length(), word);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
