package nl.klankbord.edge.problems;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.RefusedInput;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What each kind of exception tells the caller. */
class ExceptionProblems {
    private static final Logger LOG = Logger.getLogger(ExceptionProblems.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    /** One answer for all of them: which check failed is nobody's business (KB-7). */
    @ServerExceptionMapper
    Response refused(RefusedInput refused) {
        return answer(Problem.invalid());
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException violated) {
        var problem = Problem.invalid();
        for (var violation : violated.getConstraintViolations()) {
            problem = problem.with(pointer(violation), code(violation));
        }
        return answer(problem);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return answer(Problem.invalid(pointer(mismatched), code(mismatched)));
    }

    /** A refusal of the framework: its status and headers, our words. Redirects pass. */
    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        var answer = refused.getResponse();
        if (answer.getStatus() < 400) return answer;
        var problem = Problem.ofStatus(answer.getStatus());
        return Response.fromResponse(answer)
                .status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(problem))
                .build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure) {
        if (Outage.isBehind(failure)) {
            LOG.warn("The database cannot be reached");
            return answer(Problem.unavailable(Outage.RETRY_AFTER));
        }
        if (failure instanceof IOException) LOG.debug("A request broke off", failure);
        else LOG.error("A request failed", failure);
        return answer(Problem.ofStatus(500));
    }

    static Response answer(Problem problem) {
        var answer = Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(problem));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Names of our own only: of a member we do not know, the caller hears where it stands. */
    private static String pointer(MismatchedInputException mismatched) {
        var path = mismatched.getPath();
        var known = mismatched instanceof UnrecognizedPropertyException ? path.subList(0, path.size() - 1) : path;
        return known.stream().map(ExceptionProblems::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference reference) {
        return "/" + (reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
    }

    private static String code(MismatchedInputException mismatched) {
        if (mismatched instanceof UnrecognizedPropertyException) return "unknown";
        return mismatched instanceof InvalidFormatException ? "format" : "kind";
    }

    /** A violation's path begins with the method and its parameter; what follows are members of the body. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        return path.stream()
                .skip(Math.min(2, path.size() - 1))
                .map(Path.Node::getName)
                .map(name -> "/" + name)
                .collect(Collectors.joining());
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
