package nl.klankbord.edge.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import nl.klankbord.edge.Problem;

/** A problem as bytes. The same problem has the same bytes, whatever led to it. */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.FieldError> errors) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static byte[] of(Problem problem) {
        var type = "/problems/" + problem.slug();
        var document = new ProblemDocument(type, problem.title(), problem.status(), problem.detail(), problem.errors());
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends an answer with a problem. One that has already begun can only be broken off. */
    public static void end(RoutingContext request, Problem problem) {
        var answer = request.response();
        if (answer.ended()) return;
        if (answer.headWritten()) {
            answer.reset();
            return;
        }
        problem.headers().forEach((name, value) -> answer.putHeader(name, value));
        answer.setStatusCode(problem.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(Buffer.buffer(of(problem)));
    }
}
