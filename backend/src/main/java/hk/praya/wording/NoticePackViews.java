package hk.praya.wording;

import hk.praya.library.Source;
import hk.praya.wording.NoticePack.Element;
import hk.praya.wording.NoticePack.Field;
import hk.praya.wording.NoticePack.Kind;
import hk.praya.wording.NoticePack.Said;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of notices as they are sent: both languages, for they are written side by side. */
final class NoticePackViews {
    private NoticePackViews() {}

    /** @param text in whichever language. @param grade verified, from-memory, proposal or brief. @param sources by id */
    @Serdeable
    record NoticeSaidView(Both text, String grade, List<String> sources) {
        static NoticeSaidView of(Said said) {
            return new NoticeSaidView(said.text(), said.grade().key(), said.sources());
        }
    }

    /** @param record acknowledgement or consent. @param subjects groups of the register that it may address, the usual one first */
    @Serdeable
    record NoticeKindRow(String key, String record, Both title, Both about, List<String> subjects, String grade) {
        static NoticeKindRow of(Kind kind) {
            return new NoticeKindRow(kind.key(), kind.record().key(), kind.title(), kind.about(), kind.subjects(), kind.grade().key());
        }
    }

    @Serdeable
    record NoticeKindsView(String pack, String version, List<NoticeKindRow> items) {
        static NoticeKindsView of(NoticePack pack) {
            return new NoticeKindsView(pack.head().id().name(), pack.head().id().version(), pack.kinds().values().stream().map(NoticeKindRow::of).toList());
        }
    }

    @Serdeable
    record NoticeOptionView(String key, Both text) {}

    /** @param type text, long, list, classes, places, choice, date or purposes. @param when by another field: only with one of these choices is it asked. @param from the fact that fills it at first */
    @Serdeable
    record NoticeFieldView(String key, String type, boolean required, Map<String, List<String>> when, @Nullable String from, Both label, Both help, List<NoticeOptionView> options) {
        static NoticeFieldView of(Field field) {
            return new NoticeFieldView(field.key(), field.type().key(), field.required(), field.when(), field.from(), field.label(), field.help(),
                field.options().entrySet().stream().map(each -> new NoticeOptionView(each.getKey(), each.getValue())).toList());
        }
    }

    /** @param need mandatory, recommended or optional. @param variant the field whose choice says which of {@code texts} is printed; null: the one under the empty key */
    @Serdeable
    record NoticeElementView(String key, String need, Both heading, Both help, @Nullable String variant, Map<String, Both> texts, List<NoticeFieldView> fields, String grade, List<String> sources) {
        static NoticeElementView of(Element element) {
            return new NoticeElementView(element.key(), element.need().key(), element.heading(), element.help(), element.variant(), element.texts(), element.fields().stream().map(NoticeFieldView::of).toList(),
                element.grade().key(), element.sources());
        }
    }

    @Serdeable
    record NoticeSourceView(String id, Both title, String reference, String grade) {
        static NoticeSourceView of(Source source) {
            return new NoticeSourceView(source.id(), Both.of(source.title()), source.reference(), source.grade().key());
        }
    }

    /** @param acts the words on buttons and switches, by key. @param classes of transferees that it may name */
    @Serdeable
    record NoticeKindView(String pack, String version, NoticeKindRow kind, List<NoticeElementView> elements, List<NoticeOptionView> classes, Map<String, NoticeSaidView> acts, List<NoticeSourceView> sources) {
        static NoticeKindView of(NoticePack pack, Kind kind) {
            return new NoticeKindView(pack.head().id().name(), pack.head().id().version(), NoticeKindRow.of(kind), kind.elements().stream().map(NoticeElementView::of).toList(),
                pack.classes().stream().map(each -> new NoticeOptionView(each.key(), each.said().text())).toList(),
                pack.acts().entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, each -> NoticeSaidView.of(each.getValue()))),
                pack.head().sources().values().stream().map(NoticeSourceView::of).toList());
        }
    }
}
