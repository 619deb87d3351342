package hk.praya.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as somebody would who means harm: made here, so that none lies about. */
public final class Sample {
    /** The test file of the virus scanners, in parts: this source is no virus. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX5" + "4(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";

    private Sample() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    public static byte[] picture(String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture whose header says that it is as large as this. */
    public static byte[] flood(String format, int width, int height) {
        var picture = picture(format);
        if (format.equals("png")) {
            ByteBuffer.wrap(picture).putInt(16, width).putInt(20, height);
            return picture;
        }
        for (var at = 2; at < picture.length; at += 2 + ((picture[at + 2] & 0xff) << 8 | picture[at + 3] & 0xff)) {
            if ((picture[at + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(picture).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return picture;
            }
        }
        throw new IllegalStateException("No frame");
    }

    /** @param more an object of its own, such as {@code 4 0 obj <</S /JavaScript>> endobj} */
    public static byte[] pdf(String more) {
        return bytes("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n" + more + "\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    /** A PDF that has an object of its own in a folded object stream, as most do since 1.5. */
    public static byte[] pdfFolded(byte[] object, String filter) {
        var folded = deflated(object);
        return joined(bytes("%PDF-1.7\n5 0 obj <</Type /ObjStm /N 1 /First 4 /Filter " + filter + " /Length " + folded.length + ">>\nstream\n"), folded,
            bytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
    }

    static byte[] deflated(byte[] plain) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
                out.write(plain);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a Word file has, and these parts beside. */
    public static byte[] word(Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        parts.put("word/document.xml", bytes("<w:document><w:body><w:p/></w:body></w:document>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] word() {
        return word(Map.of());
    }

    public static byte[] sheet(Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("xl/workbook.xml", bytes("<workbook/>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word file with one entry of so many zeros, never whole in memory here either. */
    public static byte[] bomb(long size) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.setLevel(9);
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                var zeros = new byte[1 << 20];
                for (var left = size; left > 0; left -= zeros.length) zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index says less than it unfolds to: the sizes of the entries are those of a lie. */
    public static byte[] lyingBomb(long size) {
        var bomb = bomb(size);
        var buffer = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        var index = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        buffer.putInt(index + 24, 1_000);
        return bomb;
    }

    /** Many entries of the index that all mean the same folded bytes (as in "A better zip bomb", Fifield 2019). */
    public static byte[] overlapping(int times) {
        var one = word();
        var text = new String(one, StandardCharsets.ISO_8859_1);
        var index = text.indexOf("PK\u0001\u0002");
        var end = text.lastIndexOf("PK\u0005\u0006");
        var entries = one.clone();
        var all = new ByteArrayOutputStream();
        all.write(entries, 0, index);
        for (var i = 0; i < times; i++) all.write(entries, index, end - index);
        var size = all.size() - index;
        all.writeBytes(ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).put(one, end, 22).putShort(8, (short) (2 * times)).putShort(10, (short) (2 * times)).putInt(12, size).array());
        return all.toByteArray();
    }

    /** An old office file, as far as its head and the names of its storages. @param storage such as {@code WordDocument} */
    public static byte[] oldOffice(String... storage) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        all.writeBytes(new byte[504]);
        for (var name : storage) all.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
        all.writeBytes(new byte[512]);
        return all.toByteArray();
    }

    /** @param name of the attachment */
    public static byte[] mail(String name, byte[] attached) {
        var base64 = java.util.Base64.getMimeEncoder().encodeToString(attached);
        return bytes("From: Ann Lee <ann@vendor.example>\r\nTo: dpo@client.example\r\nSubject: Where your data is kept\r\nDate: Tue, 3 Nov 2026 23:30:00 +0000\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIn Hangzhou.\r\n--b\r\nContent-Type: application/octet-stream\r\n"
            + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + base64 + "\r\n--b--\r\n");
    }
}
