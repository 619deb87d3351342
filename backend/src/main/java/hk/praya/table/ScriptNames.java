package hk.praya.table;

import hk.praya.http.Names;

/**
 * One column of names, in either script or both: 陳大文 Peter Chan. Han characters are kept as they are written, rare ones
 * (𠮷) and two-character surnames (歐陽) too: nothing here cuts a name into surname and given name.
 */
public final class ScriptNames {
    private ScriptNames() {}

    public static Names split(String cell) {
        var text = Cells.safe(cell);
        if (text.isEmpty()) return new Names(null, null);
        if (!Cells.hasHan(text)) return new Names(text, null);
        var han = new StringBuilder();
        var rest = new StringBuilder();
        int[] previous = {0};
        text.codePoints().forEach(each -> {
            // A selector says which form of the character before it is meant; a dot joins the parts of a minority's name.
            var belongs = Cells.isHan(each) || each == '·' || each == '〇' || (Character.getType(each) == Character.NON_SPACING_MARK && Cells.isHan(previous[0]));
            (belongs ? han : rest).appendCodePoint(each);
            if (belongs) rest.append(' ');
            previous[0] = each;
        });
        var other = Cells.plain(rest.toString().replaceAll("[()（）\\[\\]【】/,，、;；|]", " "));
        // 張三2 is how two of a name are told apart: no English name in it.
        if (other.codePoints().noneMatch(Character::isLetter)) return new Names(null, text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", ""));
        return new Names(other, han.toString());
    }
}
