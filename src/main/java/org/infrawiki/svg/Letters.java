package org.infrawiki.svg;

/**
 * How wide words are. Readers have different fonts and the machine that builds has none, so these are the widths of a wide
 * sans serif (those of DejaVu Sans, rounded up), in thousandths of the size of the type; in others a box has some room.
 */
final class Letters {
    /** Sizes of type in pixels, the same as in the theme. */
    static final int LABEL = 13;

    static final int NOTE = 12;

    private static final int WIDE = 1000;
    private static final int USUAL = 640;

    /** From the blank to the tilde. */
    private static final int[] WIDTHS = {
        320, 405, 460, 840, 640, 955, 785, 280, 395, 395, 500, 840, 320, 365, 320, 340, 640, 640, 640, 640, 640, 640,
        640, 640, 640, 640, 340, 340, 840, 840, 840, 535, 1000, 690, 690, 700, 775, 635, 580, 780, 755, 300, 300, 660,
        560, 865, 750, 790, 605, 790, 700, 640, 615, 735, 690, 990, 690, 615, 690, 395, 340, 395, 840, 500, 500, 615,
        640, 550, 640, 620, 355, 640, 640, 280, 280, 580, 280, 975, 640, 615, 640, 640, 415, 525, 395, 640, 595, 820,
        595, 595, 525, 640, 340, 640, 840
    };

    private Letters() {}

    /** The width of a text in pixels. */
    static double width(String text, int size) {
        long thousandths = text.codePoints().mapToLong(Letters::width).sum();
        return thousandths * size / 1000.0;
    }

    private static int width(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return WIDTHS[letter - ' '];
        }
        // Scripts from Hangul on, and pictures, are as wide as high.
        return letter < 0x1100 || letter == '…' || letter == '–' ? USUAL : WIDE;
    }

    /** A text of at most so many letters; what is cut off is marked. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
