package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.CasesWorked;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.events.TimeRecorded;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** A practice that charges organisations, and what case-service would tell of them. */
final class TestCharges {
    static final String STATEMENTS = "/v1/practice/statements";

    /** The last year that is over, so that each of its periods can be charged. */
    static final int YEAR = TestClock.today().getYear() - 1;

    /** Months far away, to see that what was told before has arrived. */
    private static final AtomicInteger FAR = new AtomicInteger();

    private final PracticeId practice = new PracticeId(UUID.randomUUID());
    final String manager = Tokens.manager(practice);

    TestCharges() {
        write(manager, supplier()).put(STATEMENTS + "/supplier").then().statusCode(204);
    }

    OrganisationId organisation(BillingForm form, @Nullable Boolean vatIncluded) {
        return withCustomer(agreed(form, vatIncluded));
    }

    private OrganisationId withCustomer(OrganisationId organisation) {
        write(manager, customer())
                .put(STATEMENTS + "/" + organisation.text() + "/customer")
                .then()
                .statusCode(204);
        return organisation;
    }

    OrganisationId agreed(BillingForm form, @Nullable Boolean vatIncluded) {
        return agreed(new OrganisationId(UUID.randomUUID()), form, vatIncluded);
    }

    /** A year of it is charged, two halves one after the other. */
    void chargedFor(OrganisationId organisation, BillingForm form) {
        chargedBy(organisation, form);
        for (var half : List.of("-H1", "-H2"))
            issue(organisation, YEAR + half).then().statusCode(201);
    }

    /** It can be charged, and nothing was charged yet. */
    void chargedBy(OrganisationId organisation, BillingForm form) {
        withCustomer(agreed(organisation, form, false));
    }

    private OrganisationId agreed(OrganisationId organisation, BillingForm form, @Nullable Boolean vatIncluded) {
        agree(organisation, form, LocalDate.of(YEAR, 1, 1), vatIncluded);
        await().until(() -> as(manager).get(STATEMENTS).asString().contains(organisation.text()));
        return organisation;
    }

    /** One that has a channel, which says when it leaves. */
    OrganisationId leaving(BillingForm form, LocalDate on) {
        var channel = TestChannel.withOfficers(1);
        channel.described(practice, 80, Sector.ZORG);
        await().until(() -> Rows.of(
                                "select 1 from organisations where organisation_id = '%s' and practice_id = '%s'"
                                        .formatted(channel.organisation, practice),
                                row -> row.getInt(1))
                        .size()
                == 1);
        Rows.of(
                "update channels set profile = cast(profile as jsonb) || '{\"leaving\": {\"on\": \"%s\", \"other\": null}}'"
                                .formatted(on)
                        + " where channel_id = '%s' returning 1".formatted(channel.id.hex()),
                row -> row.getInt(1));
        return withCustomer(agreed(channel.organisation, form, false));
    }

    /** From a day on another contract holds. */
    void replaced(OrganisationId organisation, BillingForm form, LocalDate startsOn) {
        agree(organisation, form, startsOn, false);
        await().until(() -> Rows.of(
                                "select 1 from contracts where organisation_id = '%s' and starts_on = '%s'"
                                        .formatted(organisation, startsOn),
                                row -> row.getInt(1))
                        .size()
                == 1);
    }

    private void agree(
            OrganisationId organisation, BillingForm form, LocalDate startsOn, @Nullable Boolean vatIncluded) {
        var agreed = new ContractAgreed(organisation, practice, startsOn, form, 57_500, 9_500, vatIncluded, 40);
        Broker.get().tell(Topics.PRACTICE_CONTRACTS, organisation.text() + startsOn, agreed);
    }

    Response close(OrganisationId organisation, String period) {
        return write(manager, Map.of("period", period, "closing", true)).post(STATEMENTS + "/" + organisation.text());
    }

    static void worked(OrganisationId organisation, YearMonth month, TimeType kind, int quarters, int cases) {
        var key = organisation.text();
        Broker.get().tell(Topics.PRACTICE_TIME, key, new TimeRecorded(organisation, kind, quarters, month));
        if (cases > 0) {
            Broker.get().tell(Topics.PRACTICE_TIME, key, new CasesWorked(organisation, month, null, cases));
        }
        // Events of one organisation come in order: once this one is there, the others are.
        var far = YearMonth.of(2098, 1).plusMonths(FAR.incrementAndGet());
        Broker.get().tell(Topics.PRACTICE_TIME, key, new TimeRecorded(organisation, TimeType.REIS, 1, far));
        await().until(() -> !Rows.of(
                        "select 1 from worked_time where organisation_id = '%s' and kind = 'REIS' and month_on = '%s'"
                                .formatted(organisation, far.atDay(1)),
                        row -> row.getInt(1))
                .isEmpty());
    }

    Response issue(OrganisationId organisation, String period) {
        return write(manager, Map.of("period", period)).post(STATEMENTS + "/" + organisation.text());
    }

    Response credit(OrganisationId organisation, String number) {
        return write(manager, Map.of("reason", "ADDRESS"))
                .post(STATEMENTS + "/" + organisation.text() + "/" + number + "/credit");
    }

    Response file(OrganisationId organisation, Response statement, String kind) {
        return as(manager).get(STATEMENTS + "/" + organisation.text() + "/" + statement.path("number") + "/" + kind);
    }

    /** Everything but the random series. */
    String amounts(OrganisationId organisation, Response statement) {
        String number = statement.path("number");
        return (statement.asString() + file(organisation, statement, "invoice").asString()).replace(number, "");
    }

    String paper(OrganisationId organisation, Response statement) throws IOException {
        String number = statement.path("number");
        try (var document = Loader.loadPDF(file(organisation, statement, "pdf").asByteArray())) {
            return new PDFTextStripper().getText(document).replace(number, "");
        }
    }

    String seenByTheOrganisation(OrganisationId organisation) {
        var answer = as(TestOfficer.of(organisation).token()).get("/v1/organisation/statements");
        String number = answer.path("statements[0].number");
        return answer.asString().replace(number, "");
    }

    static int ledger(OrganisationId organisation) {
        return Rows.of(
                        "select count(*) from publications where organisation_id = '%s' and kind = 'STATEMENT'"
                                .formatted(organisation),
                        row -> row.getInt(1))
                .get(0);
    }

    static Map<String, Object> customer() {
        return new HashMap<>(Map.of(
                "name", "Zorggroep Veldzicht",
                "chamberNumber", "87654321",
                "street", "Veldweg 12",
                "postcode", "6811 CD",
                "city", "Arnhem",
                "reference", "inkoop 4711"));
    }

    static Map<String, Object> supplier() {
        var supplier = customer();
        supplier.putAll(Map.of(
                "name", "De Linde", "vatNumber", "NL123456782B12", "iban", "NL91ABNA0417164300", "paymentDays", 30));
        return supplier;
    }
}
