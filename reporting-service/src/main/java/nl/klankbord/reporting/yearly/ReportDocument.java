package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A yearly report in one language, as it is read.
 *
 * @param organisation its name
 * @param year which year
 * @param version which version, from 1
 * @param language nl or en
 * @param title what a reader calls it
 * @param draft whether it is not final
 * @param author who wrote it, or null
 * @param certificate the author's certificate, or null
 * @param finalOn when it became final, or null
 * @param hash the hash of both languages of what became final, or null
 * @param sections section 0 to 16
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportDocument(
        String organisation,
        int year,
        int version,
        String language,
        String title,
        boolean draft,
        @Nullable String author,
        @Nullable String certificate,
        @Nullable LocalDate finalOn,
        @Nullable String hash,
        List<Section> sections) {
    /** One of them. */
    record Section(int section, String title, List<Block> blocks) {
        Section with(List<Block> others) {
            return new Section(section, title, others);
        }
    }

    /** The same as a final one. */
    ReportDocument finalOn(LocalDate day, String documentHash) {
        return new ReportDocument(
                organisation, year, version, language, title, false, author, certificate, day, documentHash, sections);
    }

    /** The same with other blocks in one section. */
    ReportDocument with(int number, List<Block> blocks) {
        var changed = sections.stream()
                .map(section -> section.section() == number ? section.with(blocks) : section)
                .toList();
        return new ReportDocument(
                organisation, year, version, language, title, draft, author, certificate, finalOn, hash, changed);
    }
}
