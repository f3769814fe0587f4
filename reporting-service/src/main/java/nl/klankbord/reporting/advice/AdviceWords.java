package nl.klankbord.reporting.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** What an advice says: to whom, whether somebody asked, what, why, what it should bring, and who could do it by when. */
@Embeddable
class AdviceWords {
    @Column(columnDefinition = "text")
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Addressee addressee;

    private boolean asked;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Basis basis;

    @Column(columnDefinition = "text")
    private String subject;

    @Column(columnDefinition = "text")
    private String why;

    @Column(columnDefinition = "text")
    private String effect;

    @Column(columnDefinition = "text")
    private @Nullable String suggestedOwner;

    private @Nullable LocalDate suggestedOn;

    AdviceWords() {}

    AdviceWords(Kind kind, Reasons reasons, Suggestion suggestion) {
        this.kind = kind.code().value();
        addressee = kind.addressee();
        asked = kind.asked();
        basis = kind.basis();
        subject = reasons.subject();
        why = reasons.why();
        effect = reasons.effect();
        suggestedOwner = suggestion.owner();
        suggestedOn = suggestion.on();
    }

    /** What sort of advice it is: a code of {@code adviceType}, to whom, asked or unasked, resting on what. */
    record Kind(TaxonomyCode code, Addressee addressee, boolean asked, Basis basis) {}

    /** What is recommended, why, and what it should bring. */
    record Reasons(String subject, String why, String effect) {}

    /** Who could do it, and by when. */
    record Suggestion(@Nullable String owner, @Nullable LocalDate on) {}

    Kind kind() {
        return new Kind(new TaxonomyCode(kind), addressee, asked, basis);
    }

    Basis basis() {
        return basis;
    }

    Reasons reasons() {
        return new Reasons(subject, why, effect);
    }

    Suggestion suggestion() {
        return new Suggestion(suggestedOwner, suggestedOn);
    }

    boolean says(AdviceWords other) {
        return kind().equals(other.kind())
                && reasons().equals(other.reasons())
                && suggestion().equals(other.suggestion());
    }
}
