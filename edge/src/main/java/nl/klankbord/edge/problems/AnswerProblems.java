package nl.klankbord.edge.problems;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import nl.klankbord.edge.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every refusal of the framework a problem document, and turns the sign-in's own 499 into a plain 401. */
class AnswerProblems {
    private static final MediaType PROBLEM = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    @ServerResponseFilter
    void complete(ContainerResponseContext answer) {
        var status = answer.getStatus();
        if (status < 400 || PROBLEM.equals(answer.getMediaType())) return;
        var problem = Problem.ofStatus(status);
        answer.setStatus(problem.status() == 401 ? 401 : status);
        answer.setEntity(ProblemDocument.of(problem), new Annotation[0], PROBLEM);
    }
}
