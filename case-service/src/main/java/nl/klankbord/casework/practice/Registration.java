package nl.klankbord.casework.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** What the practice has recorded about one person. */
@Entity
@Table(name = "registrations")
class Registration {
    @Id
    private UUID personId;

    @Column(columnDefinition = "text")
    private @Nullable String certificate;

    private @Nullable LocalDate certificateEndsOn;

    @Column(columnDefinition = "text")
    private String domains;

    @Column(columnDefinition = "text")
    private String languages;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private OtherDuty otherDuty;

    private @Nullable Integer learningYear;
    private @Nullable Integer trainingHours;
    private @Nullable Integer intervisionHours;

    Registration() {}

    Registration(PersonId person, NewRegistration entered) {
        personId = person.value();
        record(entered);
    }

    final void record(NewRegistration entered) {
        certificate = entered.certificate();
        certificateEndsOn = entered.certificateEndsOn();
        domains = entered.domains().stream().sorted().map(Domain::name).collect(Collectors.joining(","));
        languages = entered.languages().stream().distinct().collect(Collectors.joining(","));
        otherDuty = entered.otherDuty();
        var learning = entered.learning();
        learningYear = learning == null ? null : learning.year();
        trainingHours = learning == null ? null : learning.trainingHours();
        intervisionHours = learning == null ? null : learning.intervisionHours();
    }

    PersonId person() {
        return new PersonId(personId);
    }

    @Nullable
    String certificate() {
        return certificate;
    }

    @Nullable
    LocalDate certificateEndsOn() {
        return certificateEndsOn;
    }

    List<String> domains() {
        return words(domains);
    }

    List<String> languages() {
        return words(languages);
    }

    OtherDuty otherDuty() {
        return otherDuty;
    }

    @Nullable
    Learning learning() {
        if (learningYear == null || trainingHours == null || intervisionHours == null) return null;
        return new Learning(learningYear, trainingHours, intervisionHours);
    }

    private static List<String> words(String joined) {
        return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
