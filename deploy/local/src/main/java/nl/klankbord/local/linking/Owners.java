package nl.klankbord.local.linking;

import java.util.Arrays;

/** Which one of many owners has eight bytes; a table of plain numbers, because there are millions. */
final class Owners {
    static final int NOBODY = -1;
    static final int SEVERAL = -2;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] windows = new long[1 << 12];
    private int[] owners = emptyOwners(1 << 12);
    private int held;

    private static int[] emptyOwners(int size) {
        var empty = new int[size];
        Arrays.fill(empty, NOBODY);
        return empty;
    }

    void put(long window, int owner) {
        if (held * 2 > windows.length) grow();
        var at = placeOf(window);
        if (owners[at] == NOBODY) {
            windows[at] = window;
            owners[at] = owner;
            held++;
        } else if (owners[at] != owner) {
            owners[at] = SEVERAL;
        }
    }

    int of(long window) {
        return owners[placeOf(window)];
    }

    private int placeOf(long window) {
        var mask = windows.length - 1;
        var at = ((int) ((window * SPREAD) >>> 32)) & mask;
        while (owners[at] != NOBODY && windows[at] != window) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        var formerWindows = windows;
        var formerOwners = owners;
        windows = new long[formerWindows.length * 2];
        owners = emptyOwners(windows.length);
        for (var one = 0; one < formerWindows.length; one++) {
            if (formerOwners[one] == NOBODY) continue;
            var at = placeOf(formerWindows[one]);
            windows[at] = formerWindows[one];
            owners[at] = formerOwners[one];
        }
    }
}
