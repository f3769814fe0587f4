package nl.klankbord.notification;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.events.AbsenceEnded;
import nl.klankbord.protocol.events.AbsencePlanned;
import nl.klankbord.protocol.events.AbsenceStarted;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.events.OfficerKeyOffered;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.ThreadId;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells what case-service would tell. */
@ApplicationScoped
public class Facts {
    static final String MAILBOX = "0123456789abcdef0123456789abcdef";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MUCH_LATER = LocalDate.of(2126, 11, 20);
    private static final PracticeId PRACTICE = new PracticeId(UUID.randomUUID());
    private static final EventCodec CODEC = new EventCodec("case-service");

    /** Somebody new, by the names that they have here and at sign-in. */
    record Someone(PersonId person, String subject) {
        static Someone isNew() {
            return new Someone(
                    new PersonId(UUID.randomUUID()), UUID.randomUUID().toString());
        }
    }

    private final KafkaProducer<String, byte[]> producer;

    Facts(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    static CaseId aCase() {
        return new CaseId(UUID.randomUUID());
    }

    void admitted(Someone someone, boolean employerMail) {
        admitted(someone, PersonRole.ADVISOR, null, employerMail);
    }

    void admitted(Someone someone, PersonRole role, @Nullable Kid kid, boolean employerMail) {
        var subject = new KeycloakSubject(someone.subject());
        var fact = new PersonAdmitted(someone.person(), subject, kid, role, PRACTICE, employerMail);
        tell(Topics.PRACTICE_PEOPLE, someone.person().text(), fact);
    }

    void removed(Someone someone) {
        tell(Topics.PRACTICE_PEOPLE, someone.person().text(), new PersonRemoved(someone.person()));
    }

    void received(CaseId caseId, Someone... advisors) {
        var channel = new ChannelId("fedcba9876543210fedcba9876543210");
        var fact =
                new CaseReceived(caseId, new MailboxId(MAILBOX), channel, ids(advisors), DAY, MUCH_LATER, MUCH_LATER);
        tell(Topics.CASE_CASES, caseId.text(), fact);
    }

    void answered(CaseId caseId) {
        tell(Topics.CASE_CASES, caseId.text(), new CaseAnswered(caseId, DAY));
    }

    void due(CaseId caseId, LocalDate ackDue, LocalDate answerDue, Someone... advisors) {
        var channel = new ChannelId("fedcba9876543210fedcba9876543210");
        var fact = new CaseReceived(caseId, new MailboxId(MAILBOX), channel, ids(advisors), DAY, ackDue, answerDue);
        tell(Topics.CASE_CASES, caseId.text(), fact);
    }

    void acknowledged(CaseId caseId) {
        tell(Topics.CASE_CASES, caseId.text(), new CaseAcknowledged(caseId, DAY));
    }

    void awaits(CaseId caseId, int number, Someone... advisors) {
        tell(Topics.CASE_CASES, caseId.text(), new CaseAwaitsAdvisor(caseId, ids(advisors), number, DAY));
    }

    static AbsenceId anAbsence() {
        return new AbsenceId(UUID.randomUUID());
    }

    void away(AbsenceId absence, Someone advisor, boolean byColleague) {
        var planned = new AbsencePlanned(absence, advisor.person(), null, DAY, DAY, byColleague);
        tell(Topics.PRACTICE_ABSENCES, advisor.person().text(), planned);
    }

    void awayNow(AbsenceId absence, Someone advisor, Someone backup, LocalDate until, CaseId... exceptions) {
        var started = new AbsenceStarted(absence, advisor.person(), backup.person(), until, until, List.of(exceptions));
        tell(Topics.PRACTICE_ABSENCES, advisor.person().text(), started);
    }

    void ended(AbsenceId absence, Someone advisor) {
        tell(Topics.PRACTICE_ABSENCES, advisor.person().text(), new AbsenceEnded(absence, advisor.person()));
    }

    /** Receipt is due by law a week after the day, and feedback in three months. */
    void dueByLaw(CaseId caseId, LocalDate day, Someone... keepers) {
        aboutCase(
                caseId,
                new CaseStatutoryTermsSet(
                        caseId,
                        ids(keepers),
                        day.plusDays(7),
                        day.plusDays(97),
                        List.of(day.plusDays(4), day.plusDays(7)),
                        List.of(day.plusDays(70), day.plusDays(82)),
                        7,
                        day));
    }

    /** Any other fact about a case. */
    void aboutCase(CaseId caseId, Object fact) {
        tell(Topics.CASE_CASES, caseId.text(), fact);
    }

    void recused(CaseId caseId, Someone advisor) {
        tell(Topics.CASE_CASES, caseId.text(), new AdvisorRecused(caseId, advisor.person(), DAY));
    }

    void keyOffered(Someone officer, byte[] key) {
        tell(
                Topics.ORGANISATION_PREKEYS,
                officer.person().text(),
                new OfficerKeyOffered(officer.person(), new IdentityKey(key)));
    }

    /** What reporting-service would tell. */
    void about(ThreadId thread, Object fact) {
        tell(Topics.REPORTING_ESCALATIONS, thread.hex(), fact);
    }

    /** What reporting-service would tell of an organisation's advice. */
    void ofAdvice(OrganisationId organisation, Object fact) {
        tell(Topics.REPORTING_REPORTS, organisation.text(), fact);
    }

    void purged(CaseId caseId) {
        tell(Topics.CASE_CASES, caseId.text(), new CasePurged(caseId, DAY));
    }

    private static List<PersonId> ids(Someone... people) {
        return List.of(people).stream().map(Someone::person).toList();
    }

    private void tell(String topic, String key, Object fact) {
        var body = CODEC.write(UUID.randomUUID(), Instant.EPOCH, fact);
        var record = new ProducerRecord<>(topic, key, body);
        record.headers().add("content-type", EventCodec.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
