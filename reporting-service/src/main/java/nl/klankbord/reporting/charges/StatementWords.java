package nl.klankbord.reporting.charges;

import java.util.Map;
import java.util.Optional;

/** What stands on a statement, in Dutch or English. No word of it depends on a case. */
final class StatementWords {
    private static final Map<String, String> DUTCH = Map.ofEntries(
            Map.entry("statement", "Afrekening"),
            Map.entry("credit", "Creditnota"),
            Map.entry("facts", "Gegevens"),
            Map.entry("what", "Wat"),
            Map.entry("fact", "Gegeven"),
            Map.entry("number", "Nummer"),
            Map.entry("credits", "Neemt terug"),
            Map.entry("period", "Periode"),
            Map.entry("issued", "Datum"),
            Map.entry("due", "Betalen uiterlijk"),
            Map.entry("from", "Van"),
            Map.entry("to", "Aan"),
            Map.entry("chamber", "KvK-nummer"),
            Map.entry("vatNumber", "Btw-nummer"),
            Map.entry("account", "Rekening"),
            Map.entry("reference", "Uw kenmerk"),
            Map.entry("charged", "Wat u betaalt"),
            Map.entry("returned", "Wat u terugkrijgt"),
            Map.entry("lines", "Per onderdeel"),
            Map.entry("line", "Omschrijving"),
            Map.entry("hours", "Uren"),
            Map.entry("rate", "Per uur"),
            Map.entry("amount", "Bedrag"),
            Map.entry("SUBSCRIPTION", "Abonnement, naar omvang van de organisatie"),
            Map.entry("BUNDLE", "Bundel met uren, vooraf afgesproken"),
            Map.entry("HOURS", "Al het werk in uren, opgeteld"),
            Map.entry("total", "Totaal"),
            Map.entry("net", "Zonder btw"),
            Map.entry("vat", "Btw"),
            Map.entry("payable", "Te betalen"),
            Map.entry("back", "Terug te betalen"),
            Map.entry(
                    "unverified",
                    "Of hier btw bij komt of al in zit, is nog niet nagegaan. Dit is daarom nog geen factuur."),
            Map.entry("absent", "Wat hier niet in staat"),
            Map.entry(
                    "silent",
                    "Deze afrekening noemt geen gesprekken, geen dagen en geen aantallen. Een eerste gesprek is gratis en"
                            + " staat er nooit op."),
            Map.entry("FIXED", "Het bedrag volgt uit het contract. Het verandert niet als er een zaak is."),
            Map.entry(
                    "TOGETHER",
                    "Uren van gesprekken komen er pas op als genoeg verschillende mensen ze hadden, opgeteld bij al het"
                            + " andere werk. Tot dan wachten ze."),
            Map.entry(
                    "SETTLED",
                    "Het contract per uur is afgelopen. Wat nog wachtte, is afgerekend als er ander werk was"
                            + " om het bij op te tellen. Anders vervalt het."),
            Map.entry("PRICE", "Reden: de prijs klopte niet."),
            Map.entry("TAX", "Reden: de btw klopte niet."),
            Map.entry("ADDRESS", "Reden: de gegevens klopten niet."));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("statement", "Statement of charges"),
            Map.entry("credit", "Credit note"),
            Map.entry("facts", "Details"),
            Map.entry("what", "What"),
            Map.entry("fact", "Detail"),
            Map.entry("number", "Number"),
            Map.entry("credits", "Takes back"),
            Map.entry("period", "Period"),
            Map.entry("issued", "Date"),
            Map.entry("due", "Pay by"),
            Map.entry("from", "From"),
            Map.entry("to", "To"),
            Map.entry("chamber", "Trade register (KvK)"),
            Map.entry("vatNumber", "VAT number"),
            Map.entry("account", "Account"),
            Map.entry("reference", "Your reference"),
            Map.entry("charged", "What you pay"),
            Map.entry("returned", "What you get back"),
            Map.entry("lines", "By part"),
            Map.entry("line", "Description"),
            Map.entry("hours", "Hours"),
            Map.entry("rate", "Per hour"),
            Map.entry("amount", "Amount"),
            Map.entry("SUBSCRIPTION", "Subscription, by the size of the organisation"),
            Map.entry("BUNDLE", "Bundle of hours, agreed beforehand"),
            Map.entry("HOURS", "All work in hours, added up"),
            Map.entry("total", "Total"),
            Map.entry("net", "Without VAT"),
            Map.entry("vat", "VAT"),
            Map.entry("payable", "To pay"),
            Map.entry("back", "To pay back"),
            Map.entry(
                    "unverified",
                    "Whether VAT comes on top or is included, is not verified yet. So this is not an invoice yet."),
            Map.entry("absent", "What is not in here"),
            Map.entry(
                    "silent",
                    "This statement names no talks, no days and no counts. A first talk is free and never on it."),
            Map.entry("FIXED", "The amount follows from the contract. It does not change when there is a case."),
            Map.entry(
                    "TOGETHER",
                    "Hours of talks appear only when enough different people had them, added to all other work. Until"
                            + " then they wait."),
            Map.entry(
                    "SETTLED",
                    "The contract by the hour has ended. What still waited is settled if there was other work"
                            + " to add it to. Otherwise it lapses."),
            Map.entry("PRICE", "Reason: the price was wrong."),
            Map.entry("TAX", "Reason: the VAT was wrong."),
            Map.entry("ADDRESS", "Reason: the details were wrong."));

    private StatementWords() {}

    static String of(String key, Language language) {
        var words = language == Language.nl ? DUTCH : ENGLISH;
        return Optional.ofNullable(words.get(key)).orElseThrow(() -> new IllegalArgumentException(key));
    }

    /** Of a document, by its code. */
    enum Language {
        nl,
        en
    }
}
