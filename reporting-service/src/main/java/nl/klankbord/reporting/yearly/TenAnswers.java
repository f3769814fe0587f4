package nl.klankbord.reporting.yearly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klankbord.edge.Problem;

/**
 * What a second reader answered to the ten questions of domain.md 7.8.
 *
 * @param answers one for each question, all with no; or what sent the text back
 */
record TenAnswers(List<Answer> answers) {
    static final int QUESTIONS = 10;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One of them.
     *
     * @param question 1 to 10
     * @param found whether there is something that leads back to somebody
     * @param remark what the reader thought of it; may be empty
     */
    record Answer(int question, boolean found, String remark) {}

    /** Refuses whatever leaves a question out, or answers one with yes: then it goes back to its author. */
    static TenAnswers of(List<Answer> answers) {
        var asked = answers.stream().map(Answer::question).collect(Collectors.toSet());
        var all = IntStream.rangeClosed(1, QUESTIONS).boxed().collect(Collectors.toSet());
        if (answers.size() != QUESTIONS || !asked.equals(all)) throw Problem.invalid("/answers", "missing");
        if (answers.stream().anyMatch(Answer::found)) throw Problem.invalid("/answers", "found");
        return new TenAnswers(List.copyOf(answers));
    }

    /** What sends a text back to its author: every question that was answered with yes, each at most once. */
    static TenAnswers found(List<Answer> answers) {
        var found = answers.stream().filter(Answer::found).toList();
        if (found.stream().map(Answer::question).distinct().count() < found.size()) {
            throw Problem.invalid("/answers", "twice");
        }
        return new TenAnswers(found);
    }

    static TenAnswers read(String stored) {
        try {
            return new TenAnswers(JSON.readValue(stored, new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String stored() {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
