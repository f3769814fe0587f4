package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a section. Page, paper and portal draw the same ones, so they cannot show different numbers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.AdviceEntry.class, name = "advice")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Block {
    /**
     * Some sentences.
     *
     * @param text plain text
     * @param language its language when it is not the one of the document, or null
     */
    record Paragraph(String text, @Nullable String language) implements Block {}

    /** A list without numbers. */
    record Items(List<String> items) implements Block {}

    /**
     * A table.
     *
     * @param id its name, stable over the years
     * @param caption what it shows
     * @param headers one for each column
     * @param rows its rows
     * @param why why cells are missing, or null
     */
    record Table(
            String id,
            String caption,
            List<String> headers,
            List<Row> rows,
            @Nullable String why) implements Block {}

    /**
     * A row.
     *
     * @param code what it is, stable over the years
     * @param cells as many as there are headers; the first is the heading of the row
     */
    record Row(String code, List<String> cells) {}

    /**
     * A drawing of a table that stands right below it.
     *
     * @param id its name
     * @param form how it is drawn
     * @param caption what it shows
     * @param sentence the same in one sentence
     * @param bars what is drawn
     * @param table the table that says the same
     */
    record Chart(String id, ChartForm form, String caption, String sentence, List<Bar> bars, String table)
            implements Block {}

    /** How a chart is drawn. */
    enum ChartForm {
        /** One bar for each row. */
        BARS,
        /** One bar of all rows together, each a part of it. */
        STACK,
        /** One point for each year; a year without a number is a gap. */
        LINE
    }

    /**
     * A bar, a part of one, or a point of a line.
     *
     * @param label what it is
     * @param text its value in words or digits, as in the table
     * @param share from 0 to 1 of the longest one; of the whole in a stack
     * @param hidden whether the number is not published: hatched, of one length whatever it is
     */
    record Bar(String label, String text, double share, boolean hidden) {}

    /** Names and what they are. */
    record Facts(List<Fact> rows) implements Block {}

    /** One of them. */
    record Fact(String label, String text) {}

    /**
     * An advice to the organisation.
     *
     * @param id its name, for an answer
     * @param asked whether the organisation asked for it
     * @param addressee who is advised
     * @param text the advice
     * @param why its reason
     * @param effect what it should bring
     * @param owner who might do it
     * @param dueOn until when, or null
     * @param status how it stands, in words
     * @param response what the board answered, or null
     */
    record AdviceEntry(
            String id,
            boolean asked,
            String addressee,
            String text,
            String why,
            String effect,
            String owner,
            @Nullable LocalDate dueOn,
            String status,
            @Nullable Response response)
            implements Block {}

    /**
     * What the board answered.
     *
     * @param answer in words
     * @param reason why
     * @param owner who does it
     * @param dueOn until when, or null
     */
    record Response(
            String answer,
            String reason,
            String owner,
            @Nullable LocalDate dueOn) {}
}
