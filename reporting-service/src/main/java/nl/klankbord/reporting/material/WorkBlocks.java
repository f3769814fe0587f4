package nl.klankbord.reporting.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klankbord.reporting.activities.ActivityFact;
import nl.klankbord.reporting.activities.MeetingFact;
import nl.klankbord.reporting.material.MaterialWords.Said;
import nl.klankbord.reporting.profile.CompliancePoint;
import nl.klankbord.reporting.profile.CompliancePoint.Judgement;
import nl.klankbord.reporting.profile.OrganisationProfile;
import nl.klankbord.reporting.profile.OrganisationProfile.Context;
import nl.klankbord.reporting.yearly.Block;
import org.jspecify.annotations.Nullable;

/** Activities, the compliance sheet and figures of the organisation itself as a report shows them. */
final class WorkBlocks {
    private static final int YEARS = 3;
    private static final int QUARTERS = 4;

    private WorkBlocks() {}

    static List<Block> activities(List<ActivityFact> held, List<MeetingFact> meetings, Said words) {
        var blocks = new ArrayList<Block>();
        if (held.isEmpty()) blocks.add(AdviceBlocks.paragraph(words.say("activities.none")));
        else {
            blocks.addAll(quarters(held, words));
            blocks.add(table(held, words));
        }
        if (!meetings.isEmpty()) {
            blocks.add(new Block.Items(
                    meetings.stream().map(one -> meeting(one, words)).toList()));
        }
        return blocks;
    }

    /** They were held in the open, so each number may be told. */
    private static List<Block> quarters(List<ActivityFact> held, Said words) {
        var counts = new int[QUARTERS];
        held.forEach(one -> counts[one.quarter() - 1] += one.held());
        var most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        var bars = new ArrayList<Block.Bar>();
        var rows = new ArrayList<Block.Row>();
        for (var at = 0; at < QUARTERS; at++) {
            var label = words.say("quarter.nth", Map.of("number", String.valueOf(at + 1)));
            var number = String.valueOf(counts[at]);
            bars.add(new Block.Bar(label, number, (double) counts[at] / most, false));
            rows.add(new Block.Row(String.valueOf(at + 1), List.of(label, number)));
        }
        var caption = words.say("quarters");
        var said = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(Collectors.joining("; "));
        var sentence = words.say("quarters.sentence", Map.of("values", said));
        var headers = List.of(words.say("quarter"), words.say("number"));
        return List.of(
                new Block.Chart("quarters-bars", Block.ChartForm.BARS, caption, sentence, bars, "quarters"),
                new Block.Table("quarters", caption, headers, rows, null));
    }

    private static Block table(List<ActivityFact> held, Said words) {
        var rows = held.stream()
                .map(one -> new Block.Row(
                        one.kind().value() + "-" + one.quarter(),
                        List.of(
                                words.code(one.kind().value()),
                                String.valueOf(one.quarter()),
                                String.valueOf(one.held()),
                                reach(one, words))))
                .toList();
        var headers = List.of(words.say("what"), words.say("quarter"), words.say("held"), words.say("reach"));
        return new Block.Table("activities", words.say("activities"), headers, rows, null);
    }

    private static String reach(ActivityFact it, Said words) {
        if (it.reachFrom() == 0) return words.say("reach.none");
        var from = String.valueOf(it.reachFrom());
        var to = it.reachTo();
        return to == null
                ? words.say("reach.over", Map.of("from", from))
                : words.say("reach.between", Map.of("from", from, "to", String.valueOf(to)));
    }

    private static String meeting(MeetingFact it, Said words) {
        var what = Map.of(
                "occasion", words.code(it.occasion().name()),
                "partner", words.code(it.partner().name()));
        return words.say("meeting", what) + ", " + words.day(it.heldOn());
    }

    /** Next to the report, and never crossed with it. */
    static List<Block> context(Optional<OrganisationProfile> profile, int year, Said words) {
        var rows = profile.map(OrganisationProfile::context).orElse(List.of()).stream()
                .filter(one -> one.year() <= year && one.year() > year - YEARS)
                .map(one -> row(one, words))
                .toList();
        if (rows.isEmpty()) return List.of();
        var headers = List.of("year", "headcount", "absence", "turnover", "satisfaction", "source").stream()
                .map(words::say)
                .toList();
        return List.of(
                new Block.Table("context", words.say("context"), headers, rows, null),
                AdviceBlocks.paragraph(words.say("context.why")));
    }

    private static Block.Row row(Context it, Said words) {
        var headcount = it.headcount();
        return new Block.Row(
                String.valueOf(it.year()),
                List.of(
                        String.valueOf(it.year()),
                        headcount == null ? words.say("unknown") : String.valueOf(headcount),
                        percent(it.absence(), words),
                        percent(it.turnover(), words),
                        tenths(it.satisfaction(), words),
                        it.source()));
    }

    private static String percent(@Nullable Integer tenths, Said words) {
        return tenths == null ? words.say("unknown") : words.say("percent", Map.of("value", tenths(tenths, words)));
    }

    private static String tenths(@Nullable Integer tenths, Said words) {
        return tenths == null ? words.say("unknown") : String.format(words.locale(), "%.1f", tenths / 10.0);
    }

    static List<Block> compliance(List<CompliancePoint> sheet, Said words) {
        return List.of(
                AdviceBlocks.paragraph(words.say("compliance")),
                new Block.Facts(sheet.stream()
                        .map(point -> new Block.Fact(words.say(point.what().name()), judgement(point, words)))
                        .toList()));
    }

    private static String judgement(CompliancePoint point, Said words) {
        var key = switch (point.judgement()) {
            case MET -> "met";
            case MISSED -> "missed";
            case UNKNOWN -> "unknown";
            case NOT_NEEDED -> "needless";
        };
        var on = point.on();
        var dated = point.judgement() == Judgement.MET || point.judgement() == Judgement.MISSED;
        return on == null || !dated ? words.say(key) : words.say(key + ".on", Map.of("day", words.day(on)));
    }
}
