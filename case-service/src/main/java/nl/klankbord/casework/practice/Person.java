package nl.klankbord.casework.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.casework.practice.PersonState.Step;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** Somebody a practice has admitted. An identity key comes with the enrolment, and goes when it was revoked. */
@Entity
@Table(name = "people")
class Person {
    @Id
    private UUID id;

    private UUID practiceId;

    @Column(columnDefinition = "text")
    private String subject;

    @Column(columnDefinition = "text")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PersonRole role;

    private boolean internal;

    private byte @Nullable [] identityKey;

    @Column(columnDefinition = "text")
    private @Nullable String kid;

    private @Nullable LocalDate leavingSinceOn;
    private @Nullable LocalDate removedOn;

    Person() {}

    Person(PersonId id, PracticeId practice, NewPerson admitted) {
        this.id = id.value();
        this.practiceId = practice.value();
        this.subject = admitted.subject().value();
        this.name = admitted.name();
        this.role = admitted.role();
        this.internal = admitted.internal();
    }

    void enrol(IdentityKey key) {
        require(Step.ENROL);
        if (kid != null) {
            throw new IllegalStateException("A person who has enrolled keeps the key");
        }
        identityKey = key.bytes();
        kid = key.kid().hex();
    }

    /** The key was revoked; who enrols anew is the same person to us, and another one to every reporter. */
    void renewKey() {
        require(Step.RENEW);
        identityKey = null;
        kid = null;
    }

    void announceLeaving(LocalDate today) {
        require(Step.ANNOUNCE);
        leavingSinceOn = today;
    }

    void remove(LocalDate today) {
        require(Step.REMOVE);
        removedOn = today;
    }

    private void require(Step step) {
        if (state().after(step).isEmpty()) {
            throw new IllegalStateException("Somebody who is %s does not %s".formatted(state(), step));
        }
    }

    PersonState state() {
        if (removedOn != null) return PersonState.REMOVED;
        if (leavingSinceOn != null) return PersonState.LEAVING;
        return kid == null ? PersonState.ADMITTED : PersonState.ENROLLED;
    }

    @Nullable
    LocalDate leavingSince() {
        return leavingSinceOn;
    }

    boolean isRemoved() {
        return removedOn != null;
    }

    PersonId id() {
        return new PersonId(id);
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    KeycloakSubject subject() {
        return new KeycloakSubject(subject);
    }

    String name() {
        return name;
    }

    PersonRole role() {
        return role;
    }

    boolean internal() {
        return internal;
    }

    @Nullable
    IdentityKey identityKey() {
        return identityKey == null ? null : new IdentityKey(identityKey);
    }

    @Nullable
    Kid kid() {
        return kid == null ? null : new Kid(kid);
    }

    PersonAdmitted announcement() {
        return new PersonAdmitted(id(), subject(), kid(), role, practice(), internal);
    }
}
