package nl.klankbord.notification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.Test;

/** The interface is what openapi.yaml says. After a change on purpose, -Dopenapi.write=true writes it anew. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    @SuppressWarnings("NullAway.Init") // given by the framework
    String openapi;

    @Test
    void theCommittedInterfaceIsTheGeneratedOne() throws IOException {
        var generated = given().accept("application/yaml").get(openapi).asString();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(COMMITTED, generated);

        assertEquals(Files.readString(COMMITTED), generated);
    }
}
