package hk.praya.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values are what they say they are: the reader would take "yes" for false, a number for a text and a date of the year five
 * million for a date. What is of another type is refused, so that nothing is kept that nobody said.
 */
final class StrictValues {
    /** Nobody in a roster was born, and no clause ends, outside this; the database itself ends elsewhere. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private StrictValues() {}

    static String text(Decoder decoder) throws IOException {
        var node = decoder.decodeNode();
        if (!node.isString()) throw new SerdeException("A text is expected");
        return node.getStringValue();
    }

    /** @return null where it is no day of ours */
    static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text, DAY);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One value of a body. */
    abstract static class Strict<T> implements Deserializer<T> {
        abstract @Nullable T read(JsonNode node);

        @Override public @Nullable T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            var value = read(decoder.decodeNode());
            if (value == null) throw new SerdeException("A value of another type is expected");
            return value;
        }

        @Override public @Nullable T deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            return decoder.decodeNull() ? null : deserialize(decoder, context, type);
        }
    }

    @Singleton @Primary
    static final class Flags extends Strict<Boolean> {
        @Override @Nullable Boolean read(JsonNode node) {
            return node.isBoolean() ? node.getBooleanValue() : null;
        }
    }

    @Singleton @Primary
    static final class Wholes extends Strict<Integer> {
        @Override @Nullable Integer read(JsonNode node) {
            try {
                return node.isNumber() ? Integer.valueOf(node.getBigDecimalValue().intValueExact()) : null;
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }

    @Singleton @Primary
    static final class LongWholes extends Strict<Long> {
        @Override @Nullable Long read(JsonNode node) {
            try {
                return node.isNumber() ? Long.valueOf(node.getBigDecimalValue().longValueExact()) : null;
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }

    @Singleton @Primary
    static final class Days extends Strict<LocalDate> {
        @Override @Nullable LocalDate read(JsonNode node) {
            return node.isString() ? day(node.getStringValue()) : null;
        }
    }

    /** A day in the query or in a field of a form. */
    @Singleton @Primary
    static final class DaysInQueries implements TypeConverter<CharSequence, LocalDate> {
        @Override public Optional<LocalDate> convert(CharSequence text, Class<LocalDate> type, ConversionContext context) {
            var day = day(text.toString());
            if (day == null) context.reject(text, new DateTimeException("A day between " + FIRST_YEAR + " and " + LAST_YEAR + " is expected"));
            return Optional.ofNullable(day);
        }
    }
}
