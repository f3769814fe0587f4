package nl.klankbord.casework.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final LocalDate OLD = LocalDate.of(2023, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2027, 1, 1);

    @Test
    void theNewestPriceThatHoldsOnTheFirstDayCounts() {
        var prices = new PriceList(List.of(band(27_500, OLD, null), band(29_000, NEW, null)), List.of());

        assertEquals(Optional.of(27_500), prices.yearlyCents(15, NEW.minusDays(1)));
        assertEquals(Optional.of(29_000), prices.yearlyCents(15, NEW));
        assertEquals(Optional.empty(), prices.yearlyCents(15, OLD.minusDays(1)));
    }

    @Test
    void aPriceThatHasEndedIsNoPrice() {
        var prices = new PriceList(List.of(band(27_500, OLD, NEW.minusDays(1))), List.of());

        assertEquals(Optional.of(27_500), prices.yearlyCents(10, NEW.minusDays(1)));
        assertEquals(Optional.empty(), prices.yearlyCents(10, NEW));
    }

    private static PriceBand band(int cents, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return new PriceBand(10, 20, cents, from, to, "list");
    }
}
