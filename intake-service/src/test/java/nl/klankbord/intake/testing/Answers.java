package nl.klankbord.intake.testing;

import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;

/** What an answer must be. */
public final class Answers {
    private Answers() {}

    /** A problem of this kind. */
    public static void refused(Response answer, int status, String slug) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is("/problems/" + slug))
                .body("status", is(status));
    }
}
