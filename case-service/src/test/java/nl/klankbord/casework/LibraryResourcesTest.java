package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.LibraryItemKept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a practice hands to organisations (ORG-6). */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class LibraryResourcesTest {
    private static final String MANAGERS = "/v1/practice/library";
    private static final String ADVISORS = "/v1/advisor/library";

    private final UUID item = UUID.randomUUID();
    private TestPractice practice;
    private TestAdvisor advisor;

    @BeforeEach
    void aPracticeWithAnAdvisor() {
        practice = TestPractice.open();
        advisor = practice.advisor();
    }

    @Test
    void aChangeIsTheNextEditionAndTheOldOneStays() {
        keep(1, article("Eerst")).statusCode(204);
        keep(1, article("Eerst")).statusCode(204);
        keep(2, article("Later")).statusCode(204);

        as(practice.token())
                .get(MANAGERS)
                .then()
                .statusCode(200)
                .body("items.id", contains(item.toString()))
                .body("items[0].editions.edition", contains(2, 1))
                .body("items[0].editions.content.nl.title", contains("Later", "Eerst"))
                .body("items[0].editions[0].madeOn", equalTo(TestClock.today().toString()));
        as(advisor.token()).get(ADVISORS).then().statusCode(200).body("items.content.nl.title", contains("Later"));
    }

    @Test
    void whatWasShownOnceIsNeverChangedOrSkipped() {
        keep(1, article("Eerst")).statusCode(204);

        keep(1, article("Anders")).statusCode(409);
        keep(3, article("Te ver")).statusCode(409);
    }

    @Test
    void organisationsAreToldWhatAnItemSaysAndWhenItIsTakenOut() {
        var content = figure();
        keep(1, content).statusCode(204);
        content.put("retired", true);
        keep(2, content).statusCode(204);

        var told = Broker.get()
                .expect(LibraryItemKept.class, event -> event.item().value().equals(item) && event.edition() == 1);
        assertEquals(new LibraryItemKept.Figure("697", "Huis voor Klokkenluiders, 2025"), told.figure());
        assertEquals(TestClock.today(), told.checkedOn());
        assertEquals(TestClock.today().plusYears(1), told.freshUntil());
        var gone = Broker.get()
                .expect(LibraryItemKept.class, event -> event.item().value().equals(item) && event.edition() == 2);
        assertTrue(gone.retired());
        as(advisor.token()).get(ADVISORS).then().body("items", empty());
        as(practice.token()).get(MANAGERS).then().body("items[0].editions[0].content.retired", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "364, false", "370, true"})
    void aLookHoldsForAsLongAsTheTermSays(int daysAgo, boolean stale) {
        var content = article("Ooit");
        content.put("checkedOn", TestClock.today().minusDays(daysAgo).toString());
        keep(1, content).statusCode(204);

        as(practice.token()).get(MANAGERS).then().body("items[0].stale", equalTo(stale));
        as(advisor.token()).get(ADVISORS).then().body("items[0].stale", equalTo(stale));
    }

    @Test
    void whatNobodyLookedUpIsSuggestedToTheManagerAndShownToNobody() {
        var suggested = as(practice.token())
                .get(MANAGERS)
                .then()
                .body("suggestions.figure", hasItems("1 op 6", "ca. 1 miljoen", "22–26 % (2022)", "⅓"))
                .body("suggestions.note.nl", everyItem(notNullValue()))
                .extract()
                .<List<String>>path("suggestions.id");
        as(advisor.token()).get(ADVISORS).then().body("items", empty());

        write(practice.token(), figure())
                .put(MANAGERS + "/" + suggested.get(0) + "/1")
                .then()
                .statusCode(204);

        as(practice.token())
                .get(MANAGERS)
                .then()
                .body("suggestions", hasSize(suggested.size() - 1))
                .body("suggestions.id", not(hasItems(suggested.get(0))));
        as(advisor.token()).get(ADVISORS).then().body("items.id", contains(suggested.get(0)));
    }

    @Test
    void theLibraryOfAnotherPracticeIsNotThereAndEachSideHasItsOwnDoor() {
        keep(1, article("Eerst")).statusCode(204);
        var other = TestPractice.open();

        as(other.token()).get(MANAGERS).then().body("items", empty());
        as(other.advisor().token()).get(ADVISORS).then().body("items", empty());
        as(practice.token()).get(ADVISORS).then().statusCode(403);
        as(advisor.token()).get(MANAGERS).then().statusCode(403);
        write(advisor.token(), article("Eerst"))
                .put(MANAGERS + "/" + item + "/2")
                .then()
                .statusCode(403);
        as(Tokens.advisor("advisor-nobody")).get(ADVISORS).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/link, tracker, https://voorbeeld.nl/?utm_source=mail",
        "/link, link, http://voorbeeld.nl",
        "/link, required,"
    })
    void aLinkThatIsMissingUnsafeOrCountsReadersIsRefusedAndNamed(String pointer, String code, String link) {
        var content = article("Artikel");
        content.put("link", link);

        keep(1, content)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aFigureNeedsASourceAndNothingElseHasOne() {
        var without = figure();
        without.put("figure", null);
        keep(1, without).statusCode(400).body("errors[0].pointer", equalTo("/figure"));
        without.put("figure", Map.of("value", "1 op 6", "source", " "));
        keep(1, without).statusCode(400);
        var with = article("Artikel");
        with.put("figure", figure().get("figure"));
        keep(1, with).statusCode(400).body("errors[0].pointer", equalTo("/figure"));
        var later = article("Artikel");
        later.put("checkedOn", TestClock.today().plusDays(2).toString());
        keep(1, later).statusCode(400).body("errors[0].code", equalTo("future"));
        keep(0, article("Artikel")).statusCode(400);
        keep(1, article(" ")).statusCode(400);
        keep(1, article("a".repeat(121))).statusCode(400);
        write(practice.token(), article("Artikel"))
                .put(MANAGERS + "/geen-naam/1")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse keep(int edition, Map<String, Object> content) {
        return write(practice.token(), content)
                .put(MANAGERS + "/" + item + "/" + edition)
                .then();
    }

    private static Map<String, Object> article(String title) {
        return content("ARTICLE", title, "https://voorbeeld.nl/kennisbank");
    }

    private static Map<String, Object> figure() {
        var content = content("FIGURE", "Verzoeken om advies", "https://www.huisvoorklokkenluiders.nl");
        content.put("figure", Map.of("value", "697", "source", "Huis voor Klokkenluiders, 2025"));
        return content;
    }

    private static Map<String, Object> content(String kind, String title, String link) {
        var content = new HashMap<String, Object>();
        content.put("kind", kind);
        content.put("nl", Map.of("title", title, "text", "Een paar regels."));
        content.put("en", Map.of("title", title, "text", "A few lines."));
        content.put("link", link);
        content.put("figure", null);
        content.put("checkedOn", TestClock.today().toString());
        content.put("retired", false);
        return content;
    }
}
