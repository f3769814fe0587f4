package nl.klankbord.casework.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.wire.PracticeId;

/** An office of confidential advisors, as it presents itself. */
@Entity
@Table(name = "practices")
class Practice {
    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String name;

    @Column(columnDefinition = "text")
    private String privacyContact;

    @Column(columnDefinition = "text")
    private String complaintRoute;

    Practice() {}

    Practice(PracticeId id, PracticeProfile profile) {
        this.id = id.value();
        name = profile.name();
        privacyContact = profile.privacyContact();
        complaintRoute = profile.complaintRoute();
    }

    PracticeProfile profile() {
        return new PracticeProfile(name, privacyContact, complaintRoute);
    }

    void present(PracticeProfile profile) {
        name = profile.name();
        privacyContact = profile.privacyContact();
        complaintRoute = profile.complaintRoute();
    }
}
