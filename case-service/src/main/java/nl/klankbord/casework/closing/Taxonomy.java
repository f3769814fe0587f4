package nl.klankbord.casework.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.TaxonomyCode;

/** Which codes there are ({@code data/taxonomy.json}), and which of them a card may hold. */
@ApplicationScoped
class Taxonomy {
    private static final int MOST_EXTRA_TOPICS = 2;

    /** Within the term that was agreed for the first answer, or later (RPT-12); the taxonomy has no list of it. */
    private static final Set<String> ANSWERS = Set.of("OP_TIJD", "TE_LAAT");

    private final JsonNode data;

    Taxonomy(ObjectMapper json) {
        try (var file = Taxonomy.class.getResourceAsStream("/data/taxonomy.json")) {
            data = json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a code that is not in its list, and names the member only. */
    void check(CaseCodes codes) {
        require("topic", topics(), List.of(codes.topic()));
        require("extraTopics", topics(), codes.extraTopics());
        require("nature", list("legalNature"), List.of(codes.nature()));
        require("role", list("reporterRole"), List.of(codes.role()));
        require("relation", list("workRelation"), List.of(codes.relation()));
        require("channel", list("contactChannel"), List.of(codes.channel()));
        require("mode", list("mode"), List.of(codes.mode()));
        require("actions", list("action"), codes.actions());
        require("result", list("result"), List.of(codes.result()));
        require("reason", list("closingReason"), List.of(codes.reason()));
        require("talks", list("conversationCount"), List.of(codes.talks()));
        require("duration", list("caseDuration"), List.of(codes.duration()));
        require("party", list("otherParty"), List.of(codes.party()));
        require("known", orUnknown(list("anonymity")), List.of(codes.known()));
        require("answer", orUnknown(ANSWERS), List.of(codes.answer()));
        var extra = new HashSet<>(codes.extraTopics());
        var doubled = extra.size() < codes.extraTopics().size() || extra.contains(codes.topic());
        if (doubled || extra.size() > MOST_EXTRA_TOPICS) throw Problem.invalid("/codes/extraTopics", "count");
        if (codes.actions().isEmpty()
                || new HashSet<>(codes.actions()).size() < codes.actions().size()) {
            throw Problem.invalid("/codes/actions", "count");
        }
    }

    private static void require(String member, Set<String> allowed, Collection<TaxonomyCode> codes) {
        if (!codes.stream().map(TaxonomyCode::value).allMatch(allowed::contains)) {
            throw Problem.invalid("/codes/" + member, "code");
        }
    }

    private Set<String> topics() {
        return codes(data.path("topics"));
    }

    private Set<String> list(String name) {
        return codes(data.path("lists").path(name));
    }

    private static Set<String> orUnknown(Set<String> codes) {
        var more = new HashSet<>(codes);
        more.add(CaseCodes.UNKNOWN.value());
        return more;
    }

    private static Set<String> codes(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("code").asText())
                .collect(Collectors.toSet());
    }
}
