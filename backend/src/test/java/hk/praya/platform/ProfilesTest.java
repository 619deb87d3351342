package hk.praya.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.Grade;
import hk.praya.library.InvalidPack;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    private static final Path PACK = Path.of("content/packs/platform-profiles/1.0.0/pack.yaml");

    @Test void everyPlatformThatAClientCanUseHasAProfile() {
        var profiles = Profiles.of(Shelf.fromClasspath("content/packs"));
        for (var vendor : List.of("dingtalk", "wecom", "lark", "teams", "other")) assertEquals(vendor, profiles.of(vendor).vendor());
        assertThrows(IllegalArgumentException.class, () -> profiles.of("fax"));
        assertEquals(2, profiles.of("dingtalk").importers().size());
        assertEquals("mainland", profiles.entity("dingding_mainland").orElseThrow().seat());
    }

    @Test void whatWasNotReadInASourceIsNotCalledVerified() {
        var profiles = Profiles.of(Shelf.fromClasspath("content/packs"));
        var sources = profiles.head().sources();
        for (var entity : profiles.entities()) {
            var worst = entity.sources().stream().map(id -> sources.get(id).grade()).anyMatch(grade -> grade != Grade.VERIFIED);
            assertTrue(!worst || entity.grade() != Grade.VERIFIED, entity.key());
        }
    }

    @Test void aSheetWithAMistakeIsRefusedByName(@TempDir Path folder) throws IOException {
        refused(folder, "serves: plus86", "serves: somebody", "somebody is none of plus86");
        refused(folder, "entity: dingtalk_singapore", "entity: dingtalk_mars", "no entity dingtalk_mars");
        refused(folder, "seat: singapore", "seat: atlantis", "atlantis is no place");
        refused(folder, "{en: WeCom, zh-Hant: 企業微信}", "{en: WeCom}", "needs exactly the locales");
        refused(folder, "sources: [DT-OPEN-POLICY]", "sources: [NOBODY]", "no source NOBODY");
    }

    private static void refused(Path folder, String from, String to, String why) throws IOException {
        var sheet = folder.resolve("packs/platform-profiles/1.0.0/pack.yaml");
        Files.createDirectories(sheet.getParent());
        var text = Files.readString(PACK);
        assertTrue(text.contains(from), from);
        Files.writeString(sheet, text.replace(from, to));
        Files.writeString(folder.resolve("released.lock"), "");
        var said = assertThrows(InvalidPack.class, () -> Profiles.of(Shelf.load(folder.resolve("packs"))));
        assertTrue(String.valueOf(said.getMessage()).contains(why), said.getMessage());
    }
}
