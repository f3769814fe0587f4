package nl.klankbord.protocol.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes as they stand on the wire, where those of an older card lack what was asked later. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class WrittenCodes {
    private @Nullable TaxonomyCode topic;
    private @Nullable List<TaxonomyCode> extraTopics;
    private @Nullable TaxonomyCode nature;
    private @Nullable TaxonomyCode role;
    private @Nullable TaxonomyCode relation;
    private @Nullable TaxonomyCode channel;
    private @Nullable TaxonomyCode mode;
    private @Nullable List<TaxonomyCode> actions;
    private @Nullable TaxonomyCode result;
    private @Nullable TaxonomyCode reason;
    private @Nullable TaxonomyCode talks;
    private @Nullable TaxonomyCode duration;
    private @Nullable TaxonomyCode party;
    private @Nullable TaxonomyCode known;
    private @Nullable TaxonomyCode answer;

    WrittenCodes() {}

    CaseCodes codes() {
        return new CaseCodes(
                there(topic),
                there(extraTopics),
                there(nature),
                there(role),
                there(relation),
                there(channel),
                there(mode),
                there(actions),
                there(result),
                there(reason),
                there(talks),
                there(duration),
                orUnknown(party),
                orUnknown(known),
                orUnknown(answer));
    }

    private static TaxonomyCode orUnknown(@Nullable TaxonomyCode code) {
        return code == null ? CaseCodes.UNKNOWN : code;
    }

    private static <T> T there(@Nullable T code) {
        if (code == null) throw new MalformedWire("codes");
        return code;
    }
}
