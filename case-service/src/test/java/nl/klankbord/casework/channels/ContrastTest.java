package nl.klankbord.casework.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
    /** The last two are pairs of the tokens of the apps, whose ratios are known. */
    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21.0", "#ffffff,#ffffff,1.0", "#1f2a2e,#fbf8f3,13.9", "#8ccfc4,#14191b,10.0"})
    void theRatioIsThatOfTheStandard(String one, String other, double ratio) {
        assertEquals(ratio, Contrast.between(one, other), 0.06);
        assertEquals(ratio, Contrast.between(other, one), 0.06);
    }
}
