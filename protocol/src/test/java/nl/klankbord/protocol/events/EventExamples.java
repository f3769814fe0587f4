package nl.klankbord.protocol.events;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.AppointmentId;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.LibraryItemId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.protocol.wire.ThreadId;

/** What the golden files say: one event of every kind, all of the same small world, in winter, summer and between. */
final class EventExamples {
    private static final UUID EVENT = UUID.fromString("7d0a7d0e-8c3b-4c51-9f4e-2a86f1c0d5b7");
    private static final Instant MOMENT_OF_STAFF = Instant.parse("2026-11-18T09:30:15Z");

    private static final LocalDate WINTER = LocalDate.of(2026, 11, 18);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate DAY_AFTER_FORWARD = LocalDate.of(2026, 3, 30);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);
    private static final LocalDate DAY_AFTER_BACK = LocalDate.of(2026, 10, 26);

    private static final ChannelId CHANNEL = new ChannelId("65527fe7f426b44c482b4e8ef131b857");
    private static final MailboxId MAILBOX = new MailboxId("0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static final CaseId CASE = CaseId.fromString("b3a1f5c2-6d0e-4f7a-8a57-1d2c3b4e5f60");
    private static final PersonId PERSON = PersonId.fromString("2c9f7a10-53d4-4b8e-9e61-7f0a1b2c3d4e");
    private static final PersonId COLLEAGUE = PersonId.fromString("9b2d4c6e-1f30-4a52-b174-8c96ead0f213");
    private static final AbsenceId ABSENCE = AbsenceId.fromString("5e8d0c1b-2a39-4f48-9657-74b3c2d1e0ff");
    private static final AdviceId ADVICE = AdviceId.fromString("1b7e9d34-5c60-4f8a-a2d1-90e3f4c5b6a7");
    private static final OrganisationId ORGANISATION =
            OrganisationId.fromString("7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d");
    private static final PracticeId PRACTICE = PracticeId.fromString("e4d3c2b1-a098-4765-8432-10fedcba9876");
    private static final AppointmentId APPOINTMENT = new AppointmentId("a90c1f2e3d4b5a69788796a5b4c3d2e1");
    private static final ThreadId THREAD = new ThreadId("d4c3b2a190807f6e5d4c3b2a19080716");
    private static final CardId CARD = CardId.fromString("c0ffee00-1a2b-4c3d-8e4f-5a6b7c8d9e0f");

    private static final AdvisorIdentity ADVISOR = AdvisorIdentity.of(secret(1), new Filled(2));
    private static final Kid KID = ADVISOR.kid();
    private static final Hash PREKEY = ADVISOR.prekey(WINTER).hash();

    private EventExamples() {}

    /**
     * An event and how it is sent.
     *
     * @param service who writes it
     * @param time the moment in its envelope
     * @param event the facts
     */
    record Example(String service, Instant time, Object event) {
        byte[] written() {
            return new EventCodec(service).write(EVENT, time, event);
        }

        Path file() {
            return GoldenEvents.FOLDER.resolve(EventCodec.typeOf(event.getClass()) + ".json");
        }

        @Override
        public String toString() {
            return event.getClass().getSimpleName();
        }
    }

    static List<Example> all() {
        return List.of(
                ofPractice(new ChannelPublished(CHANNEL, directory(), profile())),
                ofPractice(new ChannelPaused(CHANNEL, true)),
                ofPractice(new ChannelOpened(CHANNEL, ORGANISATION)),
                ofPractice(new AdvisorPrekeyPublished(ADVISOR.prekey(WINTER))),
                ofPractice(new AdvisorPrekeyWithdrawn(KID, LocalDate.of(2026, 11, 16))),
                ofPractice(new PersonAdmitted(
                        PERSON,
                        KeycloakSubject.fromString("f81d4fae-7dec-41d0-a765-00a0c91e6bf6"),
                        null,
                        PersonRole.CONTACT_PERSON,
                        PRACTICE,
                        true)),
                ofPractice(new PersonRemoved(PERSON)),
                ofPractice(new OfficerAppointed(PERSON, ORGANISATION, false, true)),
                ofPractice(new ReaderAppointed(PERSON, ORGANISATION)),
                ofOrganisation(new OfficerKeyOffered(PERSON, ADVISOR.identityKey())),
                ofOrganisation(new OfficerPrekeyPublished(ADVISOR.prekey(Prekey.OFFICER, WINTER, 1))),
                ofPractice(new AbsencePlanned(ABSENCE, PERSON, COLLEAGUE, WINTER, WINTER.plusDays(6), true)),
                ofPractice(new AbsenceStarted(
                        ABSENCE, PERSON, null, WINTER.plusDays(6), WINTER.plusDays(2), List.of(CASE))),
                ofPractice(new AbsenceEnded(ABSENCE, PERSON)),
                ofPractice(new OrganisationDescribed(ORGANISATION, PRACTICE, 480, Sector.ZORG)),
                ofPractice(new ContractAgreed(
                        ORGANISATION, PRACTICE, WINTER, BillingForm.PREPAID, 27_500, 9_500, null, 40)),
                ofPractice(figureKept()),
                ofIntake(WINTER, new ReportReceived(MAILBOX, CHANNEL, WINTER)),
                ofIntake(WINTER, new CaseKeyGranted(MAILBOX, 0, KID, PREKEY, WINTER)),
                ofIntake(SUMMER, new CaseKeyHeld(MAILBOX, 0, KID, PREKEY, SUMMER)),
                ofIntake(CLOCKS_GO_FORWARD, new CaseKeyReleased(MAILBOX, 0, KID, PREKEY, CLOCKS_GO_FORWARD)),
                ofIntake(DAY_AFTER_FORWARD, new MessagePostedByReporter(MAILBOX, 1, DAY_AFTER_FORWARD)),
                ofIntake(CLOCKS_GO_BACK, new MessagePostedByAdvisor(MAILBOX, 0, KID, CLOCKS_GO_BACK)),
                ofIntake(DAY_AFTER_BACK, new ConversationDeleted(MAILBOX, DAY_AFTER_BACK)),
                ofCases(WINTER, caseReceived()),
                ofCases(SUMMER, new CaseAwaitsAdvisor(CASE, List.of(PERSON), 1, SUMMER)),
                ofCases(WINTER, new CaseAcknowledged(CASE, WINTER)),
                ofCases(WINTER, new CaseAnswered(CASE, WINTER)),
                ofCases(WINTER, new CaseHandedOver(CASE, List.of(COLLEAGUE), WINTER)),
                ofCases(SUMMER, new AdvisorRecused(CASE, PERSON, SUMMER)),
                ofCases(WINTER, new AppointmentRequested(APPOINTMENT, WINTER)),
                ofCases(WINTER, new AppointmentConfirmed(APPOINTMENT, WINTER.plusDays(5), WINTER)),
                ofCases(SUMMER, new AppointmentHeld(APPOINTMENT, SUMMER)),
                ofCases(DAY_AFTER_BACK, new AppointmentCancelled(APPOINTMENT, DAY_AFTER_BACK)),
                ofPractice(new TimeRecorded(ORGANISATION, TimeType.VERVOLG, 14, YearMonth.of(2026, 10))),
                ofPractice(new CasesWorked(ORGANISATION, YearMonth.of(2026, 10), YearMonth.of(2026, 7), 2)),
                ofCases(WINTER, new CaseModeConfirmed(CASE, WINTER)),
                ofCases(SUMMER, new CaseStepChosen(CASE, SUMMER)),
                ofCases(WINTER, new CaseAftercareBegan(CASE, WINTER)),
                ofCases(WINTER, new CaseFellDormant(CASE, WINTER.plusWeeks(6), WINTER)),
                ofCases(SUMMER, new CaseResumed(CASE, CaseStage.EXPLORING, SUMMER)),
                ofCases(WINTER, new CaseClosed(CASE, WINTER.plusMonths(3), WINTER.plusMonths(12), WINTER)),
                ofCases(SUMMER, new CaseReopened(CASE, SUMMER)),
                ofCases(WINTER, statutoryTermsSet()),
                ofCases(SUMMER, new CasePurged(CASE, SUMMER)),
                ofCases(WINTER, new StatisticsCardIssued(CARD, ORGANISATION, 2026, codes(), WINTER)),
                ofCases(SUMMER, new StatisticsCardCorrected(CARD, ORGANISATION, 2026, codes(), SUMMER)),
                ofThreads(WINTER, escalationReceived()),
                ofThreads(
                        WINTER,
                        new EscalationAcknowledged(
                                THREAD, KID, WINTER.plusMonths(3), List.of(WINTER.plusDays(60)), WINTER)),
                ofThreads(SUMMER, new QuestionAsked(THREAD, KID, 1, SUMMER)),
                ofThreads(DAY_AFTER_BACK, new AnswerRelayed(THREAD, KID, List.of(PERSON), 1, DAY_AFTER_BACK)),
                ofThreads(SUMMER, new OfficerExcluded(THREAD, KID, COLLEAGUE, SUMMER)),
                ofThreads(SUMMER, new EscalationHandedOver(THREAD, KID, KID, SUMMER)),
                ofThreads(WINTER, new FeedbackGiven(THREAD, KID, WINTER.plusDays(30), WINTER)),
                ofThreads(SUMMER, new EscalationClosed(THREAD, KID, SUMMER)),
                ofThreads(DAY_AFTER_FORWARD, new EscalationDestroyed(THREAD, KID, DAY_AFTER_FORWARD)),
                ofThreads(WINTER, new YearlyReportReady(ORGANISATION, 2026, 1, List.of(COLLEAGUE), WINTER)),
                ofThreads(WINTER, new YearlyReportPublished(ORGANISATION, 2026, 2, List.of(PERSON, COLLEAGUE), WINTER)),
                ofThreads(WINTER, new YearlyReportWithdrawn(ORGANISATION, 2026, 2, List.of(PERSON, COLLEAGUE), WINTER)),
                ofThreads(WINTER, new AdviceGiven(ADVICE, ORGANISATION, List.of(PERSON, COLLEAGUE), WINTER)),
                ofThreads(WINTER, new AdviceAnswered(ADVICE, ORGANISATION, KID, 3, WINTER)));
    }

    private static Example ofPractice(Object event) {
        return new Example("case-service", MOMENT_OF_STAFF, event);
    }

    private static Example ofOrganisation(Object event) {
        return new Example("reporting-service", MOMENT_OF_STAFF, event);
    }

    private static Example ofIntake(LocalDate day, Object event) {
        return new Example("intake-service", EventCodec.startOf(day), event);
    }

    private static Example ofCases(LocalDate day, Object event) {
        return new Example("case-service", EventCodec.startOf(day), event);
    }

    private static Example ofThreads(LocalDate day, Object event) {
        return new Example("reporting-service", EventCodec.startOf(day), event);
    }

    private static EscalationReceived escalationReceived() {
        return new EscalationReceived(
                THREAD,
                KID,
                List.of(PERSON, COLLEAGUE),
                List.of(),
                WINTER,
                WINTER.plusDays(7),
                WINTER.plusDays(7).plusMonths(3),
                List.of(WINTER.plusDays(4), WINTER.plusDays(7)),
                List.of(WINTER.plusDays(60)),
                7);
    }

    private static LibraryItemKept figureKept() {
        return new LibraryItemKept(
                PRACTICE,
                LibraryItemId.fromString("3f6a1c58-0b7d-4e92-8a64-5d0c9e1f2b37"),
                2,
                LibraryKind.FIGURE,
                new LibraryItemKept.Words("Verzoeken om advies", "Hoe vaak het Huis om advies werd gevraagd."),
                new LibraryItemKept.Words("Requests for advice", "How often the Authority was asked for advice."),
                "https://www.huisvoorklokkenluiders.nl",
                new LibraryItemKept.Figure("697", "Huis voor Klokkenluiders, 2025"),
                WINTER,
                WINTER.plusYears(1),
                false);
    }

    private static CaseStatutoryTermsSet statutoryTermsSet() {
        return new CaseStatutoryTermsSet(
                CASE,
                List.of(PERSON),
                WINTER.plusDays(7),
                null,
                List.of(WINTER.plusDays(4), WINTER.plusDays(7)),
                List.of(),
                7,
                WINTER);
    }

    private static CaseReceived caseReceived() {
        return new CaseReceived(
                CASE, MAILBOX, CHANNEL, List.of(PERSON, COLLEAGUE), WINTER, WINTER.plusDays(2), WINTER.plusDays(7));
    }

    private static CaseCodes codes() {
        return new CaseCodes(
                new TaxonomyCode("OO.PES.UIT"),
                List.of(new TaxonomyCode("OO.ONV")),
                new TaxonomyCode("LN.PER"),
                new TaxonomyCode("SLACHTOFFER"),
                new TaxonomyCode("WERKNEMER"),
                new TaxonomyCode("PLATFORM"),
                new TaxonomyCode("ZELF_AANPAKKEN"),
                List.of(new TaxonomyCode("ACT.LUI"), new TaxonomyCode("ACT.ADV")),
                new TaxonomyCode("RES.DEE"),
                new TaxonomyCode("CLO.AFG"),
                new TaxonomyCode("C2_3"),
                new TaxonomyCode("W2_8"),
                new TaxonomyCode("LEIDINGGEVENDE"),
                new TaxonomyCode("ANONIEM"),
                new TaxonomyCode("OP_TIJD"));
    }

    private static SignedDirectory directory() {
        var root = new DirectorySigner(secret(3));
        var person = new DirectoryPerson(
                DirectoryPerson.Role.ADVISOR,
                "A. de Vries",
                ADVISOR.identityKey(),
                DirectoryPerson.Status.ACTIVE,
                WINTER,
                null);
        return root.sign(new Directory(
                CHANNEL,
                0,
                null,
                root.root(),
                WINTER,
                WINTER.plusDays(Directory.MAX_DAYS),
                "Gemeente Voorbeeld",
                new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 5, 730),
                List.of(person),
                null));
    }

    private static ChannelProfile profile() {
        var card = new AdvisorCard(
                KID, false, null, List.of("nl", "en"), List.of(1, 2, 4), null, LocalDate.of(2026, 12, 1));
        return new ChannelProfile(
                "Praktijk Voorbeeld",
                "privacy@voorbeeld.test",
                "Landelijke klachtencommissie",
                null,
                5,
                2,
                AdvisorRole.ADVISOR_IN_CONFIDENCE,
                List.of("acuut gevaar"),
                List.of("nl", "en"),
                List.of("BS.WDR"),
                List.of(card),
                null);
    }

    private static Secret secret(int filling) {
        var bytes = new byte[Secret.LENGTH];
        Arrays.fill(bytes, (byte) filling);
        return Secret.of(bytes);
    }

    /** Draws the same every time, so that a golden file can be made again. */
    private static final class Filled extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte filling;

        Filled(int filling) {
            this.filling = (byte) filling;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, filling);
        }
    }
}
