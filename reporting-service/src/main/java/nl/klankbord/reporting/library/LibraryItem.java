package nl.klankbord.reporting.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.events.LibraryItemKept;
import nl.klankbord.protocol.events.LibraryKind;
import nl.klankbord.protocol.wire.LibraryItemId;
import org.jspecify.annotations.Nullable;

/** An item of a library as case-service last told it. */
@Entity
@Table(name = "library_items")
@IdClass(LibraryItem.Place.class)
class LibraryItem {
    record Place(UUID practiceId, UUID itemId) {}

    @Id
    private UUID practiceId;

    @Id
    private UUID itemId;

    private int edition;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private LibraryKind kind;

    @Column(columnDefinition = "text")
    private String titleNl;

    @Column(columnDefinition = "text")
    private String textNl;

    @Column(columnDefinition = "text")
    private String titleEn;

    @Column(columnDefinition = "text")
    private String textEn;

    @Column(columnDefinition = "text")
    private @Nullable String link;

    @Column(columnDefinition = "text")
    private @Nullable String figure;

    @Column(columnDefinition = "text")
    private @Nullable String source;

    private LocalDate checkedOn;
    private LocalDate freshUntilOn;
    private boolean retired;

    LibraryItem() {}

    LibraryItem(LibraryItemKept kept) {
        practiceId = kept.practice().value();
        itemId = kept.item().value();
        take(kept);
    }

    /** An edition that was overtaken changes nothing. */
    void follow(LibraryItemKept kept) {
        if (kept.edition() >= edition) take(kept);
    }

    private void take(LibraryItemKept kept) {
        edition = kept.edition();
        kind = kept.kind();
        titleNl = kept.nl().title();
        textNl = kept.nl().text();
        titleEn = kept.en().title();
        textEn = kept.en().text();
        link = kept.link();
        var number = kept.figure();
        figure = number == null ? null : number.value();
        source = number == null ? null : number.source();
        checkedOn = kept.checkedOn();
        freshUntilOn = kept.freshUntil();
        retired = kept.retired();
    }

    /** As a reader sees it on a day. */
    Shown shown(LocalDate day) {
        var number = figure == null || source == null ? null : new LibraryItemKept.Figure(figure, source);
        var content = new Content(
                kind,
                new LibraryItemKept.Words(titleNl, textNl),
                new LibraryItemKept.Words(titleEn, textEn),
                link,
                number,
                checkedOn);
        return new Shown(new LibraryItemId(itemId), freshUntilOn.isBefore(day), content);
    }

    /**
     * An item and whether somebody looked it up long ago.
     *
     * @param id its name
     * @param stale whether the last look is too long ago
     * @param content what it says
     */
    record Shown(LibraryItemId id, boolean stale, Content content) {}

    record Content(
            LibraryKind kind,
            LibraryItemKept.Words nl,
            LibraryItemKept.Words en,
            @Nullable String link,
            LibraryItemKept.@Nullable Figure figure,
            LocalDate checkedOn) {}
}
