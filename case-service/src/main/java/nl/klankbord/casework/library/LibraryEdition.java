package nl.klankbord.casework.library;

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
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** An item of a library as it was kept once. It stays as it is. */
@Entity
@Table(name = "library_editions")
@IdClass(LibraryEdition.Place.class)
class LibraryEdition {
    record Place(UUID practiceId, UUID itemId, int edition) {}

    @Id
    private UUID practiceId;

    @Id
    private UUID itemId;

    @Id
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

    private LocalDate madeOn;
    private LocalDate checkedOn;
    private LocalDate freshUntilOn;
    private boolean retired;

    LibraryEdition() {}

    LibraryEdition(Place place, ItemContent content, LocalDate madeOn, LocalDate freshUntil) {
        practiceId = place.practiceId();
        itemId = place.itemId();
        edition = place.edition();
        kind = content.kind();
        titleNl = content.nl().title();
        textNl = content.nl().text();
        titleEn = content.en().title();
        textEn = content.en().text();
        link = content.link();
        var number = content.figure();
        figure = number == null ? null : number.value();
        source = number == null ? null : number.source();
        this.madeOn = madeOn;
        checkedOn = content.checkedOn();
        freshUntilOn = freshUntil;
        retired = content.retired();
    }

    LibraryItemId item() {
        return new LibraryItemId(itemId);
    }

    int edition() {
        return edition;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    ItemContent content() {
        return new ItemContent(
                kind,
                new ItemContent.Words(titleNl, textNl),
                new ItemContent.Words(titleEn, textEn),
                link,
                figure == null || source == null ? null : new ItemContent.Figure(figure, source),
                checkedOn,
                retired);
    }

    boolean isStaleOn(LocalDate day) {
        return freshUntilOn.isBefore(day);
    }

    LibraryItemKept announcement() {
        var content = content();
        var number = content.figure();
        return new LibraryItemKept(
                new PracticeId(practiceId),
                item(),
                edition,
                kind,
                content.nl().told(),
                content.en().told(),
                link,
                number == null ? null : number.told(),
                checkedOn,
                freshUntilOn,
                retired);
    }
}
