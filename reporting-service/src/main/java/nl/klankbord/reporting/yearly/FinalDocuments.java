package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.protocol.wire.Hash;

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
    private static final String PURPOSE = "yearly-report";

    static FinalDocuments read(String stored) {
        try {
            return JSON.readValue(stored, FinalDocuments.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String stored() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over the bytes that are kept. */
    String hash() {
        return Hash.sha256(PURPOSE, stored().getBytes(StandardCharsets.UTF_8)).hex();
    }

    ReportDocument in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
