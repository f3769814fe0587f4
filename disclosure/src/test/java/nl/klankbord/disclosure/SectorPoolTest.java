package nl.klankbord.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reader works out of the figure of a sector (RPT-17). */
class SectorPoolTest {
    private static final int K = 3;
    private static final int STAFF = 100;

    private final SectorPool pool = of(5);

    @Test
    void aSectorIsShownFromFiveOrganisationsOfWhichNoneIsTooLarge() {
        assertEquals(Optional.of(new SectorPool.Rate(5, 24)), pool.rate(members(3, 3, 3, 3, 0)));
        assertEquals(Optional.of(new SectorPool.Rate(5, 120)), pool.rate(members(12, 12, 12, 12, 12)));
        assertTrue(pool.rate(members(12, 12, 12, 12)).isEmpty());
        assertTrue(pool.rate(members(21, 8, 7, 7, 7)).isEmpty());
        var oneIsLarge = new ArrayList<>(members(12, 12, 12, 12));
        oneIsLarge.add(new SectorPool.Member(300, 12));
        assertTrue(pool.rate(oneIsLarge).isEmpty());
        assertTrue(pool.rate(members(2, 2, 2, 2, 1)).isEmpty());
        assertTrue(pool.rate(List.of()).isEmpty());
    }

    /** The others are published, so a single small number is the sum minus the rest. */
    @Test
    void aSectorThatGivesASmallNumberAwayIsNotShown() {
        assertTrue(pool.rate(members(9, 8, 8, 7, 2)).isEmpty());
        assertTrue(pool.rate(members(9, 8, 8, 4, 4)).isEmpty());
        assertTrue(pool.rate(members(9, 8, 8, 4, 3, 1)).isEmpty());
        assertFalse(pool.rate(members(9, 8, 8, 2, 2, 2, 2)).isEmpty());
    }

    /**
     * All sectors of five organisations with up to five cases each: whoever reads the figure, or that there is none, and
     * every number that is large enough, and is one of them besides, cannot tell a small number of another one.
     */
    @Test
    void noOrganisationTellsTheSmallNumberOfAnother() {
        var alike = new HashMap<List<Integer>, List<List<Integer>>>();
        var shown = 0;
        for (var code = 0; code < 7_776; code++) {
            var numbers = digits(code);
            var rate = of(K).rate(members(numbers.toArray(Integer[]::new)));
            shown += rate.isPresent() ? 1 : 0;
            for (var reader = 0; reader < numbers.size(); reader++) {
                var told = new ArrayList<>(
                        numbers.stream().map(each -> each < K ? -1 : each).toList());
                told.set(reader, numbers.get(reader));
                told.add(reader);
                told.add(rate.map(SectorPool.Rate::tenths).orElse(-1));
                alike.computeIfAbsent(told, none -> new ArrayList<>()).add(numbers);
            }
        }
        assertTrue(shown > 0);
        alike.forEach(SectorPoolTest::nothingIsTold);
    }

    private static void nothingIsTold(List<Integer> told, List<List<Integer>> possible) {
        for (var place = 0; place < 5; place++) {
            if (told.get(place) >= 0) continue;
            var at = place;
            var values = possible.stream().map(numbers -> numbers.get(at)).toList();
            assertTrue(values.contains(0) && values.stream().anyMatch(value -> value >= K - 2), told::toString);
        }
    }

    @Test
    void theTableSaysTheSectorAndOnlyAPublishedNumberOfTheOrganisationItself() {
        var rate = Optional.of(new SectorPool.Rate(6, 24));
        var large = pool.table(2025, rate, PublishedTotal.exactly(41), 1_150);
        assertEquals(Map.of("organisations", 6, "sectorRate", 24, "ownRate", 36), shown(large));
        assertEquals(List.of("sector.means"), large.sentences());
        assertEquals(SectorPool.KEY, large.key());

        assertEquals(
                Map.of("organisations", 6, "sectorRate", 24),
                shown(pool.table(2025, rate, PublishedTotal.exactly(9), 35)));
        assertEquals(
                Map.of("organisations", 6, "sectorRate", 24),
                shown(pool.table(2025, rate, PublishedTotal.NOTHING, 35)));
    }

    @Test
    void whyThereIsNoFigureIsSaidWithoutTellingOfOthers() {
        var none = pool.table(2025, Optional.empty(), PublishedTotal.exactly(41), 1_150);
        assertEquals(Form.NOTHING, none.form());
        assertEquals(Reason.SECTOR_NOT_SHOWN, none.why().get(0).reason());
        assertEquals(
                Reason.SECTOR_UNKNOWN, pool.withoutSector(2025).why().get(0).reason());
    }

    private static Map<String, Integer> shown(PublishedTable table) {
        var shown = new HashMap<String, Integer>();
        table.cells().forEach(cell -> {
            var value = cell.value();
            if (value != null) shown.put(cell.code(), value);
        });
        return shown;
    }

    private static List<Integer> digits(int code) {
        var rest = code;
        var digits = new ArrayList<Integer>();
        for (var at = 0; at < 5; at++) {
            digits.add(rest % 6);
            rest /= 6;
        }
        return digits;
    }

    private static List<SectorPool.Member> members(Integer... cases) {
        return IntStream.range(0, cases.length)
                .mapToObj(at -> new SectorPool.Member(STAFF, cases[at]))
                .toList();
    }

    private static SectorPool of(int k) {
        return new SectorPool(Parameters.standard(LocalDate.of(2023, 1, 1), k, Profile.STRICT));
    }
}
