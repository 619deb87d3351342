package hk.praya.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zh-HK,en;q=0.9          | zh-Hant",
        "zh-TW                   | zh-Hant",
        "zh                      | zh-Hant",
        "yue-HK                  | zh-Hant",
        "zh-Hant-CN              | zh-Hant",
        "zh-Hans-HK              | zh-Hans",
        "zh-CN,zh;q=0.9          | zh-Hans",
        "zh-SG                   | zh-Hans",
        "fr,zh-HK;q=0.5          | zh-Hant",
        "en-GB,zh-HK;q=0.5       | en",
        "en;q=0.4,zh-HK;q=0.5    | zh-Hant",
        "zh;q=0,en;q=0.1         | en",
        "fr                      | en",
        "*                       | en",
        "english                 | en",
        "zh-HK;q=many            | en",
        "<script>,,;;            | en",
        "''                      | en"})
    void isWhatTheBrowserAsksFor(String header, String locale) {
        assertEquals(locale, PageLanguage.of(null, header).locale());
    }

    @Test void isEnglishForWhoeverAsksForNothing() {
        assertEquals(PageLanguage.ENGLISH, PageLanguage.of(null, null));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "zh-Hant, zh-Hant-HK", "zh-Hans, zh-Hans-HK", "klingon, zh-Hant-HK", "'', zh-Hant-HK"})
    void isFirstOfAllWhatWasChosenHere(String chosen, String tag) {
        assertEquals(tag, PageLanguage.of(chosen, "zh-HK").tag());
    }
}
