package nl.klankbord.casework.records;

import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.Advisor;

/** The door to sets of records: an advisor finds the own ones. */
@ApplicationScoped
class RecordSets {
    RecordSetsOf of(Advisor advisor) {
        return new RecordSetsOf(advisor.id());
    }
}
