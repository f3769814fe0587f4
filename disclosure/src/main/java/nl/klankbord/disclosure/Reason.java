package nl.klankbord.disclosure;

/** Why something is not shown, or what would be the next better table; with its words. */
public enum Reason {
    /** A cell below k. */
    SMALL("Dit aantal is kleiner dan {k}. Het kan ook nul zijn.", "This number is below {k}. It may also be zero."),
    /** The largest cell, hidden because the small ones could be worked out. */
    LARGEST_HIDDEN(
            "Dit is het grootste aantal. Het is ook verborgen, omdat de kleine aantallen anders uit te rekenen zijn.",
            "This is the largest number. It is hidden as well, because the small ones could be worked out otherwise."),
    /** Too few for all categories. */
    COARSER(
            "Er zijn te weinig contacten voor de tabel met alle onderwerpen. Daarom staan ze in groepen.",
            "There are too few contacts for the table of all subjects. They are therefore in groups."),
    /** A total at which no breakdown is ever given. */
    CLOSED_WINDOW(
            "Bij dit totaal en dit aantal rijen geven we nooit een verdeling, wat de getallen ook zijn.",
            "With this total and this number of rows we never give a breakdown, whatever the numbers are."),
    /** No way to hide the small ones. */
    NO_SAFE_TABLE(
            "Elke verdeling zou een klein aantal verraden, of één rij zou bijna alles zijn.",
            "Any breakdown would give away a small number, or one row would be nearly everything."),
    /** Fewer than k altogether. */
    FEW(
            "Het aantal is kleiner dan {k}. De zin is dezelfde bij nul en bij {most}.",
            "The number is below {k}. The sentence is the same for zero and for {most}."),
    /** Somebody knows a part of it already. */
    INSIDER(
            "De organisatie kent haar eigen meldingen. Daarmee zou een klein aantal uit te rekenen zijn.",
            "The organisation knows its own reports. With those a small number could be worked out."),
    /** Something published earlier. */
    LEDGER(
            "Samen met wat eerder is gepubliceerd, zou een klein aantal uit te rekenen zijn.",
            "Together with what was published before, a small number could be worked out."),
    /** The audit could not be finished, which counts as a failure. */
    NOT_PROVEN(
            "De controle van deze tabel is niet afgekomen. Dan tonen we haar niet.",
            "The check of this table did not finish. Then we do not show it."),
    /** A row of several answers that is not shown. */
    ROW_NOT_SHOWN(
            "Deze rij is kleiner dan {k}, of bijna iedereen gaf dit antwoord.",
            "This row is below {k}, or nearly everybody gave this answer."),
    /** The units or the organisation are too small for this table. */
    TOO_FEW_STAFF("Voor deze tabel werken er te weinig mensen.", "Too few people work there for this table."),
    /** The pool of a sector; which of the reasons it is would tell of other organisations. */
    SECTOR_NOT_SHOWN(
            "Een cijfer van de sector tonen we alleen bij genoeg organisaties, als geen daarvan te groot is, er genoeg casussen"
                    + " zijn en er geen klein aantal uit volgt. Wat er ontbreekt, zeggen we niet: dat gaat over anderen.",
            "A figure of the sector is shown only with enough organisations, if none of them is too large, there are enough"
                    + " cases and no small number follows from it. What is missing is not said: that is about others."),
    /** Nobody has said in which sector the organisation is. */
    SECTOR_UNKNOWN(
            "De praktijk heeft bij deze organisatie geen sector genoteerd. Daarom is er geen vergelijking met de sector.",
            "The practice has noted no sector for this organisation. So there is no comparison with the sector."),
    /** Three years together. */
    NEXT_POOL(
            "Eén jaar is te klein. Vanaf {year} kunnen drie jaren samen misschien wel.",
            "One year is too small. From {year} three years together may be possible."),
    /** The table is as rich as it gets with so few. */
    NEXT_MORE(
            "Vanaf {n} contacten in een jaar is een uitgebreidere tabel mogelijk.",
            "From {n} contacts in a year a more detailed table is possible."),
    /** A way to use what there is. */
    NEXT_WORDS(
            "Beschrijf in algemene woorden wat er speelt, zonder aantallen.",
            "Describe in general words what is going on, without numbers.");

    private final String nl;
    private final String en;

    Reason(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    String nl() {
        return nl;
    }

    String en() {
        return en;
    }
}
