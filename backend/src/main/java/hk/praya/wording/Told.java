package hk.praya.wording;

import hk.praya.wording.NoticePack.Field;
import hk.praya.wording.NoticePack.FieldType;
import hk.praya.wording.NoticePack.Kind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells in one language, part by part, as records of consent name it (ISO/IEC TS 27560). Empty where it tells none.
 *
 * @param controller whose notice it is. @param contact name or job title, and {@code address}: to whom requests and withdrawals go
 * @param categories kinds of data. @param recipients classes of those who may receive it. @param places where it may be sent to, or read from; of what was
 * published before {@code storage} was told by itself, where it is kept among them
 * @param storage where it is kept, as the notice says; null: it was published before that was told by itself
 */
@Serdeable
public record Told(String controller, List<String> contact, List<String> address, List<String> purposes, List<String> categories, List<String> recipients, List<String> places, List<String> retention, @Nullable List<String> storage) {
    private static final String STORAGE = "storage_places";

    static Told of(Kind kind, Content content, Printing printing, String controller, Locale locale) {
        return new Told(controller, said(kind, content, printing, locale, field -> "client.contact_title".equals(field.from())), said(kind, content, printing, locale, field -> "client.contact_address".equals(field.from())),
            said(kind, content, printing, locale, field -> field.type() == FieldType.PURPOSES || field.key().equals("purposes")), said(kind, content, printing, locale, field -> "register.categories".equals(field.from())),
            said(kind, content, printing, locale, field -> field.type() == FieldType.CLASSES), said(kind, content, printing, locale, field -> field.type() == FieldType.PLACES && !field.key().equals(STORAGE)),
            said(kind, content, printing, locale, field -> "register.retention".equals(field.from())),
            said(kind, content, printing, locale, field -> field.key().equals(STORAGE)));
    }

    private static List<String> said(Kind kind, Content content, Printing printing, Locale locale, Predicate<Field> which) {
        return kind.elements().stream().filter(element -> content.includes(element.key())).flatMap(element -> element.fields().stream()).filter(which).filter(field -> Printing.isAsked(field, content))
            .flatMap(field -> printing.said(field, content.value(field.key()), locale).stream()).distinct().toList();
    }
}
