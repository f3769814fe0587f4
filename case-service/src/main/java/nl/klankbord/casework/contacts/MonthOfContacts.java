package nl.klankbord.casework.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.klankbord.protocol.wire.PersonId;

/** How often somebody asked a contact person for the way in one month; a number and nothing else. */
@Entity
@Table(name = "procedural_contacts")
@IdClass(MonthOfContacts.Place.class)
class MonthOfContacts {
    record Place(UUID personId, LocalDate monthOn) {
        static Place of(PersonId person, YearMonth month) {
            return new Place(person.value(), month.atDay(1));
        }
    }

    @Id
    private UUID personId;

    @Id
    @Column
    private LocalDate monthOn;

    private int contacts;

    MonthOfContacts() {}

    MonthOfContacts(Place place) {
        this.personId = place.personId();
        this.monthOn = place.monthOn();
    }

    void count(int number) {
        contacts = number;
    }

    YearMonth month() {
        return YearMonth.from(monthOn);
    }

    int contacts() {
        return contacts;
    }
}
