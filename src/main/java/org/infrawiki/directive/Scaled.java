package org.infrawiki.directive;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture, made smaller. Each pixel of the copy is the mean of those it stands for, worked out here, so that every
 * machine makes the same bytes of the same picture.
 *
 * @param width the width to show, in pixels; 0 where it is not known
 * @param height the height to show
 * @param bytes the smaller copy, or null where the picture itself is to be shown
 * @param problem why there is no copy although one was asked for, or the empty string
 */
record Scaled(int width, int height, byte @Nullable [] bytes, String problem) {
    /** Beyond this, in pixels, nothing is decoded: a file of some kilobytes can claim any size. */
    private static final long LARGEST = 50_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final float QUALITY = 0.85f;

    /**
     * Makes the copy.
     *
     * @param number which of several pictures in one file, from 0
     */
    static Scaled of(byte[] file, Size size, int number) {
        ImageReader reader = null;
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Scaled(0, 0, null, size.isFull() ? "" : "its format can't be read");
            }
            reader = readers.next();
            reader.setInput(in, false, true);
            int index = number > 0 && number < reader.getNumImages(true) ? number : 0;
            int width = reader.getWidth(index);
            int height = reader.getHeight(index);
            Size shown = size.of(width, height);
            String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
            if (shown.width() >= width || !FORMATS.contains(format)) {
                return new Scaled(shown.width(), shown.height(), null, "");
            }
            if ((long) width * height > LARGEST) {
                return new Scaled(shown.width(), shown.height(), null, "it has more than 50 million pixels");
            }
            BufferedImage small = smaller(reader.read(index), shown.width(), shown.height(), format.equals("jpeg"));
            return new Scaled(shown.width(), shown.height(), write(small, format), "");
        } catch (IOException | RuntimeException broken) {
            return new Scaled(0, 0, null, "it can't be read: " + broken.getMessage());
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static BufferedImage smaller(BufferedImage image, int width, int height, boolean opaque) {
        BufferedImage out =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < height; y++) {
            long[] sums = new long[width * 5];
            int from = (int) ((long) y * image.getHeight() / height);
            int to = Math.max(from + 1, (int) ((y + 1L) * image.getHeight() / height));
            for (int line = from; line < to; line++) {
                image.getRGB(0, line, row.length, 1, row, 0, row.length);
                add(row, sums, width);
            }
            for (int x = 0; x < width; x++) {
                out.setRGB(x, y, mean(sums, x * 5));
            }
        }
        return out;
    }

    /** Adds a line to the sums of red, green, blue (each by its opacity), opacity and number of the pixels it makes up. */
    private static void add(int[] row, long[] sums, int width) {
        for (int x = 0; x < width; x++) {
            int from = (int) ((long) x * row.length / width);
            int to = Math.max(from + 1, (int) ((x + 1L) * row.length / width));
            for (int i = from; i < to; i++) {
                int pixel = row[i];
                int alpha = pixel >>> 24;
                sums[x * 5] += (long) (pixel >> 16 & 0xFF) * alpha;
                sums[x * 5 + 1] += (long) (pixel >> 8 & 0xFF) * alpha;
                sums[x * 5 + 2] += (long) (pixel & 0xFF) * alpha;
                sums[x * 5 + 3] += alpha;
                sums[x * 5 + 4]++;
            }
        }
    }

    private static int mean(long[] sums, int at) {
        long alpha = sums[at + 3];
        if (alpha == 0) {
            return 0;
        }
        int pixel = (int) ((alpha + sums[at + 4] / 2) / sums[at + 4]);
        for (int i = 0; i < 3; i++) {
            pixel = pixel << 8 | (int) ((sums[at + i] + alpha / 2) / alpha);
        }
        return pixel;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * A size as asked for.
     *
     * @param width in pixels, 0 for whatever the height gives
     * @param height in pixels, 0 for whatever the width gives
     */
    record Size(int width, int height) {
        static final Size FULL = new Size(0, 0);

        /** {@code 200x100}, {@code 200x}, {@code x100} or {@code full}; null where it is none of these. */
        static @Nullable Size parse(String text) {
            if (text.equals("full") || text.isEmpty()) {
                return FULL;
            }
            if (!text.matches("\\d{0,5}x\\d{0,5}") || text.equals("x")) {
                return null;
            }
            String[] sides = text.split("x", 2);
            return new Size(number(sides[0]), number(sides[1]));
        }

        private static int number(String digits) {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        }

        boolean isFull() {
            return width == 0 && height == 0;
        }

        /** The largest size within this one that keeps a picture's shape. */
        Size of(int pictureWidth, int pictureHeight) {
            if (isFull()) {
                return new Size(pictureWidth, pictureHeight);
            }
            double byWidth = width == 0 ? Double.MAX_VALUE : (double) width / pictureWidth;
            double byHeight = height == 0 ? Double.MAX_VALUE : (double) height / pictureHeight;
            double scale = Math.min(byWidth, byHeight);
            return new Size(Math.max(1, (int) Math.round(pictureWidth * scale)), Math.max(1, (int)
                    Math.round(pictureHeight * scale)));
        }
    }
}
