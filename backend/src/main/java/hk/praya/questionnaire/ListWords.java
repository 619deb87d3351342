package hk.praya.questionnaire;

import java.util.List;

/** What a list says besides the questions, in its language. */
enum ListWords {
    SHEET("Questions", "問題"),
    CHOICES("Choices for lists", "選項清單"),
    TITLE("Questions for %s", "%s：問題清單"),
    HOW("Write your answers in the column “Answer” and send the file back. Leave what you do not know empty. Please do not change the references.",
        "請在「答案」一欄填寫，然後傳回檔案。不清楚的可以留空。請勿更改編號。"),
    SEVERAL("Where several may be chosen, write each choice on a line of its own, in its words or its number.", "可選多項的題目，請每行寫一項，寫選項文字或號碼均可。"),
    ID("Reference", "編號"), QUESTION("Question", "問題"), HELP("Explanation", "說明"), OPTIONS("Choices", "選項"), ANSWER("Answer", "答案"), STANDS("How it stands", "現況"),
    ONE("Choose one", "選一項"), MANY("Choose all that apply", "可選多項"), CHOOSE("Choose an answer", "請選擇"),
    NONE_OF_THEM("None of the choices", "並非選項之一"),
    NONE_OF_THEM_HOW("Please choose from the list, or write the number of a choice.", "請從清單選取，或填寫選項號碼。"),
    NUMBER("A number", "數字"), DATE("A date, as 2026-11-27", "日期，例如 2026-11-27"),
    INFERRED("Filled in from records: please check", "按現有紀錄填寫，請核對");

    private final String en;
    private final String zhHant;

    ListWords(String en, String zhHant) {
        this.en = en;
        this.zhHant = zhHant;
    }

    String in(boolean english) {
        return english ? en : zhHant;
    }

    List<String> both() {
        return List.of(en, zhHant);
    }
}
