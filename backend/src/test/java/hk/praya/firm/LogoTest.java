package hk.praya.firm;

import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.administrator);

    static byte[] png(int width, int height) {
        return picture(width, height, "png", BufferedImage.TYPE_INT_ARGB);
    }

    private static byte[] picture(int width, int height, String format, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(new Color(12, 90, 97));
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Api.Reply set(byte[] file) {
        return api.upload("/api/firm/logo", "logo.png", file);
    }

    @Test void aLogoIsMadeAnewSmallAndOnWhite() throws IOException {
        var sent = png(3000, 500);
        ok(set(sent));
        var kept = api.get("/api/firm/logo");
        assertEquals(200, kept.status());
        assertFalse(Arrays.equals(sent, kept.bytes()));
        var picture = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertEquals(600, picture.getWidth());
        assertEquals(100, picture.getHeight());
        assertEquals(Color.WHITE.getRGB(), picture.getRGB(0, 0), "what was transparent is paper");
        ok(set(picture(80, 80, "jpg", BufferedImage.TYPE_INT_RGB)));
    }

    @Test void itsMarkChangesWithThePictureAndGoesWithIt() {
        assertTrue(ok(api.get("/api/firm")).json().path("logo").isNull());
        assertEquals(404, api.get("/api/firm/logo").status());
        ok(set(png(100, 40)));
        var first = ok(api.get("/api/firm")).json().path("logo").asText();
        ok(set(png(120, 40)));
        assertNotEquals(first, ok(api.get("/api/firm")).json().path("logo").asText());
        ok(api.post("/api/firm/logo/removal", Map.of()));
        assertTrue(ok(api.get("/api/firm")).json().path("logo").isNull());
        assertEquals(404, api.get("/api/firm/logo").status());
    }

    @Test void whatIsNoPictureIsRefused() {
        refused(415, "logo.not_a_picture", set("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)));
        refused(415, "logo.not_a_picture", set(Arrays.copyOf(png(300, 100), 60)));
        refused(415, "logo.not_a_picture", set("GIF89a".getBytes(StandardCharsets.US_ASCII)));
        refused(400, "file_empty", set(new byte[0]));
        refused(413, "file_too_large", set(new byte[LogoPicture.BYTES + 1]));
        assertEquals(404, api.get("/api/firm/logo").status());
    }

    @Test void aFloodOfPixelsIsRefusedBeforeItIsUnpacked() {
        // A head that says 60,000 by 60,000: 14 GB unpacked, from a few hundred bytes.
        var flood = png(10, 10);
        for (var at : new int[] {16, 20}) {
            flood[at] = 0;
            flood[at + 1] = 0;
            flood[at + 2] = (byte) 0xea;
            flood[at + 3] = 0x60;
        }
        var crc = new java.util.zip.CRC32();
        crc.update(flood, 12, 17);
        for (var i = 0; i < 4; i++) flood[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        refused(413, "logo.too_many_pixels", set(flood));
    }

    @Test void anotherFirmSeesItsOwnAndOnlyAdministratorsSetOne() {
        ok(set(png(100, 40)));
        assertEquals(404, Api.as(world.foreignPartner).get("/api/firm/logo").status());
        assertEquals(200, Api.as(world.consultant).get("/api/firm/logo").status());
        assertEquals(403, Api.as(world.consultant).upload("/api/firm/logo", "logo.png", png(10, 10)).status());
        assertEquals(403, Api.as(world.partner).post("/api/firm/logo/removal", Map.of()).status());
    }
}
