package nl.klankbord.casework.information;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.wire.PracticeId;

/** One edition of a practice's own paragraph. It stays as it is. */
@Entity
@Table(name = "information_editions")
@IdClass(Edition.Place.class)
class Edition {
    record Place(UUID practiceId, int edition) {}

    @Id
    private UUID practiceId;

    @Id
    private int edition;

    @Column(columnDefinition = "text")
    private String standard;

    private LocalDate madeOn;

    @Column(columnDefinition = "text")
    private String titleNl;

    @Column(columnDefinition = "text")
    private String textNl;

    @Column(columnDefinition = "text")
    private String titleEn;

    @Column(columnDefinition = "text")
    private String textEn;

    Edition() {}

    Edition(PracticeId practice, int edition, String standard, LocalDate madeOn, EditionText text) {
        this.practiceId = practice.value();
        this.edition = edition;
        this.standard = standard;
        this.madeOn = madeOn;
        titleNl = text.nl().title();
        textNl = text.nl().text();
        titleEn = text.en().title();
        textEn = text.en().text();
    }

    /** Names standard text and own paragraph together. */
    String version() {
        return standard + "-" + edition;
    }

    int edition() {
        return edition;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    EditionText text() {
        return new EditionText(
                new EditionText.EditionWords(titleNl, textNl), new EditionText.EditionWords(titleEn, textEn));
    }
}
