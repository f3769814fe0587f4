package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.SealedRecords;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.StaffGrants;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorIntervisionsResourceTest {
    private static final String CARDS = "/v1/advisor/intervisions";
    private static final byte[] TEXT = "{\"v\":1}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final RecordSetId set = RecordSetId.of(TestAdvisor.bytes(RecordSetId.LENGTH));
    private final Secret key = Secret.draw(TestAdvisor.RANDOM);
    private TestAdvisor author;
    private TestAdvisor peer;
    private TestAdvisor bystander;
    private Prekey prekey;
    private SealedRecord card;

    @BeforeEach
    void threeColleagues() {
        var practice = TestPractice.open();
        author = practice.advisor().enrolled();
        peer = practice.advisor().enrolled();
        bystander = practice.advisor().enrolled();
        prekey = peer.publishesPrekey();
        card = record(author, 1);
    }

    @AfterEach
    void theClockStandsRight() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void aCardReachesTheChosenPeerAndNobodyElse() {
        share(author, card, receiver(author, peer, prekey)).statusCode(204);
        share(author, card, receiver(author, peer, prekey)).statusCode(204);

        as(peer.token())
                .get(CARDS)
                .then()
                .statusCode(200)
                .body("cards", hasSize(1))
                .body("cards[0].set", equalTo(set.hex()))
                .body("cards[0].records", contains(card.text()))
                .body(
                        "cards[0].deleteOn",
                        equalTo(TestClock.today().plusDays(30).toString()));
        as(author.token()).get(CARDS).then().body("cards[0].share", nullValue());
        as(bystander.token()).get(CARDS).then().body("cards", hasSize(0));
    }

    @Test
    void everyMemberAddsAndSavesOwnRecordsOnly() {
        share(author, card, receiver(author, peer, prekey)).statusCode(204);
        var thought = record(peer, 1);

        add(peer, thought).statusCode(204);
        add(peer, thought).statusCode(204);
        add(peer, again(peer, thought, 2)).statusCode(204);

        as(author.token()).get(CARDS).then().body("cards[0].records", hasSize(2));
        add(peer, again(peer, thought, 4)).statusCode(409);
        add(author, again(author, thought, 3)).statusCode(409);
        add(author, thought).statusCode(400);
        add(bystander, record(bystander, 1)).statusCode(404);
    }

    @Test
    void aCardIsGoneAfterItsLastDay() {
        share(author, card, receiver(author, peer, prekey)).statusCode(204);

        TestClock.moveBy(Duration.ofDays(31));

        as(peer.token()).get(CARDS).then().body("cards", hasSize(0));
        add(peer, record(peer, 1)).statusCode(404);
    }

    @Test
    void onlyItsAuthorRemovesACard() {
        share(author, card, receiver(author, peer, prekey)).statusCode(204);

        write(peer.token()).delete(CARDS + "/" + set.hex()).then().statusCode(404);
        write(author.token()).delete(CARDS + "/" + set.hex()).then().statusCode(204);

        as(peer.token()).get(CARDS).then().body("cards", hasSize(0));
        write(author.token()).delete(CARDS + "/" + set.hex()).then().statusCode(404);
        assertEquals(
                List.of(0L),
                Rows.of(
                        "select count(*) from intervision_records where set_id = '" + set.hex() + "'",
                        row -> row.getLong(1)));
    }

    @Test
    void anotherCardUnderTheSameNameIsAConflict() {
        share(author, card, receiver(author, peer, prekey)).statusCode(204);

        share(author, record(author, 1), receiver(author, peer, prekey)).statusCode(409);
        share(bystander, record(bystander, 1), receiver(bystander, peer, prekey))
                .statusCode(409);
    }

    @Test
    void aShareMustBeSignedByItsGiverForAColleagueOfTheSamePractice() {
        var stranger = TestPractice.open().advisor().enrolled();
        var strangersPrekey = stranger.publishesPrekey();

        refused(receiver(author, stranger, strangersPrekey), "invalid");
        refused(receiver(author, bystander, prekey), "invalid");
        refused(receiver(author, author, prekey), "invalid");
        share(author, card, receiver(bystander, peer, prekey)).statusCode(400);
        share(author, record(peer, 1), receiver(author, peer, prekey)).statusCode(400);
        as(peer.token()).get(CARDS).then().body("cards", hasSize(0));
    }

    @Test
    void peersAreTheOtherEnrolledAdvisorsOfThePractice() {
        as(author.token())
                .get("/v1/advisor/peers")
                .then()
                .statusCode(200)
                .body("peers", hasSize(2))
                .body("peers.kid", hasItem(peer.kid().hex()))
                .body("peers.kid", not(hasItem(author.kid().hex())))
                .body("peers.find { it.kid == '" + peer.kid().hex() + "' }.prekeys", hasItem(prekey.text()));
    }

    private void refused(Map<String, Object> receiver, String slug) {
        share(author, card, receiver).statusCode(400).body("type", containsString(slug));
    }

    private ValidatableResponse share(TestAdvisor by, SealedRecord record, Map<String, Object> receiver) {
        Map<String, Object> body = Map.of("record", record.text(), "receivers", List.of(receiver));
        return write(by.token(), body).put(CARDS + "/" + set.hex()).then();
    }

    private ValidatableResponse add(TestAdvisor by, SealedRecord record) {
        Map<String, Object> body = Map.of("record", record.text());
        return write(by.token(), body).put(CARDS + "/" + set.hex() + "/records").then();
    }

    private Map<String, Object> receiver(TestAdvisor from, TestAdvisor to, Prekey sealedFor) {
        var wire = new StaffGrants(TestAdvisor.RANDOM).share(from.signer(), set.bytes(), key, sealedFor);
        return Map.of("kid", to.kid().hex(), "share", Share.parse(wire).text());
    }

    private SealedRecord record(TestAdvisor by, int version) {
        return sealed(by, RecordId.of(TestAdvisor.bytes(RecordId.LENGTH)), version);
    }

    private SealedRecord again(TestAdvisor by, SealedRecord former, int version) {
        return sealed(by, former.id(), version);
    }

    private SealedRecord sealed(TestAdvisor by, RecordId id, int version) {
        return new SealedRecords(TestAdvisor.RANDOM)
                .seal(new SealedRecords.RecordSet(set, key), id, version, by.kid(), TEXT);
    }
}
