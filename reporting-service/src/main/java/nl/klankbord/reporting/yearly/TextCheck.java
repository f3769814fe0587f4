package nl.klankbord.reporting.yearly;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks for what may lead back to people in the text of an author: loose digits, words for numbers, days and seasons, and words
 * that point to an earlier case (domain.md 7.8). It warns; whether something must go is for people to say. Only a field that
 * does not exist stops a report. A letter may be typed in two ways; places are those of the shorter one.
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

    /** In any script, half as well; and numbers in the Roman way. */
    private static final Pattern DIGITS =
            Pattern.compile("\\p{N}[\\p{N}.,]*(?<=\\p{N})%?|(?<![\\p{L}])(?:I{2,3}|I[VX]|VI{1,3}|XI{1,3})(?![\\p{L}])");

    private static final String ONES = "twee|drie|vier|vijf|zes|zeven|acht|negen";
    private static final String TEENS =
            "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien";
    private static final String TENS =
            "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend";

    /**
     * Words of both languages, whichever field they stand in. What is a word without a number in one of them is left out: een
     * and ten, and the first of a row of reasons.
     */
    private static final Map<Kind, Pattern> PATTERNS = Map.of(
            Kind.NUMBER_WORD,
            words("nul|één|eén|" + ONES + "|" + TEENS + "|" + TENS
                    + "|(?:een|één|eén|" + ONES + ")(?:en|ën)(?:" + TENS + ")"
                    + "|(?:een|één|" + ONES + "|" + TEENS + ")maal|geen enkele"
                    + "|(?:" + ONES + "|" + TEENS + "|" + TENS + ")tal(?:len)?|dozijn"
                    + "|(?<!ten )(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)"
                    + "(?! (?:plaats|contact|gesprek|antwoord|opvang)(?!\\p{L}))"
                    + "|beiden?|allebei|alletwee|anderhal(?:f|ve)|halve|helft|kwart|dubbel|verdubbeld"
                    + "|enkelen?|meerdere|paar|handvol|niemand|iedereen"
                    + "|zero|one|two|three|four|five|six|seven|eight|nine|eleven|twelve"
                    + "|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                    + "|hundred|thousand"
                    + "|(?<!at )first(?! (?:of all|contact|talk|answer)(?!\\p{L}))|second|third|fourth|fifth"
                    + "|sixth|seventh|eighth|ninth|tenth|both|pair|few|several|some|couple|handful|dozens?|half|quarter"
                    + "|double|doubled|once|twice|thrice|nobody|everybody|everyone"),
            Kind.DAY_WORD,
            words(
                    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei"
                            + "|juni|juli|augustus|september|oktober|november|december|voorjaar|lente|zomer|najaar"
                            + "|herfst|winter|kwartaal|kerst|vakantie|gisteren|weekend|(?:vorige|afgelopen) (?:week|maand)"
                            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|may"
                            + "|june|july|august|october|spring|summer|autumn|christmas|holidays|yesterday|last (?:week|month)"),
            Kind.POINTS_BACK,
            words("opnieuw|weer|nogmaals|alweer|wederom|(?<!once )again|once more|anew"));

    private TextCheck() {}

    /** What people typed into advice and signals of a report; it stands there in the language in which it was given. */
    static List<Finding> ofMaterial(int section, List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> typed(block).stream())
                .flatMap(text -> loose(section, Language.NL, text).stream())
                .toList();
    }

    private static List<String> typed(Block block) {
        if (block instanceof Block.AdviceEntry advice) {
            return List.of(advice.text(), advice.why(), advice.effect(), advice.owner());
        }
        return block instanceof Block.Paragraph said && said.language() != null ? List.of(said.text()) : List.of();
    }

    /** Everything an author wrote in one report, in the order of its sections. */
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
        findings.addAll(loose(section, language, loose));
        findings.sort(Comparator.comparingInt(Finding::at));
        return findings;
    }

    private static List<Finding> loose(int section, Language language, String text) {
        var findings = new ArrayList<Finding>();
        var whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        find(findings, section, language, Kind.DIGITS, DIGITS, whole);
        PATTERNS.forEach((kind, pattern) -> find(findings, section, language, kind, pattern, whole));
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
