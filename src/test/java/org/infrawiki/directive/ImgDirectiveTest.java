package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.infrawiki.directive.Scaled.Size;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.render.SiteFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImgDirectiveTest {
    private static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? 0xFF0000 : 0x0000FF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static SiteFixture wiki() {
        return Shown.wiki()
                .page("other", "Other.")
                .file("red.png", picture(400, 200, "png"))
                .file("v.svg", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String html(String text) {
        Shown shown = Shown.of(wiki(), text);
        assertThat(shown.problems()).isEmpty();
        return shown.html();
    }

    @ParameterizedTest
    @CsvSource({
        "200x100, 400, 200, 200, 100",
        "100x100, 400, 200, 100, 50",
        "50x, 400, 200, 50, 25",
        "x50, 400, 200, 100, 50",
        "full, 400, 200, 400, 200",
        "1x, 400, 200, 1, 1"
    })
    void sizesKeepThePicturesShape(String size, int width, int height, int shownWidth, int shownHeight) {
        Size parsed = Size.parse(size);
        assertThat(parsed).isNotNull();
        assertThat(parsed == null ? Size.FULL : parsed.of(width, height)).isEqualTo(new Size(shownWidth, shownHeight));
    }

    @Test
    void aCopyIsMadeBesideThePage() throws IOException {
        Shown shown = Shown.of(wiki(), "[[!img red.png size=100x100 alt=\"a b\" title=t class=c id=i align=right]]");
        assertThat(shown.html())
                .isEqualTo("<p><a href=\"../red.png\"><img src=\"./100x100-red.png\" width=\"100\" height=\"50\""
                        + " alt=\"a b\" class=\"c\" title=\"t\" id=\"i\" align=\"right\"></a></p>");
        BufferedImage copy = ImageIO.read(new ByteArrayInputStream(shown.file("p/100x100-red.png")));
        assertThat(copy.getWidth()).isEqualTo(100);
        assertThat(copy.getHeight()).isEqualTo(50);
        assertThat(copy.getRGB(10, 10)).isEqualTo(0xFFFF0000);
        assertThat(copy.getRGB(90, 40)).isEqualTo(0xFF0000FF);
    }

    @Test
    void nothingIsMadeLarger() {
        Shown shown = Shown.of(wiki(), "[[!img red.png size=1000x1000]]");
        assertThat(shown.html()).contains("src=\"../red.png\" width=\"1000\" height=\"500\"");
        assertThat(shown.files()).noneMatch(file -> file.endsWith("red.png"));
    }

    @Test
    void linksLeadElsewhereIfAskedTo() {
        assertThat(html("[[!img red.png link=no]]")).startsWith("<p><img ");
        assertThat(html("[[!img red.png link=other]]")).startsWith("<p><a href=\"../other/\"><img ");
        assertThat(html("[[!img red.png link=\"https://x.example/\"]]"))
                .startsWith("<p><a href=\"https://x.example/\">");
    }

    @Test
    void aCaptionMakesAFigure() {
        assertThat(html("[[!img red.png link=no caption=\"the *rack*\" align=center]]"))
                .isEqualTo(
                        "<figure class=\"img align-center\"><img src=\"../red.png\" width=\"400\" height=\"200\" alt=\"\""
                                + " class=\"img\"><figcaption>the <em>rack</em></figcaption></figure>");
    }

    @Test
    void defaultsHoldForTheWholePage() {
        assertThat(
                        html(
                                "[[!img red.png link=no]] [[!img red.png alt=own link=no size=full]]\n\n[[!img defaults size=40x alt=a]]"))
                .isEqualTo("<p><img src=\"./40x-red.png\" width=\"40\" height=\"20\" alt=\"a\" class=\"img\">"
                        + " <img src=\"../red.png\" width=\"400\" height=\"200\" alt=\"own\" class=\"img\"></p>");
    }

    @Test
    void vectorsAreShownAsTheyAre() {
        assertThat(html("[[!img v.svg size=50x link=no]]"))
                .isEqualTo("<p><img src=\"../v.svg\" width=\"50\" alt=\"\" class=\"img\"></p>");
    }

    @Test
    void whatIsMissingIsShownAsMissing() {
        assertThat(Shown.of(wiki(), "[[!img gone.png size=10x]] [[!img https://x.example/a.png]]")
                        .html())
                .isEqualTo(
                        "<p><span class=\"createlink\">?gone.png</span> <span class=\"createlink\">?a.png</span></p>");
        assertThat(Shown.of(wiki(), "[[!img other]]").html()).contains("is a page, not a picture");
        assertThat(Shown.of(wiki(), "[[!img red.png size=big]]").problems())
                .singleElement()
                .asString()
                .contains("is no size");
    }

    @Test
    void otherFormatsKeepTheirs() throws IOException {
        for (String format : new String[] {"jpeg", "gif"}) {
            Scaled scaled = Scaled.of(picture(100, 100, format), new Size(10, 0), 0);
            byte[] bytes = scaled.bytes();
            assertThat(bytes).isNotNull();
            if (bytes != null) {
                try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
                    assertThat(ImageIO.getImageReaders(in).next().getFormatName())
                            .isEqualToIgnoringCase(format);
                }
                assertThat(Scaled.of(picture(100, 100, format), new Size(10, 0), 0)
                                .bytes())
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotDecoded() {
        byte[] bomb = picture(1, 1, "png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        assertThat(Scaled.of(bomb, new Size(10, 10), 0).problem()).contains("50 million pixels");
        assertThat(Scaled.of(new byte[] {1, 2, 3}, new Size(10, 10), 0).problem())
                .contains("can't be read");
    }

    @Test
    void theAnswerStandsForTheFilesContent() {
        Blob red = new Blob("red.png", "1", () -> {
            throw new AssertionError("read for a digest");
        });
        Site site = new Site(
                Settings.DEFAULT,
                java.util.List.of(),
                new TreeMap<>(Map.of("red.png", red)),
                Site.History.NONE,
                page -> null,
                Map.of());
        Pictures topic = new Pictures();
        org.infrawiki.model.Digest digest = new org.infrawiki.model.Digest();
        topic.digest(topic.answer(site, java.util.List.of("red.png", "10x", "0")), digest);
        assertThat(digest.value()).isNotZero();
    }
}
