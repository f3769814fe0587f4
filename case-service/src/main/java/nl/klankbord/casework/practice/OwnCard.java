package nl.klankbord.casework.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** The card of one advisor, as the advisor wrote it. */
@Entity
@Table(name = "advisor_cards")
class OwnCard {
    @Id
    private UUID personId;

    @Column(columnDefinition = "text")
    private @Nullable String phone;

    @Column(columnDefinition = "text")
    private @Nullable String mail;

    @Column(columnDefinition = "text")
    private String languages;

    @Column(columnDefinition = "text")
    private String workingDays;

    @Column(columnDefinition = "text")
    private @Nullable String hours;

    private @Nullable Integer answerWorkingDays;
    private byte @Nullable [] photo;

    OwnCard() {}

    OwnCard(PersonId person, NewCard written) {
        personId = person.value();
        write(written);
    }

    final void write(NewCard written) {
        phone = written.phone();
        mail = written.mail();
        languages = written.languages().stream().distinct().collect(Collectors.joining(","));
        workingDays = written.workingDays().stream()
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        hours = written.hours();
        answerWorkingDays = written.answerWorkingDays();
        var picture = written.photo();
        photo = picture == null ? null : Base64Url.decode(picture);
    }

    NewCard written() {
        return new NewCard(
                phone,
                mail,
                words(languages),
                words(workingDays).stream().map(Integer::valueOf).toList(),
                hours,
                answerWorkingDays,
                photo == null ? null : Base64Url.encode(photo));
    }

    PersonId person() {
        return new PersonId(personId);
    }

    private static List<String> words(String joined) {
        return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
