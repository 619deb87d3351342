package hk.praya.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackIdTest {

    @Test
    void readsBackWhatItWrites() {
        PackId id = PackId.parse("hk-mainland-tia/1.0.0");
        assertEquals(new PackId("hk-mainland-tia", "1.0.0"), id);
        assertEquals("hk-mainland-tia/1.0.0", id.toString());
        assertEquals("urn:praya:pack:hk-mainland-tia", id.urn());
    }

    @Test
    void ordersVersionsAsNumbers() {
        assertTrue(PackId.parse("a-b/1.10.0").compareTo(PackId.parse("a-b/1.9.0")) > 0);
        assertTrue(PackId.parse("a-b/1.9.0").compareTo(PackId.parse("a-c/1.0.0")) < 0);
        assertEquals(0, PackId.parse("a-b/1.9.0").compareTo(PackId.parse("a-b/1.9.0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "a-b/1", "a-b/1.0", "a-b/1.0.0.0", "a-b/01.0.0", "A-b/1.0.0", "../1.0.0", "a/b/1.0.0",
        "a-b/1.0.999999", "a-b/1.0.0 "})
    void refusesWhatIsNoPack(String text) {
        assertThrows(IllegalArgumentException.class, () -> PackId.parse(text));
    }
}
