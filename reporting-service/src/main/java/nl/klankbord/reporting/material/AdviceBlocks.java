package nl.klankbord.reporting.material;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.klankbord.reporting.advice.AdviceFact;
import nl.klankbord.reporting.advice.AdviceState;
import nl.klankbord.reporting.advice.Basis;
import nl.klankbord.reporting.advice.SignalFact;
import nl.klankbord.reporting.material.MaterialWords.Said;
import nl.klankbord.reporting.yearly.Block;
import org.jspecify.annotations.Nullable;

/** Advice and signals as a report shows them. */
final class AdviceBlocks {
    /** More in full is no advice but a list. */
    private static final int MOST_ADVICE = 5;

    /** What people type is in Dutch, whatever the language of the report. */
    private static final String TYPED_IN = "nl";

    private AdviceBlocks() {}

    static List<Block> signals(List<SignalFact> signals, Said words) {
        var blocks = new ArrayList<Block>();
        for (var signal : signals) {
            blocks.add(new Block.Paragraph(
                    words.say("signal", Map.of("theme", signal.theme(), "text", signal.text())), TYPED_IN));
            blocks.add(paragraph(
                    signal.basis() == Basis.CASES
                            ? words.say("signal.cases")
                            : words.say(
                                    "signal.other",
                                    Map.of("sources", Objects.requireNonNullElse(signal.sources(), "")))));
        }
        return blocks;
    }

    static List<Block> followedUp(List<AdviceFact> advice, Said words) {
        var blocks = new ArrayList<>(standing(advice, words));
        advice.forEach(one -> blocks.add(entry(one, words, true)));
        return orElse(blocks, "followedUp.none", words);
    }

    /** How many of them stand where. They were counted in the open, so each number may be told. */
    private static List<Block> standing(List<AdviceFact> advice, Said words) {
        if (advice.size() < 2) return List.of();
        var counts = new EnumMap<AdviceState, Integer>(AdviceState.class);
        advice.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        var most = Collections.max(counts.values());
        var bars = new ArrayList<Block.Bar>();
        var rows = new ArrayList<Block.Row>();
        counts.forEach((state, count) -> {
            var label = words.say("state." + state);
            bars.add(new Block.Bar(label, String.valueOf(count), (double) count / most, false));
            rows.add(new Block.Row(state.name(), List.of(label, String.valueOf(count))));
        });
        var caption = words.say("standing");
        var said = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(Collectors.joining("; "));
        var sentence = words.say("standing.sentence", Map.of("values", said));
        var headers = List.of(words.say("status"), words.say("number"));
        return List.of(
                new Block.Chart("advice-status-bars", Block.ChartForm.BARS, caption, sentence, bars, "advice-status"),
                new Block.Table("advice-status", caption, headers, rows, null));
    }

    /** The newest in full; of any others what is recommended, so none that was given or answered is left out in silence. */
    static List<Block> given(List<AdviceFact> advice, Said words) {
        var blocks = new ArrayList<Block>();
        advice.stream().limit(MOST_ADVICE).forEach(one -> blocks.add(entry(one, words, false)));
        if (advice.size() > MOST_ADVICE) {
            blocks.add(paragraph(words.say("advice.others")));
            blocks.add(new Block.Items(
                    advice.stream().skip(MOST_ADVICE).map(AdviceFact::subject).toList()));
        }
        return orElse(blocks, "advice.none", words);
    }

    /** It comes after the second reader and the signature, so it says whose words it is. */
    static List<Block> answered(List<AdviceFact> advice, Said words) {
        var blocks = new ArrayList<Block>();
        advice.stream().filter(one -> one.response() != null).forEach(one -> blocks.add(entry(one, words, true)));
        if (!blocks.isEmpty()) blocks.add(0, paragraph(words.say("response.whose")));
        return orElse(blocks, "response.none", words);
    }

    private static List<Block> orElse(List<Block> blocks, String none, Said words) {
        return blocks.isEmpty() ? List.of(paragraph(words.say(none))) : blocks;
    }

    private static Block entry(AdviceFact it, Said words, boolean withAnswer) {
        return new Block.AdviceEntry(
                it.id().toString(),
                it.asked(),
                words.code(it.addressee().name()),
                it.subject(),
                it.why(),
                it.effect(),
                Objects.requireNonNullElse(it.suggestedOwner(), ""),
                it.suggestedDue(),
                words.say("state." + it.state()),
                withAnswer ? response(it, words) : null);
    }

    private static Block.@Nullable Response response(AdviceFact it, Said words) {
        var response = it.response();
        if (response == null) return null;
        return new Block.Response(
                words.say(response.name()),
                Objects.requireNonNullElse(it.reason(), ""),
                Objects.requireNonNullElse(it.owner(), ""),
                it.due());
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(text, null);
    }
}
