package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.reporting.yearly.ReadDesk.Written;

/**
 * What became final: both languages, and the figures as they were published. Pages, paper and data are drawn from these bytes
 * for as long as the report is read. The answers of the board are not among them: they come later.
 *
 * @param nl the Dutch text
 * @param en the English text
 * @param figures as published
 */
record FinalDocuments(ReportDocument nl, ReportDocument en, YearFigures figures) {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Shown(ReportDocument nl, ReportDocument en, DataFile data) {}

    private static final String PURPOSE = "yearly-report";

    static FinalDocuments read(String stored) {
        try {
            return JSON.readValue(stored, FinalDocuments.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String stored() {
        return text(this);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Over what readers get and nothing else: why a number is not shown is kept for the author, and whoever holds hash and
     * report must not be able to try out what it may say. The answers of the board come later and are left out.
     */
    String hash() {
        var shown = new Shown(withoutAnswers(nl), withoutAnswers(en), DataFile.of(new Written(nl, figures)));
        return Hash.sha256(PURPOSE, text(shown).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    private static ReportDocument withoutAnswers(ReportDocument document) {
        return document.with(ReportWriter.RESPONSES, List.of());
    }

    ReportDocument in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
