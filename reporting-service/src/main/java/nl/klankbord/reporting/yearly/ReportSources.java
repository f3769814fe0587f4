package nl.klankbord.reporting.yearly;

import java.util.List;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.yearly.YearMaterial.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report is made of.
 *
 * @param organisation about whom
 * @param figures of the year, as they may be published
 * @param earlier what was published of earlier years
 * @param material what other features contribute, in the language of the document
 * @param texts what the author wrote
 * @param version which version
 * @param author who writes it, or null before anybody does
 * @param certificate the author's certificate, or null
 */
record ReportSources(
        Organisation organisation,
        YearFigures figures,
        List<YearFigures> earlier,
        List<Contribution> material,
        ReportTexts texts,
        int version,
        @Nullable String author,
        @Nullable String certificate) {
    int year() {
        return figures.year();
    }

    /** What other features say in a section. */
    List<Block> materialOf(int section) {
        return material.stream()
                .filter(contribution -> contribution.section() == section)
                .flatMap(contribution -> contribution.blocks().stream())
                .toList();
    }
}
