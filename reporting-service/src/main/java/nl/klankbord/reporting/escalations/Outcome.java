package nl.klankbord.reporting.escalations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** What came of an escalation, in codes; and who has said that it is over. */
@Embeddable
class Outcome {
    @Column(columnDefinition = "text")
    private @Nullable String assessment;

    /** Codes with a space between them. */
    @Column(columnDefinition = "text")
    private String measures = "";

    @Column(columnDefinition = "text")
    private @Nullable String authority;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Reaction reaction;

    private boolean officersDone;

    Outcome() {}

    void found(@Nullable TaxonomyCode code, List<TaxonomyCode> taken) {
        if (code != null) assessment = code.value();
        if (!taken.isEmpty()) measures = taken.stream().map(TaxonomyCode::value).collect(Collectors.joining(" "));
    }

    void referredTo(@Nullable TaxonomyCode where) {
        authority = where == null ? null : where.value();
    }

    void officersAreDone() {
        officersDone = true;
    }

    void reporterReacted(@Nullable Reaction how) {
        reaction = how;
    }

    /** It goes on, so nobody is done. */
    void reopen() {
        officersDone = false;
        reaction = null;
    }

    boolean isAgreed() {
        return officersDone && reaction != null;
    }

    boolean isOfficersDone() {
        return officersDone;
    }

    @Nullable
    TaxonomyCode assessment() {
        return assessment == null ? null : new TaxonomyCode(assessment);
    }

    List<TaxonomyCode> measures() {
        return Arrays.stream(measures.split(" "))
                .filter(code -> !code.isEmpty())
                .map(TaxonomyCode::new)
                .toList();
    }

    @Nullable
    TaxonomyCode authority() {
        return authority == null ? null : new TaxonomyCode(authority);
    }

    @Nullable
    Reaction reaction() {
        return reaction;
    }
}
