package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** How requests look. */
final class Calls {
    private Calls() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static RequestSpecification write(String token) {
        return as(token).contentType("application/json").header("X-Requested-With", "klankbord");
    }

    static RequestSpecification write(String token, Object body) {
        return write(token).body(body);
    }
}
