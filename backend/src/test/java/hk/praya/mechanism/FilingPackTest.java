package hk.praya.mechanism;

import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Docx;
import hk.praya.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The filing pack of a GBA Standard Contract, through the API. */
class FilingPackTest {
    private final World world = World.fresh();

    private Api.Reply put(String path, Object body) {
        return Api.as(world.consultant).send("PUT", path, body, "application/json", Map.of("If-Match", "\"0\""));
    }

    @Test void saysWhatIsKnownInBothLanguagesAndLeavesTheRestToBeFilledIn() throws IOException {
        var at = MechanismCalls.at(world, MechanismCalls.chosen(world));
        ok(put(at + "/filing", MechanismCalls.filing()));
        var reply = ok(Api.as(world.consultant).get(at + "/filing/pack"));
        Files.write(Files.createDirectories(Path.of(System.getProperty("praya.basedir", "."), "target/papers")).resolve("filing.docx"), reply.bytes());
        var docx = Docx.of(reply.bytes());
        assertEquals(List.of(), docx.failures());
        var text = docx.text();
        for (var said : List.of("《粵港澳大灣區（內地、香港）個人信息跨境流動標準合同》", "GBA Standard Contract for Cross-boundary Flow of Personal Information (Mainland, Hong Kong)", "數字政策辦公室", "Digital Policy Office",
            "2026年11月2日", "2 Nov 2026", "DPO-2026-0001", "備案文件：法定代表人身份證明文件副本、承諾書及標準合同。", "HR and chat to the Mainland", "人事及聊天資料傳往內地", "〔待填〕", "[to be completed]",
            "憑記憶引述", "From memory", "本資料冊不載標準合同文本")) {
            assertTrue(text.contains(said), said);
        }
        assertTrue(docx.count("tblHeader") >= 6 && docx.styled("Heading1").size() == 6);
        assertArrayEquals(reply.bytes(), ok(Api.as(world.reviewer).get(at + "/filing/pack")).bytes(), "the same for whoever may see it");
    }

    @Test void isThereBeforeAnythingWasFiled() {
        var at = MechanismCalls.at(world, MechanismCalls.chosen(world));
        var text = Docx.of(ok(Api.as(world.consultant).get(at + "/filing/pack")).bytes()).text();
        assertTrue(text.contains("2026年12月23日") && text.contains("2027年1月8日"), "counted from the day of the answers");
        assertFalse(text.contains("DPO-2026-0001"));
        // The screen says so too: whoever files by the later day relies on Saturdays not counting.
        assertTrue(text.contains("If Saturdays count, file not later than") && text.contains("7 Jan 2027") && text.contains("2027年1月7日"), text);
        assertTrue(text.contains("Whether Saturday counts is to be confirmed with the filing authority") && text.contains("星期六是否計算在內，須向備案機關確認"), text);
    }

    /** The holidays that Praya holds are Hong Kong's: of the Mainland party's last day nobody can be sure. */
    @Test void saysThatALastDayCountedForTheMainlandIsProvisional() {
        var at = MechanismCalls.at(world, MechanismCalls.chosen(world));
        var filing = new HashMap<>(MechanismCalls.filing());
        filing.putAll(Map.of("authority", "guangdong_cac", "reference", ""));
        filing.remove("filedOn");
        ok(put(at + "/filing", filing));
        var text = Docx.of(ok(Api.as(world.consultant).get(at + "/filing/pack")).bytes()).text();
        assertTrue(text.contains("2026年11月16日（暫定：") && text.contains("16 Nov 2026 (provisional: "), text);
    }

    @Test void isRefusedWhereTheContractDoesNotFit() {
        var transfer = MechanismCalls.transfer(world);
        var at = MechanismCalls.at(world, transfer);
        refused(409, "mechanism_not_gba", Api.as(world.consultant).get(at + "/filing/pack"));
        var answers = new HashMap<>(MechanismCalls.answers());
        answers.put("gba.recipient_place", List.of("mainland_other"));
        ok(put(at, Map.of("answers", answers, "note", "")));
        refused(409, "mechanism_not_gba", Api.as(world.consultant).get(at + "/filing/pack"));
    }
}
