package hk.praya.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What Word needs beyond the sheet.
 *
 * @param colour   of the firm, as {@code #rrggbb}, to be read on white
 * @param date     when what stands in it was decided: there is no other date in the file
 * @param contents the heading of the table of contents; empty where the paper is too short for one
 * @param appendix the number of an appendix, as {@code Appendix {number}}
 * @param page     of pages, as {@code Page {page} of {pages}}
 */
public record Look(String colour, LocalDate date, List<Said> contents, List<Said> appendix, List<Said> page) {

    public Look {
        contents = List.copyOf(contents);
        appendix = List.copyOf(appendix);
        page = List.copyOf(page);
    }

    /** @param lang the language tag of the text */
    public record Said(String lang, String text) {}

    /** In all languages with one number: Word puts it in once. */
    String appendix(String number) {
        var all = String.join(" ", appendix.stream().map(said -> said.text().replace("{number}", "").strip()).toList());
        return all.isEmpty() ? number : all + " " + number;
    }

    String ink() {
        return colour.substring(1).toUpperCase(Locale.ROOT);
    }
}
