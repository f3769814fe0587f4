package nl.klankbord.protocol.client;

import nl.klankbord.protocol.wire.MalformedWire;

/** What people type or paste for a digit, and what may stand between digits (KB-10). */
final class TypedDigits {
    private TypedDigits() {}

    static String normalise(String text) {
        var digits = new StringBuilder();
        text.codePoints().filter(point -> !isSeparator(point)).forEach(point -> digits.append(digit(point)));
        return digits.toString();
    }

    private static char digit(int point) {
        if (isIn(point, '0', '9')) {
            return (char) point;
        }
        for (var zero : new int[] {0x0660, 0x06f0, 0xff10}) {
            if (isIn(point, zero, zero + 9)) {
                return (char) ('0' + point - zero);
            }
        }
        throw new MalformedWire("character");
    }

    private static boolean isSeparator(int point) {
        return isSpace(point) || isDash(point) || isDotOrInvisible(point);
    }

    private static boolean isSpace(int point) {
        return switch (point) {
            case 0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> isIn(point, 0x09, 0x0d) || isIn(point, 0x2000, 0x200a);
        };
    }

    private static boolean isDash(int point) {
        return switch (point) {
            case 0x2d, 0xad, 0x2212, 0xfe58, 0xfe63, 0xff0d -> true;
            default -> isIn(point, 0x2010, 0x2015);
        };
    }

    private static boolean isDotOrInvisible(int point) {
        return switch (point) {
            case 0x2e, 0xb7, 0x5f, 0x61c, 0xfeff -> true;
            default -> isIn(point, 0x200b, 0x200f) || isIn(point, 0x202a, 0x202e) || isIn(point, 0x2060, 0x2069);
        };
    }

    private static boolean isIn(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
